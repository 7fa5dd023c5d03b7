/** A cache on disk for results that depend only on their inputs: an entry is named by the hash of what it was made from. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of texts in this order: ten hexadecimal digits. */
export const hashOf = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 10);
};

/** A hash of files, for cache keys: of the code that makes a result, and of the versions that it uses. */
export const hashOfFiles = (files: readonly string[]): string =>
  hashOf(...files.map((file) => readFileSync(file, 'utf8')));

export interface Cache {
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

/** A cache of texts in a folder, each in a file named by its key. */
export const cacheIn = (folder: string): Cache => ({
  read: (key) => {
    try {
      return readFileSync(join(folder, key), 'utf8');
    } catch {
      return undefined;
    }
  },
  write: (key, text) => {
    mkdirSync(folder, { recursive: true });
    // Rename a finished draft into place: a build that is stopped leaves no half-written entry.
    const draft = join(folder, `.${randomUUID()}`);
    writeFileSync(draft, text);
    renameSync(draft, join(folder, key));
  },
});
