/** The content folders as organisers wrote them, read without any of the site's own code but its list of kinds. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Locale } from '../../src/i18n/locales.ts';
import { type KindName, type ListName, kinds, lists } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';

const root = join(import.meta.dirname, '../..');

export interface ContentFile {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
  readonly fields: Record<string, unknown>;
  readonly body: string;
}

type Item = Record<string, unknown>;

function readFile(kind: KindName, path: string, slug: string, locale: string): ContentFile {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)^---\n?(.*)$/ms.exec(readFileSync(path, 'utf8')) ?? [];
  return { kind, slug, locale: locale as Locale, fields: (parse(frontmatter) ?? {}) as Item, body };
}

/** Every entry's files. */
export function contentFiles(content: string): ContentFile[] {
  return (Object.entries(kinds) as [KindName, Kind][]).flatMap(([kind, { folder, only = '*' }]) =>
    globSync(`${only}.{hi,en}.mdx`, { cwd: join(root, content, folder) }).map((name) => {
      const [slug = '', locale = ''] = name.split('.');
      return readFile(kind, join(root, content, folder, name), slug, locale);
    }),
  );
}

/** The items of a YAML list, by their names. */
export function listItems(content: string, list: ListName): Record<string, Item> {
  const path = join(root, content, `${list}.yaml`);
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Record<string, Item>) : {};
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

/** The names of all lists. */
export const listNames = Object.keys(lists) as ListName[];
