/** The products with everything their pages show. */
import type { Locale } from '../i18n/locales.ts';
import { memoize } from './memoize.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type SchemeView, schemesIn } from './help.ts';
import { type ChartView, type FigureView, type SourceView, chartsIn, figuresIn, sourcesIn } from './lists.ts';
import { type ProductLink, productLinksIn } from './product-links.ts';
import { type SessionView, programmeIn } from './programme.ts';
import { bySlug, resolveAll, resolveOne } from './resolve.ts';

export interface Milestone {
  readonly mark: string;
  readonly text: string;
  readonly source: SourceView;
}

export interface ProductView extends ProductLink {
  readonly entry: Entry<'products'>;
  readonly sector?: Entry<'sectors'> | undefined;
  readonly figures: readonly FigureView[];
  readonly charts: readonly ChartView[];
  readonly milestones: readonly Milestone[];
  readonly odopSources: readonly SourceView[];
  readonly sources: readonly SourceView[];
  readonly schemes: readonly SchemeView[];
  readonly sessions: readonly SessionView[];
  readonly others: readonly ProductLink[];
}

export const productsIn = memoize(async (locale: Locale): Promise<ProductView[]> => {
  const [entries, links, sectors, figures, charts, sources, schemes, programme] = await Promise.all([
    entriesIn('products', locale),
    productLinksIn(locale),
    entriesIn('sectors', locale),
    figuresIn(locale),
    chartsIn(locale),
    sourcesIn(locale),
    schemesIn(locale),
    programmeIn(locale),
  ]);
  const linkOf = bySlug(links);
  return entries.map((entry) => {
    const holder = `products/${entry.slug}`;
    return {
      ...resolveOne(entry.slug, linkOf, holder),
      entry,
      sector: entry.sector === undefined ? undefined : resolveOne(entry.sector, bySlug(sectors), holder),
      figures: resolveAll(entry.figures, figures, holder),
      charts: resolveAll(entry.charts, charts, holder),
      milestones: entry.milestones.map(({ mark, text, source }) => ({
        mark: mark[locale],
        text: text[locale],
        source: resolveOne(source, sources, holder),
      })),
      odopSources: resolveAll(entry.odopSources, sources, holder),
      sources: resolveAll(entry.sources, sources, holder),
      schemes: schemes.filter(({ products }) => products.some(({ slug }) => slug === entry.slug)),
      sessions: programme.sessions.filter(({ products }) => products.some(({ slug }) => slug === entry.slug)),
      others: links.filter(({ slug }) => slug !== entry.slug),
    };
  });
});
