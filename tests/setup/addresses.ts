/** Addresses of a built site, and the files that answer for them. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, defaultLocale } from '../../src/i18n/locales.ts';
import type { Page } from './pages.ts';
import { type SiteName, sites } from './sites.ts';

/** The base path with a slash at both ends: `/` or `/some/path/`. */
export const baseOf = (name: SiteName): string => `${sites[name].base.replace(/\/$/, '')}/`;

/** The full address of a path: `/venue/` is `https://fixture.example/some/path/venue/`. */
export const addressOf = (name: SiteName, path: string): string =>
  `${sites[name].siteUrl}${baseOf(name)}${path.replace(/^\//, '')}`;

/** The path of a page in a language: `/venue/` is `/en/venue/` in English. */
export const pathOf = (locale: Locale, route: string): string =>
  locale === defaultLocale ? route : `/${locale}${route}`;

/** Where something written on a page leads. */
export const resolveOn = (name: SiteName, { path }: Pick<Page, 'path'>, reference: string): URL =>
  new URL(reference, addressOf(name, path));

export const isInternal = (name: SiteName, url: URL): boolean => url.origin === new URL(sites[name].siteUrl).origin;

/** The path of an internal address without the base: `/venue/`; undefined for one that lies outside the site. */
export function pathIn(name: SiteName, url: URL): string | undefined {
  const base = baseOf(name);
  return isInternal(name, url) && url.pathname.startsWith(base) ? `/${url.pathname.slice(base.length)}` : undefined;
}

/** The elements with an address that a selector finds on a page, and where they lead. */
export const linksOn = (name: SiteName, page: Page, selector: string) =>
  page.document.querySelectorAll(selector).map((link) => {
    const url = resolveOn(name, page, link.getAttribute('href') ?? link.getAttribute('src') ?? '');
    return { page, link, url, path: pathIn(name, url) ?? '' };
  });

/** The built file that a plain host serves for a path; undefined where there is none. */
export function fileAt(name: SiteName, path: string): string | undefined {
  const file = join(sites[name].folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Whether a path leads to a page, not to a file that both languages share. */
export const isPage = (path: string): boolean => path.endsWith('/');
