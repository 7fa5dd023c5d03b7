/** Addresses that pages had before their entries were renamed. */
import { type Locale, locales } from '../i18n/locales.ts';
import { productRoute, sectorRoute, sessionRoute } from '../lib/routes.ts';
import { entriesIn } from './entries.ts';

export interface OldAddress {
  readonly locale: Locale;
  /** The route that was, and the one that is. */
  readonly from: string;
  readonly to: string;
  /** Of the page. */
  readonly title: string;
}

const routes = { sessions: sessionRoute, products: productRoute, sectors: sectorRoute };

/** Every old address in every language. */
export async function oldAddresses(): Promise<OldAddress[]> {
  const kinds = Object.keys(routes) as (keyof typeof routes)[];
  const found = locales.flatMap((locale) =>
    kinds.map(async (kind) =>
      (await entriesIn(kind, locale)).flatMap(({ slug, title, oldAddresses: old }) =>
        old.map((each) => ({ locale, from: routes[kind](each), to: routes[kind](slug), title })),
      ),
    ),
  );
  return (await Promise.all(found)).flat();
}
