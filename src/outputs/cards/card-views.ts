/** Cards as pages name them: each with the file of every format. */
import type { Locale } from '../../i18n/locales.ts';
import type { Card, Format } from './card.ts';
import { type CardFile, cardFile } from './store.ts';
import { absolute, file } from '../../lib/links.ts';
import { memoize } from '../../data/memoize.ts';
import { cardsIn } from './cards.ts';

export interface CardView {
  readonly format: Format;
  readonly file: CardFile;
  readonly path: string;
  /** Absolute, as chats want it. */
  readonly url: string;
}

export interface PageCards {
  readonly card: Card;
  readonly alt: string;
  /** The wide one first. */
  readonly views: readonly CardView[];
}

/** The cards of every page in one language, by the page's path without language. Their names are known; nothing is drawn yet. */
export const cardViewsIn = memoize(async (locale: Locale): Promise<ReadonlyMap<string, PageCards>> => {
  const cards = await cardsIn(locale);
  return new Map(await Promise.all(cards.map(async (card) => [card.route, await viewsOf(card)] as const)));
});

async function viewsOf(card: Card): Promise<PageCards> {
  const views = await Promise.all(
    card.formats.map(async (format) => {
      const made = await cardFile(card, format);
      const path = `/cards/${made.name}`;
      return { format, file: made, path: file(path), url: absolute(file(path)) };
    }),
  );
  return { card, alt: card.alt, views };
}
