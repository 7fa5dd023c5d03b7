/** Addresses of the site's own pages, in either language and under any base path. */
import { type Locale, defaultLocale, locales } from '../i18n/locales.ts';
import { cardsRoute, editorRoute } from './routes.ts';

/** The path of a page: `('en', '/programme/', '/base/')` gives `/base/en/programme/`. A fragment may follow. */
export function pathOf(locale: Locale, route: string, base: string): string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return `${base.replace(/\/$/, '')}${prefix}${route}`;
}

/** The path of a file that both languages share: `('/icon.svg', '/base/')` gives `/base/icon.svg`. */
export const fileAt = (path: string, base: string): string => `${base.replace(/\/$/, '')}${path}`;

/** The paths of pages for organisers: in no menu, no site map, no search engine and no copy on a phone. */
export const organiserPaths = (base: string): string[] => [
  ...locales.map((locale) => pathOf(locale, cardsRoute, base)),
  pathOf(defaultLocale, editorRoute, base),
];

/** A map search by words. It names no place by coordinates, so it invents nothing. */
export const mapSearch = (words: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(words)}`;

/**
 * A value for the query of a link in a page. Letters stay as they are (browsers encode them on the way, so says the URL
 * standard): encoded, a Hindi sentence costs nine bytes a letter in every link that carries it.
 */
export const queryValue = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, encodeURIComponent);

/** An address as it is read and typed: `https://example.org/programme/` is `example.org/programme`. */
export const readable = (address: string): string => address.replace(/^https?:\/\/|\/$/g, '');
