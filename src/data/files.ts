/** The files that a conclave offers to take away, published as they are. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../i18n/format.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { filePath, filePattern, filesFolder } from '../lib/content-files.ts';

export interface FileView {
  /** Its path on the site, without the base: `/files/plan.pdf`. */
  readonly path: string;
  /** `PDF` */
  readonly kind: string;
  /** `240 KB` */
  readonly size: string;
}

/** @throws if there is no such file; the message quotes it. */
export function fileIn(path: string): FileView {
  const place = filePath(contentDirectory(), path);
  if (!existsSync(place)) throw new Error(`There is no file “${path}”: put it into ${place}.`);
  return { path, kind: (path.split('.').at(-1) ?? '').toUpperCase(), size: formatBytes(statSync(place).size) };
}

/** The names of all files; of kinds that a browser would run, none. */
export function fileNames(): string[] {
  const folder = join(contentDirectory(), filesFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => filePattern.test(`/${filesFolder}/${name}`));
}

export const fileBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(contentDirectory(), filesFolder, name)));
