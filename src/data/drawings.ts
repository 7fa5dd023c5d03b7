/** The drawings of the content folder, read once and inlined where they are named. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from '../lib/content-directory.ts';
import { type Drawing, parseDrawing } from '../lib/svg.ts';

/** The file of a drawing, as it is on the disk. */
export const drawingFile = (name: string): string =>
  readFileSync(join(contentDirectory(), 'drawings', `${name}.svg`), 'utf8');

/** The names of all drawings, in the order of the alphabet. */
export const drawingNames = (): string[] =>
  readdirSync(join(contentDirectory(), 'drawings'))
    .filter((name) => name.endsWith('.svg'))
    .map((name) => name.replace(/\.svg$/, ''))
    .toSorted();

/** @throws if the file is missing or holds anything but a drawing; the message names it. */
export function drawing(name: string): Drawing {
  try {
    return parseDrawing(drawingFile(name));
  } catch (error) {
    throw new Error(`drawings/${name}.svg: ${error instanceof Error ? error.message : String(error)}`);
  }
}
