/** Cards as pages name them, each with the file of every format. */
import type { Locale } from '../../i18n/locales.ts';
import { absolute, file } from '../../lib/links.ts';
import { memoize } from '../../data/loading.ts';
import type { Card, SharePicture } from './card.ts';
import { cardsIn } from './cards.ts';
import { cardBytes, cardFile } from './store.ts';

export type PageCards = ReturnType<typeof viewsOf>;
/** By the page's path without language. */
export type CardViews = ReadonlyMap<string, PageCards>;

/** The cards of every page in one language. They are named; nothing is drawn yet. */
export const cardViewsIn = memoize(async (locale: Locale): Promise<CardViews> => {
  const cards = await cardsIn(locale);
  return new Map(cards.map((card) => [card.route, viewsOf(card)]));
});

/** The view of the wide format is the first; its `url` is absolute, as chats want it. */
function viewsOf(card: Card) {
  const views = card.formats.map((format) => {
    const made = cardFile(card, format);
    const path = file(`/cards/${made.name}`);
    return { format, file: made, path, url: absolute(path) };
  });
  return { card, views };
}

/** The card of a page; a page that has none of its own lends the home page's. */
export function cardOf(cards: CardViews, route: string): PageCards {
  const found = cards.get(route) ?? cards.get('/');
  if (!found) throw new Error('The home page has no share card.');
  return found;
}

/** The picture that a page is shared with: the wide format of its card. */
export function pictureOf(cards: CardViews, route: string): SharePicture {
  const { card, views } = cardOf(cards, route);
  const [wide] = views;
  if (!wide) throw new Error(`The card of ${card.route} has no format.`);
  return { url: wide.url, width: wide.file.width, height: wide.file.height, alt: card.alt };
}

/** All cards with their sizes in kilobytes, for the organisers' page. Draws those that are not cached. */
export async function cardSizesIn(locale: Locale) {
  const pages = [...(await cardViewsIn(locale)).values()];
  return Promise.all(
    pages.map(async ({ card, views }) => ({
      route: card.route,
      title: card.title,
      lang: card.titleLang,
      alt: card.alt,
      views: await Promise.all(
        views.map(async ({ format, path, file: made }) => {
          const { length } = await cardBytes(made);
          return { format, path, width: made.width, height: made.height, kilobytes: Math.ceil(length / 1000) };
        }),
      ),
    })),
  );
}
