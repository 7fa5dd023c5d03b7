/** What is in a folder, as a text that changes with it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, links to files among them, in order. */
const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .toSorted();

/** By the names of the files, and by the bytes of those that are wanted. */
export function folderHash(folder: string, isWanted: (file: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    hash.update(file).update('\0');
    if (isWanted(file)) hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** By when the files were written: quick, and enough to see that somebody writes into a folder. */
export const folderState = (folder: string): string =>
  filesIn(folder)
    .map((file) => [file, statSync(file).mtimeMs, statSync(file).size].join(' '))
    .join('\n');
