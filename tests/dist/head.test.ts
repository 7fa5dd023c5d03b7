/** What search engines, chats and browsers read of a page before anyone sees it. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultLocale, locales, openGraphLocales, otherLocale } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, pathIn, pathOf, resolveOn } from '../setup/addresses.ts';
import { localeOf, nameOf, routeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { headOf, only, property, unlistedRoutes, values } from '../setup/head.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { missingPage } from '../setup/sites.ts';

const titleOf = (page: Page): string => {
  const titles = headOf(page).querySelectorAll('title');
  expect(titles, `${page.path} <title>`).toHaveLength(1);
  return titles[0]?.text ?? '';
};
const descriptionOf = (page: Page): string => only(page, 'meta[name=description]', 'content');

const isListed = (page: Page): boolean => !unlistedRoutes.includes(routeOf(page));

/** Pages of one language that say the same. */
function repeated(pages: readonly Page[], textOf: (page: Page) => string): string[] {
  const byText = Map.groupBy(pages, (page) => `${localeOf(page)}: ${textOf(page)}`);
  return [...byText]
    .filter(([, same]) => same.length > 1)
    .map(([text, same]) => `${same.map(({ path }) => path).join(' and ')} share “${text}”`);
}

describe.each(['first', 'underPath', 'second'] as const)('site “%s”', (site) => {
  const all = pagesOf(site);
  const pages = all.filter(({ path }) => path !== missingPage);
  const missing = all.find(({ path }) => path === missingPage);
  const twins = (page: Page): Record<string, string> => ({
    ...Object.fromEntries(locales.map((locale) => [locale, addressOf(site, pathOf(locale, routeOf(page)))])),
    'x-default': addressOf(site, pathOf(defaultLocale, routeOf(page))),
  });

  it('gives every page the language of its address', () => {
    for (const page of all)
      expect(page.document.querySelector('html')?.getAttribute('lang'), page.path).toBe(localeOf(page));
  });

  it('gives every page a title that no other page of its language has', () => {
    for (const page of all) expect(titleOf(page).trim(), page.path).not.toBe('');
    expectNone(repeated(all, titleOf));
  });

  it('gives every page a description under 160 characters that no other page of its language has', () => {
    for (const page of all) {
      const description = descriptionOf(page);
      expect(description.trim(), page.path).not.toBe('');
      expect(description.length, `${page.path} “${description}”`).toBeLessThan(160);
    }
    expectNone(repeated(all, descriptionOf));
  });

  it('names every page’s own full address as canonical', () => {
    for (const page of pages) expect(only(page, 'link[rel=canonical]', 'href')).toBe(addressOf(site, page.path));
  });

  it('names every page’s twins by full addresses, and the twins name it', () => {
    const named = new Map(
      pages.map((page) => {
        const languages = values(page, 'link[rel=alternate][hreflang]', 'hreflang');
        const addresses = values(page, 'link[rel=alternate][hreflang]', 'href');
        return [page.path, Object.fromEntries(languages.map((language, index) => [language, addresses[index]]))];
      }),
    );
    for (const page of pages) {
      expect(named.get(page.path), page.path).toEqual(twins(page));
      for (const address of Object.values(twins(page)))
        expect(named.get(pathIn(site, new URL(address)) ?? ''), `${address}, the twin of ${page.path}`).toEqual(
          twins(page),
        );
    }
  });

  it('tells chats the title, description, address, kind, language and site of every page', () => {
    for (const page of all) {
      const locale = localeOf(page);
      expect(property(page, 'og:title'), page.path).toBe(titleOf(page));
      expect(property(page, 'og:description'), page.path).toBe(descriptionOf(page));
      expect(property(page, 'og:type'), page.path).toBe('website');
      expect(property(page, 'og:locale'), page.path).toBe(openGraphLocales[locale]);
      expect(property(page, 'og:locale:alternate'), page.path).toBe(openGraphLocales[otherLocale(locale)]);
      expect(property(page, 'og:site_name').trim(), page.path).not.toBe('');
    }
    for (const page of pages) expect(property(page, 'og:url')).toBe(addressOf(site, page.path));
  });

  it('colours the browser in both schemes', () => {
    for (const page of all)
      for (const scheme of ['light', 'dark'])
        expect(only(page, `meta[name=theme-color][media="(prefers-color-scheme: ${scheme})"]`, 'content')).toMatch(
          /^#[\da-f]{6}$/i,
        );
  });

  it('has the icons that every page names, in the sizes it names', async () => {
    const icons = all.flatMap((page) => {
      const links = headOf(page).querySelectorAll('link[rel=icon], link[rel=apple-touch-icon]');
      expect(links.map((link) => link.getAttribute('rel')).toSorted(), page.path).toEqual([
        'apple-touch-icon',
        'icon',
        'icon',
      ]);
      return links.map((link) => ({
        link,
        path: pathIn(site, resolveOn(site, page, link.getAttribute('href') ?? '')),
      }));
    });
    for (const [path, [icon]] of Map.groupBy(icons, (each) => each.path ?? '')) {
      const { format, width, height } = await sharp(readFileSync(fileAt(site, path) ?? '')).metadata();
      expect(format, path).toBe(path.endsWith('.svg') ? 'svg' : 'png');
      expect(width, path).toBe(height);
      const sizes = icon?.link.getAttribute('sizes');
      if (sizes) expect(`${width}x${height}`, path).toBe(sizes);
    }
  });

  it('keeps the page for wrong addresses and those for organisers out of search engines', () => {
    if (!missing) throw new Error(`There is no ${missingPage}.`);
    expect(only(missing, 'meta[name=robots]', 'content')).toContain('noindex');
    for (const selector of ['link[rel=canonical]', 'link[rel=alternate]', 'meta[property="og:url"]'])
      expect(headOf(missing).querySelectorAll(selector).map(nameOf)).toEqual([]);
    for (const page of pages)
      expect(values(page, 'meta[name=robots]', 'content'), page.path).toEqual(isListed(page) ? [] : ['noindex']);
  });

  it('lists every page that search engines may show once in its site map, with both languages', () => {
    const index = readFileSync(fileAt(site, '/sitemap-index.xml') ?? '', 'utf8');
    const maps = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
    const entries = maps.flatMap((address) => {
      const xml = readFileSync(fileAt(site, pathIn(site, new URL(address)) ?? '') ?? '', 'utf8');
      return [...xml.matchAll(/<url>.*?<\/url>/gs)].map(([entry]) => entry);
    });
    const listed = entries.map((entry) => ({
      address: /<loc>(.*?)<\/loc>/.exec(entry)?.[1],
      alternates: Object.fromEntries(
        [...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, language, address]) => [language, address]),
      ),
    }));
    expect(listed.map(({ address }) => address).toSorted()).toEqual(
      pages
        .filter(isListed)
        .map(({ path }) => addressOf(site, path))
        .toSorted(),
    );
    for (const page of pages.filter(isListed)) {
      const { 'x-default': _, ...languages } = twins(page);
      const entry = listed.find(({ address }) => address === addressOf(site, page.path));
      expect(entry?.alternates, page.path).toMatchObject(languages);
    }
  });

  it('names the site map in robots.txt', () => {
    const robots = readFileSync(fileAt(site, '/robots.txt') ?? '', 'utf8');
    expect(robots).toContain(`Sitemap: ${addressOf(site, '/sitemap-index.xml')}\n`);
    expect(robots).not.toMatch(/^Disallow: *\S/m);
  });
});
