/** The Hindi and the English half of a site mirror each other. */
import { describe, expect, it } from 'vitest';
import { type Locale, localeNames, locales, otherLocale } from '../../src/i18n/locales.ts';
import { isPage, pathIn, pathOf, resolveOn } from '../setup/addresses.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { missingPage } from '../setup/sites.ts';

const structure = ['h1', 'h2', 'h3', 'table', 'th', 'figure', 'img', 'form', 'time', 'article', 'details'];

/** How many of each a page has; two translations of one page have the same. */
const countsOf = ({ document }: Page): Record<string, number> =>
  Object.fromEntries(structure.map((tag) => [tag, document.querySelectorAll(`main ${tag}`).length]));

describe.each(['first', 'underPath', 'second'] as const)('site “%s”', (site) => {
  const pages = pagesOf(site).filter(({ path }) => path !== missingPage);
  const half = (locale: Locale) => pages.filter((page) => localeOf(page) === locale);

  it('has the same pages in both languages', () => {
    const [hindi, english] = locales.map((locale) => half(locale).map(routeOf).toSorted());
    expect(english).toEqual(hindi);
  });

  it('writes every address in plain lower-case letters, digits and hyphens', () => {
    for (const { path } of pages) expect(path).toMatch(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/);
  });

  it('says the same number of things on both pages of a pair', () => {
    const english = new Map(half('en').map((page) => [routeOf(page), page]));
    for (const page of half('hi')) {
      const twin = english.get(routeOf(page));
      expect(twin && countsOf(twin), `${page.path} and its twin`).toEqual(countsOf(page));
    }
  });

  it('leads from every page to the same page in the other language, and says which language that is', () => {
    for (const page of pages) {
      const other = otherLocale(localeOf(page));
      const switches = page.document.querySelectorAll('body > header a[hreflang]');
      expect(switches, `language switches of ${page.path}`).toHaveLength(1);
      for (const link of switches) {
        const url = resolveOn(site, page, link.getAttribute('href') ?? '');
        expect(pathIn(site, url), page.path).toBe(pathOf(other, routeOf(page)));
        expect(link.getAttribute('hreflang'), page.path).toBe(other);
        expect(link.getAttribute('lang'), page.path).toBe(other);
        expect(textOf(link), page.path).toBe(localeNames[other]);
      }
    }
  });

  it('stays in the language of the page with every other link of its own', () => {
    for (const page of pages) {
      const links = page.document.querySelectorAll('body a').filter((link) => !link.hasAttribute('hreflang'));
      const paths = links.flatMap((link) => pathIn(site, resolveOn(site, page, link.getAttribute('href') ?? '')) ?? []);
      expect(paths.length, page.path).toBeGreaterThan(5);
      for (const path of paths.filter(isPage))
        expect(localeOf({ path }), `${page.path} leads to ${path}`).toBe(localeOf(page));
    }
  });
});
