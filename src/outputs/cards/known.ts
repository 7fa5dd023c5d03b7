/** What earlier builds composed: the hash of the drawing that a card comes to, so that a card is set again only when something changed. */
import { globSync } from 'node:fs';
import { inTurn } from '../../lib/in-turn.ts';
import { hashOf, hashOfFiles, cacheIn } from '../../lib/cache.ts';
import type { Card, Format } from './card.ts';
import { engine } from './renderer.ts';

const cache = cacheIn('.cache/cards/known');

let code: string | undefined;

/** The code that composes: whoever changes it gets new cards. */
const codeNow = (): string =>
  (code ??= hashOf(engine, hashOfFiles(globSync('src/{lib,outputs/cards}/**/*.ts').toSorted())));

/** Where a card stands and how it is described is not drawn. */
const keyOf = ({ route: _, alt: __, ...drawn }: Card, format: Format): string =>
  hashOf(codeNow(), format, JSON.stringify(drawn));

/** A card in the making is about a megabyte of drawings: with thousands at a time a build runs out of memory. */
const oneByOne = inTurn();

/** The hash of what `compose` makes of a card, from an earlier build or from a card that looks the same if it can be. */
export const drawingHash = (card: Card, format: Format, compose: () => Promise<unknown>): Promise<string> =>
  oneByOne(() => hashed(card, format, compose));

async function hashed(card: Card, format: Format, compose: () => Promise<unknown>): Promise<string> {
  const key = keyOf(card, format);
  const known = cache.read(key);
  if (known) return known;
  const hash = hashOf(engine, JSON.stringify(await compose()));
  cache.write(key, hash);
  return hash;
}
