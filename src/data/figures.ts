/** The YAML lists in one language: sources, figures, charts and needs. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { formatMoney, formatNumber, formatPartialDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { type Geometry, geometryOf } from '../lib/charts.ts';
import type { InlineLink } from '../lib/inline.ts';
import { hasItems } from '../lib/content-directory.ts';
import { foreignScript } from '../lib/text.ts';
import { memoize, resolveAll, resolveOne } from './loading.ts';
import type { ListName } from '../schemas/index.ts';
import type { Figure } from '../schemas/lists.ts';

export interface SourceView {
  readonly id: string;
  readonly name: string;
  readonly lang?: Locale | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  /** The date as content has it: `2030`, `2030-01` or `2030-01-15`. */
  readonly written?: string | undefined;
}

/** A source as a link, its date behind it. */
export const sourceLink = ({ name, url, lang, date }: SourceView): InlineLink => ({
  text: name,
  href: url,
  lang,
  after: date && `, ${date}`,
});

export interface FigureView {
  readonly id: string;
  /** The number as it is: rupees, acres, per cent. */
  readonly value: number;
  /** The number as it is read: `₹6,900`. */
  readonly number: string;
  /** What follows it: `करोड़`, `एकड़`. */
  readonly unit?: string | undefined;
  readonly label: string;
  readonly asOf: string;
  readonly note?: string | undefined;
  readonly source: SourceView;
}

/** Who states a figure, and the note on it. */
export const figureSource = ({ source, note }: FigureView): InlineLink => ({
  text: source.name,
  href: source.url,
  lang: source.lang,
  after: note && `; ${note}`,
});

export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly caption?: string | undefined;
  readonly figures: readonly FigureView[];
  /** Names short enough to stand in the drawing, one a figure. */
  readonly shortLabels: readonly string[];
  readonly geometry: Geometry;
}

/** The items of a list by id, in the order of its file. Astro would warn of an empty list. */
async function viewsOf<Name extends ListName, View>(
  name: Name,
  viewOf: (id: string, item: CollectionEntry<Name>['data']['item']) => View,
): Promise<Map<string, View>> {
  const stored: CollectionEntry<Name>[] = hasItems(name) ? await getCollection(name) : [];
  const sorted = stored.toSorted((a, b) => a.data.place - b.data.place);
  return new Map(sorted.map(({ id, data }) => [id, viewOf(id, data.item)]));
}

export const sourcesIn = memoize((locale: Locale) =>
  viewsOf('sources', (id, { name, url, date }): SourceView => ({
    id,
    name: name[locale],
    lang: foreignScript(name[locale], locale),
    url,
    date: date && formatPartialDate(locale, date),
    written: date,
  })),
);

/** A number and what follows it, as the figure's kind has them. */
function quantityOf(figure: Figure, locale: Locale): { number: string; unit?: string | undefined } {
  if (figure.kind === 'money') return formatMoney(locale, figure.value);
  if (figure.kind === 'year') return { number: String(figure.value) };
  const number = formatNumber(locale, figure.value);
  return figure.kind === 'percent' ? { number: `${number}%` } : { number, unit: figure.unit?.[locale] };
}

export const figuresIn = memoize(async (locale: Locale) => {
  const sources = await sourcesIn(locale);
  return viewsOf('figures', (id, figure): FigureView => {
    const { number, unit } = quantityOf(figure, locale);
    return {
      id,
      value: figure.value,
      number: figure.about ? wordsIn(locale).figure.about(number) : number,
      unit,
      label: figure.label[locale],
      asOf: formatPartialDate(locale, figure.asOf),
      note: figure.note?.[locale],
      source: resolveOne(figure.source, sources, `figures.yaml: ${id}`),
    };
  });
});

export const chartsIn = memoize(async (locale: Locale) => {
  const all = await figuresIn(locale);
  return viewsOf('charts', (id, { kind, title, caption, figures, shortLabels }): ChartView => {
    const listed = resolveAll(figures, all, `charts.yaml: ${id}`).map((figure, index) => ({
      ...figure,
      shortLabel: shortLabels?.[index]?.[locale] ?? figure.label,
    }));
    // The greatest square comes first.
    const shown = kind === 'squares' ? listed.toSorted((a, b) => b.value - a.value) : listed;
    const values = shown.map(({ value }) => value);
    return {
      id,
      title: title[locale],
      caption: caption?.[locale],
      figures: shown,
      shortLabels: shown.map(({ shortLabel }) => shortLabel),
      geometry: geometryOf(kind, values),
    };
  });
});

export const needsIn = memoize((locale: Locale) => viewsOf('needs', (id, { label }) => ({ id, label: label[locale] })));
