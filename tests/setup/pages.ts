/** The built pages of a site, parsed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Locale } from '../../src/i18n/locales.ts';
import { localeOf } from './dom.ts';
import { type SiteName, missingPage, sites } from './sites.ts';

export interface Page {
  /** The path a visitor asks for, without the base: `/programme/`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

/** Elements that hold no markup; without this list the parser takes `pre` for one. */
const options = { comment: true, blockTextElements: { script: true, noscript: true, style: true } };

/** The page of the editor, which is in no language and none of the visitors'. */
export const editorPage = 'admin/index.html';

const parsed = new Map<SiteName, readonly Page[]>();

/**
 * Every HTML page of a built site but the editor's and those at old addresses, parsed once a worker.
 * @throws if there is none: a test over no pages would pass.
 */
export function pagesOf(name: SiteName): readonly Page[] {
  const known = parsed.get(name);
  if (known) return known;
  const { folder } = sites[name];
  const files = globSync('**/*.html', { cwd: folder }).filter((file) => file !== editorPage);
  if (files.length === 0) throw new Error(`The site “${name}” has no pages in ${folder}.`);
  const pages = files.toSorted().flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    if (html.includes('http-equiv="refresh"')) return [];
    return [{ path: `/${file}`.replace(/index\.html$/, ''), html, document: parse(html, options) }];
  });
  parsed.set(name, pages);
  return pages;
}

/** @throws if the site has no such page. */
export function pageAt(name: SiteName, path: string): Page {
  const found = pagesOf(name).find((page) => page.path === path);
  if (!found) throw new Error(`The site “${name}” has no page ${path}.`);
  return found;
}

export const pagesIn = (name: SiteName, locale: Locale): Page[] =>
  pagesOf(name).filter((page) => localeOf(page) === locale);

/** The pages of a site that have an address of their own: all but the one for wrong addresses. */
export const addressedPages = (name: SiteName): Page[] => pagesOf(name).filter(({ path }) => path !== missingPage);

/** The pages of a site that search engines may show. */
export const listedPages = (name: SiteName): Page[] =>
  addressedPages(name).filter(({ path }) => !/\/cards\/$/.test(path));
