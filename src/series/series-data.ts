/** What the index of a series is made of: the command writes it into the file that SERIES_DATA names. */
import { readFileSync } from 'node:fs';
import type { Bilingual, Locale } from '../i18n/locales.ts';
import { file } from '../lib/links.ts';
import { pathOf } from '../lib/routes.ts';
import type { ConclaveFacts } from '../outputs/conclave-facts.ts';
import type { Series } from '../schemas/series.ts';

export interface SeriesData {
  readonly name: Bilingual;
  readonly cities: readonly SeriesCity[];
  readonly others: Series['others'];
  /** The addresses of the cities' site maps. */
  readonly sitemaps: readonly string[];
}

export interface SeriesCity {
  /** The path of its site under that of the index. */
  readonly path: string;
  readonly facts: ConclaveFacts;
}

export const seriesData: SeriesData = JSON.parse(readFileSync(process.env.SERIES_DATA ?? '', 'utf8'));

/** The path of a city's home page. */
export const cityLink = (locale: Locale, path: string): string => pathOf(locale, '/', file(`/${path}`));
