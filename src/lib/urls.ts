/** Addresses of the site's own pages, in either language and under any base path. */
import { type Locale, defaultLocale } from '../i18n/locales.ts';

/** The path of a page: `('en', '/programme/', '/base/')` gives `/base/en/programme/`. A fragment may follow. */
export function pathOf(locale: Locale, route: string, base: string): string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return `${base.replace(/\/$/, '')}${prefix}${route}`;
}

/** The path of a file that both languages share: `('/icon.svg', '/base/')` gives `/base/icon.svg`. */
export const fileAt = (path: string, base: string): string => `${base.replace(/\/$/, '')}${path}`;

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
