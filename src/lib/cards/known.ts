/** What earlier builds composed: the hash of the drawing that a card comes to, so that a card is set again only when something changed. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../in-turn.ts';
import type { Card, Format } from './card.ts';
import { engine } from './renderer.ts';

const folder = '.cache/cards/known';

export const hashOf = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 10);
};

let code: string | undefined;

/** The code that composes: whoever changes it gets new cards. */
const codeNow = (): string =>
  (code ??= hashOf(
    engine,
    ...globSync('src/lib/**/*.ts')
      .toSorted()
      .map((file) => readFileSync(file, 'utf8')),
  ));

/** Where a card stands and how it is described is not drawn. */
const keyOf = ({ route: _, alt: __, ...drawn }: Card, format: Format): string =>
  hashOf(codeNow(), format, JSON.stringify(drawn));

/** A card in the making is about a megabyte of drawings: with thousands at a time a build runs out of memory. */
const oneByOne = inTurn();

/** The hash of what `compose` makes of a card, from an earlier build or from a card that looks the same if it can be. */
export const drawingHash = (card: Card, format: Format, compose: () => Promise<unknown>): Promise<string> =>
  oneByOne(() => hashed(card, format, compose));

async function hashed(card: Card, format: Format, compose: () => Promise<unknown>): Promise<string> {
  const path = join(folder, keyOf(card, format));
  const known = read(path);
  if (known) return known;
  const hash = hashOf(engine, JSON.stringify(await compose()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, hash);
  return hash;
}

/** A build that was stopped may have left half a hash. */
function read(path: string): string | undefined {
  try {
    const hash = readFileSync(path, 'utf8');
    return hash.length === 10 ? hash : undefined;
  } catch {
    return undefined;
  }
}
