/** What every page shows of the conclave: its head, menu, status and foot. */
import type { Locale } from '../i18n/locales.ts';
import { type TimetableEntry, sessionsTimetable } from './timetable.ts';
import type { Drawing } from '../lib/svg.ts';
import { memoize } from './memoize.ts';
import { type PageCards, cardViewsIn } from '../outputs/cards/card-views.ts';
import type { Conclave } from './conclave.ts';
import { drawing } from './drawings.ts';
import { type ProductLink, productLinksIn } from './product-links.ts';
import { programmeIn } from './programme.ts';

export interface Site {
  readonly locale: Locale;
  readonly conclave: Conclave;
  readonly mark: Drawing;
  readonly products: readonly ProductLink[];
  /** The timed sessions, for what runs now and what comes next. */
  readonly timetable: readonly TimetableEntry[];
  /** The share cards by the path of their page, without language. */
  readonly cards: ReadonlyMap<string, PageCards>;
}

export const siteIn = memoize(async (locale: Locale): Promise<Site> => {
  const [programme, products, cards] = await Promise.all([
    programmeIn(locale),
    productLinksIn(locale),
    cardViewsIn(locale),
  ]);
  return {
    locale,
    conclave: programme.conclave,
    mark: drawing(programme.conclave.entry.mark),
    products,
    timetable: sessionsTimetable(programme.sessions),
    cards,
  };
});

/** The card of a page; a page that has none of its own lends the home page's. */
export function cardOf({ cards }: Site, route: string): PageCards {
  const found = cards.get(route) ?? cards.get('/');
  if (!found) throw new Error('The home page has no share card.');
  return found;
}
