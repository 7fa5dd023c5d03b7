/**
 * A cache on disk for results that depend only on their inputs: an entry is named by the hash of what it was made from.
 * Cards use it to compose a layout again only when its text or the code changed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Card, Format } from './card.ts';
import { engine } from './renderer.ts';

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

const cache = cacheIn('.cache/cards/known');

let code: string | undefined;

/** The hash of the code that composes cards. */
const codeNow = (): string =>
  (code ??= hashOf(engine, hashOfFiles(globSync('src/{lib,outputs/cards}/**/*.ts').toSorted())));

/** The route and the alternative text of a card are not drawn. */
const keyOf = ({ route: _, alt: __, ...drawn }: Card, format: Format): string =>
  hashOf(codeNow(), format, JSON.stringify(drawn));

/** A card being composed takes about a megabyte: a build that composes thousands at a time runs out of memory. */
const limit = pLimit(1);

/** The hash of what `compose` makes of a card, cached between builds. */
export const drawingHash = (card: Card, format: Format, compose: () => Promise<unknown>): Promise<string> =>
  limit(async () => {
    const key = keyOf(card, format);
    const cached = cache.read(key);
    if (cached) return cached;
    const hash = hashOf(engine, JSON.stringify(await compose()));
    cache.write(key, hash);
    return hash;
  });
