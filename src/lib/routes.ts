/** Routes (paths of pages, without language and base), the paths and addresses made from them, and paths for getStaticPaths. */
import { type Locale, defaultLocale, locales } from '../i18n/locales.ts';

/** Pages for organisers. */
export const cardsRoute = '/cards/';
export const editorRoute = '/admin/';

export const sessionRoute = (slug: string): string => `/programme/${slug}/`;
export const sessionCalendarRoute = (slug: string): string => `/programme/${slug}.ics`;
/** The calendar file of the conclave, and that of its whole day session by session. */
export const conclaveCalendarRoute = '/conclave.ics';
export const programmeCalendarRoute = '/programme.ics';
export const personRoute = (slug: string): string => `/people/${slug}/`;
export const personCalendarRoute = (slug: string): string => `/people/${slug}.ics`;
export const productRoute = (slug: string): string => `/products/${slug}/`;
export const sectorRoute = (slug: string): string => `/industry/${slug}/`;
/** A scheme has its place on the page of all schemes. */
export const schemeRoute = (slug: string): string => `/help/#${slug}`;

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

/** Opens a chat with a number as content has it: `+91 00000 00000`. */
export const whatsappChat = (number: string): string => `https://wa.me/${number.replace(/\D/g, '')}`;

/** A map search by words. It names no place by coordinates, so it invents nothing. */
export const mapSearch = (words: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(words)}`;

/** The way from where the visitor is to a place, by its coordinates or by words that find it. */
export const directionsTo = (place: string): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(place)}`;

/**
 * A value for the query of a link in a page. Letters stay as they are (browsers encode them on the way, so says the URL
 * standard): encoded, a Hindi sentence costs nine bytes a letter in every link that carries it.
 */
export const queryValue = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, encodeURIComponent);

/** An address as it is read and typed: `https://example.org/programme/` is `example.org/programme`. */
export const readable = (address: string): string => address.replace(/^https?:\/\/|\/$/g, '');

const param = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/** One path a language: `/…` and `/en/…`. */
export const localePaths = () => locales.map((locale) => ({ params: { locale: param(locale) }, props: { locale } }));

/** One path a language and slug. */
export const slugPaths = (slugs: readonly string[]) =>
  slugs.flatMap((slug) =>
    locales.map((locale) => ({
      params: { locale: param(locale), slug },
      props: { locale, slug },
    })),
  );
