/** The folder that a conclave is built from. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { normalize } from 'node:path/posix';
import { parse } from 'yaml';
import type { Locale } from '../i18n/locales.ts';

/**
 * The content folder of the conclave being built, from the working directory: `CONTENT_DIR`, or `content`. Paths of files
 * begin with it as it is, so it has no `./` before and no slash behind it, however it was typed.
 */
export function contentDirectory(): string {
  const given = process.env.CONTENT_DIR || 'content';
  return normalize(isAbsolute(given) ? relative(process.cwd(), given) : given).replace(/(?<=.)\/$/, '');
}

/** Whether a folder under the content folder has any entry in a language. */
export function hasEntries(folder: string, locale: Locale): boolean {
  const path = join(contentDirectory(), folder);
  return existsSync(path) && readdirSync(path).some((name) => name.endsWith(`.${locale}.mdx`));
}

/** Whether a YAML list of the content folder has any item. */
export function hasItems(list: string): boolean {
  const path = join(contentDirectory(), `${list}.yaml`);
  return existsSync(path) && Object.keys(parse(readFileSync(path, 'utf8')) ?? {}).length > 0;
}
