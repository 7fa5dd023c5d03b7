/** Files of the content folder: drawings, and what a body offers for download. */
import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../i18n/format.ts';
import { filePath } from '../lib/addresses.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { type Drawing, parseDrawing } from '../lib/svg.ts';
import { textHash } from '../lib/text.ts';
import plainSvg from './plain-drawing.svg?raw';

const drawings = (): string => join(contentDirectory(), 'drawings');

/** The text of a drawing's file. */
export const drawingFile = (name: string): string => readFileSync(join(drawings(), `${name}.svg`), 'utf8');

/** The texts of all drawings by their names, sorted. */
export const drawingFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(drawings())
      .filter((file) => file.endsWith('.svg'))
      .toSorted()
      .map((file) => file.replace(/\.svg$/, ''))
      .map((name) => [name, drawingFile(name)]),
  );

/** Stands where an entry needs a drawing and names none. */
export const plainDrawing = parseDrawing(plainSvg);

/** @throws if the file is missing or holds anything but a drawing; the message names it. */
export function drawing(name: string): Drawing {
  try {
    return parseDrawing(drawingFile(name));
  } catch (error) {
    throw new Error(`drawings/${name}.svg: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A file for download by its path on the site, without the base: `/files/plan.pdf`, its kind `PDF`, its size `240 KB`.
 * @throws if there is no such file; the message quotes it.
 */
export function fileIn(path: string) {
  const place = filePath(contentDirectory(), path);
  if (!existsSync(place)) throw new Error(`There is no file “${path}”: put it into ${place}.`);
  return { path, kind: (path.split('.').at(-1) ?? '').toUpperCase(), size: formatBytes(statSync(place).size) };
}

/** A hash of each entry and list, sorted. */
export async function textHashes(): Promise<string[]> {
  const files = globSync('**/*.{mdx,yaml}', { cwd: contentDirectory() });
  const hashes = files.map((file) => textHash(readFileSync(join(contentDirectory(), file), 'utf8')));
  return (await Promise.all(hashes)).toSorted();
}
