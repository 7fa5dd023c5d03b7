/** Addresses that pages had before their entries were renamed. */
import type { Locale } from '../i18n/locales.ts';
import { productRoute, sectorRoute, sessionRoute } from '../lib/routes.ts';
import { entriesIn } from './entries.ts';

const routes = { sessions: sessionRoute, products: productRoute, sectors: sectorRoute };

/** The route that was and the one that is, with the title of the page. */
export async function oldAddressesIn(locale: Locale): Promise<{ from: string; to: string; title: string }[]> {
  const kinds = Object.entries(routes) as [keyof typeof routes, (slug: string) => string][];
  const found = kinds.map(async ([kind, routeOf]) =>
    (await entriesIn(kind, locale)).flatMap(({ slug, title, oldAddresses }) =>
      oldAddresses.map((old) => ({ from: routeOf(old), to: routeOf(slug), title })),
    ),
  );
  return (await Promise.all(found)).flat();
}
