/** The updates as a feed: the same words, times and languages as on their page. */
import { readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import { linesOf, localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';
import { childrenOf, parseXml, textIn } from '../setup/xml.ts';

/** What can be read, line by line. */
const linesIn = (elements: readonly HTMLElement[]): string[] => elements.flatMap(linesOf).map(({ text }) => text);

const articleOf = (article: HTMLElement) => ({
  slug: article.id,
  title: article.querySelector('h2')?.textContent.trim() ?? '',
  text: linesIn(article.querySelectorAll('.prose')),
  moment: article.querySelector('time')?.getAttribute('datetime') ?? '',
  borrowed: article.querySelector('[data-borrowed]') !== null,
});

describe.each(Object.keys(sites) as SiteName[])('the feeds of site “%s”', (site) => {
  const pages = pagesOf(site);

  describe.each(locales)('in %s', (locale) => {
    const address = addressOf(site, pathOf(locale, '/feed.xml'));
    const updatesPath = pathOf(locale, '/updates/');
    const page = pages.find(({ path }) => path === updatesPath);
    const file = fileAt(site, pathOf(locale, '/feed.xml'));
    const feed = file && parseXml(readFileSync(file, 'utf8')).documentElement;
    if (!feed || !page) throw new Error(`The site “${site}” has no feed in ${locale}.`);
    const articles = page.document.querySelectorAll('main article').map(articleOf);
    const entries = childrenOf(feed, 'entry');

    it('name themselves and the page of updates', () => {
      expect(feed.nodeName).toBe('feed');
      expect(feed.getAttribute('xml:lang')).toBe(locale);
      const links = childrenOf(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
      expect(Object.fromEntries(links)).toEqual({ self: address, alternate: addressOf(site, updatesPath) });
    });

    it('have every update in the order of its page, under an address that leads to it', () => {
      expect(entries.length).toBeGreaterThan(1);
      expect(entries.map((entry) => textIn(entry, 'id'))).toEqual(
        articles.map(({ slug }) => `${addressOf(site, updatesPath)}#${slug}`),
      );
      expect(entries.map((entry) => textIn(entry, 'title'))).toEqual(articles.map(({ title }) => title));
    });

    it('have the day and time of the page, at the place of the conclave', () => {
      const moments = entries.map((entry) => textIn(entry, 'updated'));
      expect(moments).toEqual(
        articles.map(({ moment }) => (moment.includes('T') ? `${moment}:00+05:30` : `${moment}T00:00:00+05:30`)),
      );
      expect(textIn(feed, 'updated')).toBe(moments[0]);
    });

    it('have the whole text of each update', () => {
      const texts = entries.map((entry) => {
        return linesIn(parse(textIn(entry, 'content')).querySelectorAll('div'));
      });
      expect(texts).toEqual(articles.map(({ text }) => text));
    });

    it('mark what is not translated, and say so', () => {
      const { borrowed } = wordsIn(locale);
      for (const [index, entry] of entries.entries()) {
        const content = parse(textIn(entry, 'content'));
        const isBorrowed = articles[index]?.borrowed ?? false;
        expect(entry.getAttribute('xml:lang')).toBe(isBorrowed ? 'hi' : null);
        expect(content.textContent.includes(borrowed)).toBe(isBorrowed);
        expect(content.querySelector('div')?.getAttribute('lang')).toBe(isBorrowed ? 'hi' : locale);
      }
    });

    it('lead everywhere by full addresses, to pages that are there', () => {
      const links = entries.flatMap((entry) => parse(textIn(entry, 'content')).querySelectorAll('a'));
      const addresses = links.map((link) => link.getAttribute('href') ?? '');
      expectNone(addresses.filter((each) => !/^https?:/.test(each)));
      const own = addresses.flatMap((each) => pathIn(site, new URL(each)) ?? []);
      expect(own.length).toBeGreaterThan(0);
      expectNone(own.filter((path) => fileAt(site, path) === undefined));
    });
  });

  it('are named in the head of every page in its language, and linked on the page of updates', () => {
    for (const page of pages.filter(({ path }) => path !== missingPage)) {
      const address = addressOf(site, pathOf(localeOf(page), '/feed.xml'));
      const named = page.document.querySelectorAll('head link[type="application/atom+xml"]');
      expect(
        named.map((link) => link.getAttribute('href')),
        page.path,
      ).toEqual([address]);
      expect(named[0]?.getAttribute('title')).toContain(wordsIn(localeOf(page)).updates.title);
      if (!page.path.endsWith('/updates/')) continue;
      const links = page.document.querySelectorAll('main a').map(({ attributes }) => attributes.href ?? '');
      expect(links.map((href) => new URL(href, address).href)).toContain(address);
    }
  });
});
