/** `urls.ts` with the base path of this build. */
import type { Locale } from '../i18n/locales.ts';
import { fileAt, pathOf } from './urls.ts';

const base = import.meta.env.BASE_URL;

/** The path of one of the site's pages, by its route: `/programme/`. */
export const link = (locale: Locale, route: string): string => pathOf(locale, route, base);

/** The path of a file that both languages share. */
export const file = (path: string): string => fileAt(path, base);

/** A link written in a body: `/help/#slug` leads to the page in `locale`, a full address to where it says. */
export const bodyLink = (locale: Locale, href: string): string => (href.startsWith('/') ? link(locale, href) : href);
