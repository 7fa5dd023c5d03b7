/** What the files of cards are called, and where they are cached between builds. */
import { join } from 'node:path';
import type { Card, Format } from './card.ts';

const folder = '.cache/cards';

/** `programme-hi-wide-0a1b2c3d4e.jpg`: the page, the language, and what is drawn. */
export function cardName({ route, locale }: Card, format: Format, hash: string): string {
  const page = route.split('/').filter(Boolean).join('-') || 'home';
  return `${page}-${locale}-${format}-${hash}.jpg`;
}

const nameEnd = /-([a-z]+)-([0-9a-f]{10})\.jpg$/;

/** The path of a card in the cache: cards that look the same share one. @throws if no card has such a name. */
export function cachePathOf(name: string): string {
  const [, format, hash] = nameEnd.exec(name) ?? [];
  if (!hash) throw new Error(`“${name}” is not the name of a card.`);
  return join(folder, `${hash}-${format}.jpg`);
}
