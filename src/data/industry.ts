/** The district's industry: sectors, challenges, support and the charts that no product or sector claims. */
import type { Locale } from '../i18n/locales.ts';
import { sectorRoute } from '../lib/routes.ts';
import type { Drawing } from '../lib/svg.ts';
import { memoize } from './memoize.ts';
import { drawing } from './drawings.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type SchemeView, schemesIn } from './help.ts';
import { type ChartView, type FigureView, type SourceView, chartsIn, figuresIn, sourcesIn } from './lists.ts';
import { type ProductView, productsIn } from './products.ts';
import { bySlug, resolveAll } from './resolve.ts';

export interface SectorView {
  readonly slug: string;
  readonly entry: Entry<'sectors'>;
  readonly route: string;
  readonly drawing?: Drawing | undefined;
  readonly figures: readonly FigureView[];
  readonly charts: readonly ChartView[];
  readonly products: readonly ProductView[];
  readonly sources: readonly SourceView[];
}

export interface ChallengeView {
  readonly slug: string;
  readonly entry: Entry<'challenges'>;
  readonly support: readonly Entry<'support'>[];
  readonly schemes: readonly SchemeView[];
  readonly sources: readonly SourceView[];
}

export interface SupportView {
  readonly slug: string;
  readonly entry: Entry<'support'>;
  readonly sources: readonly SourceView[];
}

export interface Industry {
  readonly sectors: readonly SectorView[];
  readonly challenges: readonly ChallengeView[];
  readonly support: readonly SupportView[];
  /** All charts but those of single products. */
  readonly charts: readonly ChartView[];
}

export const industryIn = memoize(async (locale: Locale): Promise<Industry> => {
  const [sectors, challenges, support, products, schemes, charts, figures, sources] = await Promise.all([
    entriesIn('sectors', locale),
    entriesIn('challenges', locale),
    entriesIn('support', locale),
    productsIn(locale),
    schemesIn(locale),
    chartsIn(locale),
    figuresIn(locale),
    sourcesIn(locale),
  ]);
  const sourcesOf = (entry: { sources: string[]; slug: string }) => resolveAll(entry.sources, sources, entry.slug);
  const ofProducts = new Set(products.flatMap((product) => product.charts.map(({ id }) => id)));
  return {
    sectors: sectors.map((entry) => ({
      slug: entry.slug,
      entry,
      route: sectorRoute(entry.slug),
      drawing: entry.drawing === undefined ? undefined : drawing(entry.drawing),
      figures: resolveAll(entry.figures, figures, `sectors/${entry.slug}`),
      charts: resolveAll(entry.charts, charts, `sectors/${entry.slug}`),
      products: products.filter(({ sector }) => sector?.slug === entry.slug),
      sources: sourcesOf(entry),
    })),
    challenges: challenges.map((entry) => ({
      slug: entry.slug,
      entry,
      support: resolveAll(entry.support, bySlug(support), `challenges/${entry.slug}`),
      schemes: resolveAll(entry.schemes, bySlug(schemes), `challenges/${entry.slug}`),
      sources: sourcesOf(entry),
    })),
    support: support.map((entry) => ({ slug: entry.slug, entry, sources: sourcesOf(entry) })),
    charts: [...charts.values()].filter(({ id }) => !ofProducts.has(id)),
  };
});
