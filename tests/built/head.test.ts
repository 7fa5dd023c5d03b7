/** What search engines, chats and browsers read of a page before anyone sees it, and that the halves in both languages match. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultLocale, localeNames, locales, openGraphLocales, otherLocale } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, isPage, linksOn, pathIn, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf } from '../setup/conclave.ts';
import { localeOf, routeOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { only, property, values } from '../setup/head.ts';
import { type Page, addressedPages, listedPages, pageAt, pagesOf } from '../setup/pages.ts';
import { missingPage } from '../setup/sites.ts';

const titleOf = (page: Page): string => {
  const titles = page.document.querySelectorAll('head title');
  expect(titles, `${page.path} <title>`).toHaveLength(1);
  return titles[0]?.text ?? '';
};
const descriptionOf = (page: Page): string => only(page, 'meta[name=description]', 'content');

/** Pages of one language that say the same. */
const repeated = (pages: readonly Page[], textIn: (page: Page) => string): string[] =>
  [...Map.groupBy(pages, (page) => `${localeOf(page)}: ${textIn(page)}`)]
    .filter(([, same]) => same.length > 1)
    .map(([text, same]) => `${same.map(({ path }) => path).join(' and ')} share “${text}”`);

const structure = ['h1', 'h2', 'h3', 'table', 'th', 'figure', 'img', 'form', 'time', 'article', 'details'];
/** How many of each element a page has; two translations of one page have the same. */
const countsOf = ({ document }: Page): Record<string, number> =>
  Object.fromEntries(structure.map((tag) => [tag, document.querySelectorAll(`main ${tag}`).length]));

describe.each(['full', 'sparse'] as const)('site “%s”', (site) => {
  const all = pagesOf(site);
  const pages = addressedPages(site);
  const listed = listedPages(site);
  /** The addresses of a page in each language. */
  const alternatesOf = (page: Page): Record<string, string> =>
    Object.fromEntries(locales.map((locale) => [locale, addressOf(site, pathOf(locale, routeOf(page)))]));

  it('gives every page the language of its address', () => {
    for (const page of all)
      expect(page.document.querySelector('html')?.getAttribute('lang'), page.path).toBe(localeOf(page));
  });

  it('gives every page a title and a description under 160 characters that no other page of its language has', () => {
    for (const page of all) {
      expect(titleOf(page).trim(), page.path).not.toBe('');
      expect(descriptionOf(page).trim(), page.path).not.toBe('');
      expect(descriptionOf(page).length, `${page.path} “${descriptionOf(page)}”`).toBeLessThan(160);
    }
    expectNone([...repeated(all, titleOf), ...repeated(all, descriptionOf)]);
  });

  it('names every page’s own full address as canonical, and the addresses in both languages as its alternates', () => {
    for (const page of pages) {
      expect(only(page, 'link[rel=canonical]', 'href')).toBe(addressOf(site, page.path));
      const languages = values(page, 'link[rel=alternate][hreflang]', 'hreflang');
      const addresses = values(page, 'link[rel=alternate][hreflang]', 'href');
      expect(Object.fromEntries(languages.map((language, index) => [language, addresses[index]])), page.path).toEqual({
        ...alternatesOf(page),
        'x-default': addressOf(site, pathOf(defaultLocale, routeOf(page))),
      });
    }
  });

  it('gives chats the title, description, address, kind, language and site of every page', () => {
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
      const links = linksOn(site, page, 'head link[rel=icon], head link[rel=apple-touch-icon]');
      const kinds = links.map(({ link }) => link.getAttribute('rel')).toSorted();
      expect(kinds, page.path).toEqual(['apple-touch-icon', 'icon', 'icon']);
      return links.map(({ path, link }) => ({ path, sizes: link.getAttribute('sizes') }));
    });
    for (const [path, [icon]] of Map.groupBy(icons, (each) => each.path)) {
      const { format, width, height } = await sharp(readFileSync(fileAt(site, path) ?? '')).metadata();
      expect(format, path).toBe(path.endsWith('.svg') ? 'svg' : 'png');
      expect(width, path).toBe(height);
      if (icon?.sizes) expect(`${width}x${height}`, path).toBe(icon.sizes);
    }
  });

  it('keeps the page for wrong addresses and those for organisers out of search engines', () => {
    const missing = pageAt(site, missingPage);
    expect(only(missing, 'meta[name=robots]', 'content')).toContain('noindex');
    for (const selector of ['link[rel=canonical]', 'link[rel=alternate]', 'meta[property="og:url"]'])
      expect(values(missing, selector, 'rel'), selector).toEqual([]);
    for (const page of pages)
      expect(values(page, 'meta[name=robots]', 'content'), page.path).toEqual(listed.includes(page) ? [] : ['noindex']);
  });

  it('lists every page that search engines may show once in its site map, with both languages, named in robots.txt', () => {
    const textAt = (address: string) => readFileSync(fileAt(site, pathIn(site, new URL(address)) ?? '') ?? '', 'utf8');
    const robots = textAt(addressOf(site, '/robots.txt'));
    const index = addressOf(site, '/sitemap-index.xml');
    expect(robots).toContain(`Sitemap: ${index}\n`);
    expect(robots).not.toMatch(/^Disallow: *\S/m);
    const maps = [...textAt(index).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => textAt(address));
    const entries = maps.flatMap((map) => [...map.matchAll(/<url>.*?<\/url>/gs)].map(([entry]) => entry));
    const found = entries.map((entry) => [
      /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '',
      Object.fromEntries([...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang, href]) => [lang, href])),
    ]);
    expect(found.length).toBe(listed.length);
    expect(Object.fromEntries(found)).toMatchObject(
      Object.fromEntries(
        listed.map((page) => {
          const original = addressOf(site, pathOf(defaultLocale, routeOf(page)));
          return [addressOf(site, page.path), { ...alternatesOf(page), 'x-default': original }];
        }),
      ),
    );
    // Days of the content, never of the build.
    const dayOf = (path: string) =>
      /<lastmod>(.{10})/.exec(
        entries.find((entry) => entry.includes(`<loc>${addressOf(site, path)}</loc>`)) ?? '',
      )?.[1];
    const since = conclaveOf(site).facts.status?.since?.slice(0, 10) ?? '';
    const news = [...entriesOf(site, 'updates').values()].map(({ date }) => String(date));
    const newest = [since, ...news].toSorted().at(-1);
    for (const locale of locales) expect(dayOf(pathOf(locale, '/updates/'))).toBe(newest);
    expect(dayOf('/about/') ?? '').toBe(since);
  });

  it('has the same pages in both languages, at plain addresses, with the same number of things on each', () => {
    for (const { path } of pages) expect(path).toMatch(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/);
    const [hindi, english] = locales.map((locale) => {
      const half = pages.filter((page) => localeOf(page) === locale);
      return Object.fromEntries(half.map((page) => [routeOf(page), countsOf(page)]));
    });
    expect(english).toEqual(hindi);
  });

  it('leads from every page to the same page in the other language, and says which language that is', () => {
    for (const page of pages) {
      const other = otherLocale(localeOf(page));
      const [found, ...more] = linksOn(site, page, 'body > header a[hreflang]');
      expect(more, page.path).toEqual([]);
      expect(found?.path, page.path).toBe(pathOf(other, routeOf(page)));
      const { hreflang, lang } = found?.link.attributes ?? {};
      expect([hreflang, lang, found && textOf(found.link)], page.path).toEqual([other, other, localeNames[other]]);
    }
  });

  it('stays in the language of the page with every other link of its own', () => {
    for (const page of pages) {
      const paths = linksOn(site, page, 'body a:not([hreflang])').flatMap(({ path }) => path || []);
      expect(paths.length, page.path).toBeGreaterThan(5);
      for (const path of paths.filter(isPage))
        expect(localeOf({ path }), `${page.path} leads to ${path}`).toBe(localeOf(page));
    }
  });
});
