/** `routes.ts` with the base path and the host of this build. */
import type { Locale } from '../i18n/locales.ts';
import { filePattern } from './addresses.ts';
import type { InlineLink } from './inline.ts';
import { fileAt, pathOf } from './routes.ts';

const base = import.meta.env.BASE_URL;

/** The path of one of the site's pages, by its route: `/programme/`. */
export const link = (locale: Locale, route: string): string => pathOf(locale, route, base);

/** The path of a file that both languages share. */
export const file = (path: string): string => fileAt(path, base);

/**
 * A link written in a body: `/help/#slug` leads to the page in `locale`, `/files/plan.pdf` to the file that both
 * languages share, a full address to where it says.
 */
export function bodyLink(locale: Locale, href: string): string {
  if (filePattern.test(href)) return file(href);
  return href.startsWith('/') ? link(locale, href) : href;
}

/** The absolute address of a path on this site. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** The absolute address of one of the site's pages. */
export const address = (locale: Locale, route: string): string => absolute(link(locale, route));

/** A link to a page of the site by its route. */
export interface PageLink extends Pick<InlineLink, 'text' | 'lang'> {
  readonly route: string;
}

/** Links to the site's pages with their paths. */
export const pageLinks = (locale: Locale, links: readonly PageLink[]): InlineLink[] =>
  links.map(({ text, route, lang }) => ({ text, lang, href: link(locale, route) }));

/** The absolute address of what a body leads to: a page in `locale`, or a file that both languages share. */
export const bodyAddress = (locale: Locale, route: string): string => absolute(bodyLink(locale, route));
