/** The files that a conclave offers to take away. */
import { existsSync, statSync } from 'node:fs';
import { formatBytes } from '../i18n/format.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { filePath } from '../lib/addresses.ts';

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
