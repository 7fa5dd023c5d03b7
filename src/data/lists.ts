/** The YAML lists in one language: sources, figures, charts and needs. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { formatMoney, formatNumber, formatPartialDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { type Geometry, geometryOf } from '../lib/charts.ts';
import type { InlineLink } from '../lib/inline.ts';
import { foreignScript } from '../lib/text.ts';
import { memoize } from './memoize.ts';
import type { ListName } from '../schemas/index.ts';
import type { Figure } from '../schemas/lists.ts';
import { resolveAll, resolveOne } from './resolve.ts';

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

/** Who states a figure, and what is to be said of it. */
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

export interface NeedView {
  readonly id: string;
  readonly label: string;
}

/** The items of a list in the order of its file. */
async function itemsOf<Name extends ListName>(name: Name) {
  const stored: CollectionEntry<Name>[] = await getCollection(name);
  return stored
    .toSorted((a, b) => a.data.place - b.data.place)
    .map(({ id, data }) => ({ id, data: data.item as CollectionEntry<Name>['data']['item'] }));
}

export const sourcesIn = memoize(async (locale: Locale): Promise<Map<string, SourceView>> => {
  const sources = await itemsOf('sources');
  return new Map(
    sources.map(({ id, data }) => [
      id,
      {
        id,
        name: data.name[locale],
        lang: foreignScript(data.name[locale], locale),
        url: data.url,
        date: data.date && formatPartialDate(locale, data.date),
        written: data.date,
      },
    ]),
  );
});

/** A number and what follows it, as the figure's kind has them. */
function quantityOf(figure: Figure, locale: Locale): { number: string; unit?: string | undefined } {
  if (figure.kind === 'money') return formatMoney(locale, figure.value);
  if (figure.kind === 'year') return { number: String(figure.value) };
  const number = formatNumber(locale, figure.value);
  return figure.kind === 'percent' ? { number: `${number}%` } : { number, unit: figure.unit?.[locale] };
}

export const figuresIn = memoize(async (locale: Locale): Promise<Map<string, FigureView>> => {
  const [figures, sources] = await Promise.all([itemsOf('figures'), sourcesIn(locale)]);
  const words = wordsIn(locale);
  return new Map(
    figures.map(({ id, data }) => {
      const { number, unit } = quantityOf(data, locale);
      return [
        id,
        {
          id,
          value: data.value,
          number: data.about ? words.figure.about(number) : number,
          unit,
          label: data.label[locale],
          asOf: formatPartialDate(locale, data.asOf),
          note: data.note?.[locale],
          source: resolveOne(data.source, sources, `figures.yaml: ${id}`),
        },
      ];
    }),
  );
});

export const chartsIn = memoize(async (locale: Locale): Promise<Map<string, ChartView>> => {
  const [charts, figures] = await Promise.all([itemsOf('charts'), figuresIn(locale)]);
  return new Map(
    charts.map(({ id, data }) => {
      const listed = resolveAll(data.figures, figures, `charts.yaml: ${id}`).map((figure, index) => ({
        ...figure,
        shortLabel: data.shortLabels?.[index]?.[locale] ?? figure.label,
      }));
      // The greatest square holds the others.
      const chosen = data.kind === 'squares' ? listed.toSorted((a, b) => b.value - a.value) : listed;
      return [
        id,
        {
          id,
          title: data.title[locale],
          caption: data.caption?.[locale],
          figures: chosen,
          shortLabels: chosen.map(({ shortLabel }) => shortLabel),
          geometry: geometryOf(
            data.kind,
            chosen.map(({ value }) => value),
          ),
        },
      ];
    }),
  );
});

export const needsIn = memoize(async (locale: Locale): Promise<Map<string, NeedView>> => {
  const needs = await itemsOf('needs');
  return new Map(needs.map(({ id, data }) => [id, { id, label: data.label[locale] }]));
});
