/** The share cards with the bytes they come to, for the organisers' page. */
import type { Locale } from '../../i18n/locales.ts';
import type { Format } from './card.ts';
import { cardSize } from './store.ts';
import { cardViewsIn } from './card-views.ts';

export interface SizedCards {
  readonly route: string;
  readonly title: string;
  readonly lang?: Locale | undefined;
  readonly alt: string;
  readonly views: readonly {
    readonly format: Format;
    readonly path: string;
    readonly width: number;
    readonly height: number;
    /** Thousands of bytes. */
    readonly kilobytes: number;
  }[];
}

export async function cardSizesIn(locale: Locale): Promise<SizedCards[]> {
  const pages = [...(await cardViewsIn(locale)).values()];
  return Promise.all(
    pages.map(async ({ card, alt, views }) => ({
      route: card.route,
      title: card.title,
      lang: card.titleLang,
      alt,
      views: await Promise.all(
        views.map(async ({ format, path, file }) => ({
          format,
          path,
          width: file.width,
          height: file.height,
          kilobytes: Math.ceil((await cardSize(file)) / 1000),
        })),
      ),
    })),
  );
}
