/** The district's industry: its products, sectors and challenges, the support and the schemes for them. */
import { formatPartialDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { schemeRoute, sectorRoute } from '../lib/routes.ts';
import { entriesIn } from './entries.ts';
import { drawing } from './folder-files.ts';
import { chartsIn, figuresIn, needsIn, sourcesIn } from './figures.ts';
import { bySlug, memoize, resolveAll, resolveOne } from './loading.ts';
import { peopleIn } from './people.ts';
import { productLinksIn } from './product-links.ts';
import { programmeIn } from './programme.ts';

export type SchemeView = Awaited<ReturnType<typeof schemesIn>>[number];
export type ProductView = Awaited<ReturnType<typeof productsIn>>[number];
export type Industry = Awaited<ReturnType<typeof industryIn>>;
export type SectorView = Industry['sectors'][number];
export type ChallengeView = Industry['challenges'][number];

export const schemesIn = memoize(async (locale: Locale) => {
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
export const needsWithSchemesIn = memoize(async (locale: Locale) => {
  const [needs, schemes] = await Promise.all([needsIn(locale), schemesIn(locale)]);
  return [...needs.values()]
    .map((need) => ({ ...need, schemes: schemes.filter((scheme) => scheme.needs.some(({ id }) => id === need.id)) }))
    .filter((need) => need.schemes.length > 0);
});

export const productsIn = memoize(async (locale: Locale) => {
  const [entries, links, people, sectors, figures, charts, sources, schemes, programme] = await Promise.all([
    entriesIn('products', locale),
    productLinksIn(locale),
    peopleIn(locale),
    entriesIn('sectors', locale),
    figuresIn(locale),
    chartsIn(locale),
    sourcesIn(locale),
    schemesIn(locale),
    programmeIn(locale),
  ]);
  return entries.map((entry) => {
    const holder = `products/${entry.slug}`;
    const namesProduct = ({ products }: { products: readonly { slug: string }[] }) =>
      products.some(({ slug }) => slug === entry.slug);
    return {
      ...resolveOne(entry.slug, bySlug(links), holder),
      entry,
      sector: entry.sector === undefined ? undefined : resolveOne(entry.sector, bySlug(sectors), holder),
      figures: resolveAll(entry.figures, figures, holder),
      charts: resolveAll(entry.charts, charts, holder),
      milestones: entry.milestones.map(({ mark, text, source }) => ({
        mark: mark[locale],
        text: text[locale],
        source: resolveOne(source, sources, holder),
      })),
      steps: entry.steps.map((step) => ({
        drawing: drawing(step.drawing),
        verb: step.verb[locale],
        text: step.text[locale],
        sources: resolveAll(step.sources, sources, holder),
      })),
      makers: resolveAll(entry.makers, bySlug(people), holder),
      places: entry.places.map(({ url, label }) => ({ href: url, text: label[locale] })),
      odopSources: resolveAll(entry.odopSources, sources, holder),
      sources: resolveAll(entry.sources, sources, holder),
      schemes: schemes.filter(namesProduct),
      sessions: programme.sessions.filter(namesProduct),
      others: links.filter(({ slug }) => slug !== entry.slug),
    };
  });
});

export const industryIn = memoize(async (locale: Locale) => {
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
    /** All charts but those of single products. */
    charts: [...charts.values()].filter(({ id }) => !ofProducts.has(id)),
  };
});
