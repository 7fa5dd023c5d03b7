/** Cards as pages name them: each with the file of every format. */
import type { Locale } from '../i18n/locales.ts';
import type { Card, Format } from '../lib/cards/card.ts';
import { type CardFile, cardFile } from '../lib/cards/store.ts';
import { absolute, file } from '../lib/links.ts';
import { onceABuild } from '../lib/once.ts';
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

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** The cards of every page in one language, by the page's path without language. Their names are known; nothing is drawn yet. @throws with every card that cannot be made. */
export const cardViewsIn = onceABuild(async (locale: Locale): Promise<ReadonlyMap<string, PageCards>> => {
  const cards = await cardsIn(locale);
  const views = await Promise.allSettled(cards.map(async (card) => [card.route, await viewsOf(card)] as const));
  // A title stands on several cards: all are named, the entry's own among them.
  const failed = views.filter((view) => view.status === 'rejected').map(({ reason }) => messageOf(reason));
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return new Map(views.flatMap((view) => (view.status === 'fulfilled' ? [view.value] : [])));
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
