/** What builds made of texts, kept for those that follow: the same text and the same code come to the same. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ten hexadecimal digits for these texts in this order. */
export const hashOf = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 10);
};

/** A hash of files: of the code that makes something, and of the versions of what it makes it with. */
export const hashOfFiles = (files: readonly string[]): string =>
  hashOf(...files.map((file) => readFileSync(file, 'utf8')));

export interface Keeper {
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

/** Keeps texts in a folder, each in a file named by its key. */
export const keeperIn = (folder: string): Keeper => ({
  read: (key) => {
    try {
      return readFileSync(join(folder, key), 'utf8');
    } catch {
      return undefined;
    }
  },
  write: (key, text) => {
    mkdirSync(folder, { recursive: true });
    // Whole or not at all: a build that is stopped leaves no half a text behind.
    const draft = join(folder, `.${randomUUID()}`);
    writeFileSync(draft, text);
    renameSync(draft, join(folder, key));
  },
});
