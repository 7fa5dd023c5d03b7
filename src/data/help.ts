/** The schemes, by themselves and by what a business needs. */
import { formatPartialDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { schemeRoute } from '../lib/routes.ts';
import { memoize } from './memoize.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type NeedView, type SourceView, needsIn, sourcesIn } from './lists.ts';
import { type ProductLink, productLinksIn } from './product-links.ts';
import { bySlug, resolveAll } from './resolve.ts';

export interface SchemeView {
  readonly slug: string;
  readonly entry: Entry<'schemes'>;
  readonly route: string;
  readonly termsRead: string;
  readonly needs: readonly NeedView[];
  readonly products: readonly ProductLink[];
  readonly sources: readonly SourceView[];
}

export interface NeedWithSchemes extends NeedView {
  readonly schemes: readonly SchemeView[];
}

export const schemesIn = memoize(async (locale: Locale): Promise<SchemeView[]> => {
  const [entries, needs, products, sources] = await Promise.all([
    entriesIn('schemes', locale),
    needsIn(locale),
    productLinksIn(locale),
    sourcesIn(locale),
  ]);
  return entries.map((entry) => {
    const holder = `schemes/${entry.slug}`;
    return {
      slug: entry.slug,
      entry,
      route: schemeRoute(entry.slug),
      termsRead: formatPartialDate(locale, entry.termsRead),
      needs: resolveAll(entry.needs, needs, holder),
      products: resolveAll(entry.products, bySlug(products), holder),
      sources: resolveAll(entry.sources, sources, holder),
    };
  });
});

/** The needs that some scheme serves, in the order of needs.yaml. */
export const needsWithSchemesIn = memoize(async (locale: Locale): Promise<NeedWithSchemes[]> => {
  const [needs, schemes] = await Promise.all([needsIn(locale), schemesIn(locale)]);
  return [...needs.values()]
    .map((need) => ({ ...need, schemes: schemes.filter((scheme) => scheme.needs.some(({ id }) => id === need.id)) }))
    .filter((need) => need.schemes.length > 0);
});
