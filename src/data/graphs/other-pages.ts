/** The graphs of the pages about the district and of the updates. */
import { type Locale, otherLocale } from '../../i18n/locales.ts';
import { instant } from '../../lib/dates.ts';
import { address } from '../../lib/links.ts';
import { articleNode } from '../../lib/structured-data/article.ts';
import { type DatasetFacts, datasetNode } from '../../lib/structured-data/dataset.ts';
import { pageId, productId, schemeId, sectorId } from '../../lib/structured-data/ids.ts';
import type { Node } from '../../lib/structured-data/node.ts';
import type { PageGraph } from '../../lib/structured-data/page-graph.ts';
import { schemeNode } from '../../lib/structured-data/service.ts';
import { listNode, subjectNode } from '../../lib/structured-data/subject.ts';
import type { SchemeView } from '../help.ts';
import type { Industry, SectorView } from '../industry.ts';
import type { ChartView } from '../lists.ts';
import type { ProductLink } from '../product-links.ts';
import type { ProductView } from '../products.ts';
import type { UpdateView } from '../updates.ts';

/** A page that lists things, in their order. */
function collection(locale: Locale, route: string, things: readonly Node[], ids: readonly string[]): PageGraph {
  const list = pageId(locale, route, 'list');
  if (ids.length === 0) return { type: 'CollectionPage', things };
  return { type: 'CollectionPage', mainEntityId: list, things: [listNode(list, ids), ...things] };
}

const productNode = ({ slug, route, title }: ProductLink, description: string, locale: Locale): Node =>
  subjectNode({ id: productId(slug), url: address(locale, route), name: title, description });

export const productsGraph = (products: readonly ProductLink[], locale: Locale): PageGraph =>
  collection(
    locale,
    '/products/',
    products.map((product) => productNode(product, product.summary, locale)),
    products.map(({ slug }) => productId(slug)),
  );

export const productGraph = (product: ProductView, locale: Locale): PageGraph => ({
  aboutId: productId(product.slug),
  things: [productNode(product, product.entry.lead, locale)],
});

export const sectorGraph = ({ slug, route, entry }: SectorView, locale: Locale): PageGraph => ({
  crumb: entry.title,
  aboutId: sectorId(slug),
  things: [
    subjectNode({ id: sectorId(slug), url: address(locale, route), name: entry.title, description: entry.summary }),
  ],
});

/** The figures of a chart, named as the chart names them: by its short names where it draws any. */
function valuesOf({ figures, shortLabels, geometry }: ChartView): DatasetFacts['values'] {
  return figures.map(({ label, number, unit, asOf }, index) => ({
    name: geometry.kind === 'stitches' ? label : (shortLabels[index] ?? label),
    value: number,
    unit,
    asOf,
  }));
}

export function industryGraph({ charts }: Industry, locale: Locale, pageDescription: string): PageGraph {
  const route = '/industry/';
  return {
    things: charts.map((chart) =>
      datasetNode({
        id: pageId(locale, route, `chart-${chart.id}`),
        name: chart.title,
        caption: chart.caption,
        pageDescription,
        inLanguage: locale,
        pageId: pageId(locale, route),
        values: valuesOf(chart),
        sources: [...new Map(chart.figures.map(({ source }) => [source.id, source])).values()],
      }),
    ),
  };
}

export const helpGraph = (schemes: readonly SchemeView[], locale: Locale): PageGraph =>
  collection(
    locale,
    '/help/',
    schemes.map(({ slug, route, entry: { title, summary, forWhom, official } }) =>
      schemeNode({
        id: schemeId(slug),
        url: address(locale, route),
        name: title,
        description: summary,
        forWhom,
        official,
      }),
    ),
    schemes.map(({ slug }) => schemeId(slug)),
  );

export function updatesGraph(updates: readonly UpdateView[], locale: Locale, timeZone: string): PageGraph {
  const idOf = (slug: string) => pageId(locale, '/updates/', slug);
  return collection(
    locale,
    '/updates/',
    updates.map(({ slug, entry: { title, date, time, borrowed } }) =>
      articleNode({
        id: idOf(slug),
        headline: title,
        date: time === undefined ? date : instant(date, time, timeZone),
        inLanguage: borrowed ? otherLocale(locale) : locale,
      }),
    ),
    updates.map(({ slug }) => idOf(slug)),
  );
}

export const aboutGraph: PageGraph = { type: 'AboutPage', things: [] };
