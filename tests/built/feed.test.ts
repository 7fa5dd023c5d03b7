/** The updates as a feed: the same words, times and languages as on their page. */
import { readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, linksOn, pathIn, pathOf } from '../setup/addresses.ts';
import { linesOf, localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { addressedPages, pageAt } from '../setup/pages.ts';
import { fixtureSites } from '../setup/scope.ts';
import { childrenOf, parseXml, textIn } from '../setup/xml.ts';

const linesIn = (elements: readonly HTMLElement[]): string[] => elements.flatMap(linesOf).map(({ text }) => text);

describe.each(fixtureSites)('the feeds of site “%s”', (site) => {
  describe.each(locales)('in %s', (locale) => {
    const address = addressOf(site, pathOf(locale, '/feed.xml'));
    const page = pageAt(site, pathOf(locale, '/updates/'));
    const pageAddress = addressOf(site, page.path);
    const feed = parseXml(readFileSync(fileAt(site, pathOf(locale, '/feed.xml')) ?? '', 'utf8')).documentElement;
    if (!feed) throw new Error(`The site “${site}” has no feed in ${locale}.`);
    const all = childrenOf(feed, 'entry').map((entry) => ({ entry, content: parse(textIn(entry, 'content')) }));
    // The report is looked at in its own test.
    const entries = all.filter(({ entry }) => !textIn(entry, 'id').endsWith('/report/'));

    it('name themselves, their language and the page of updates', () => {
      expect([feed.nodeName, feed.getAttribute('xml:lang')]).toEqual(['feed', locale]);
      const links = childrenOf(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
      expect(Object.fromEntries(links)).toEqual({ self: address, alternate: pageAddress });
      expect(textIn(feed, 'updated')).toBe(all[0] && textIn(all[0].entry, 'updated'));
    });

    it('have every update in the order of its page, with its address, title, time in India and whole text', () => {
      const { borrowed } = wordsIn(locale);
      const expected = page.document.querySelectorAll('main article').map((article) => {
        const moment = article.querySelector('time')?.getAttribute('datetime') ?? '';
        // What is not translated is marked, and says so.
        const isBorrowed = article.querySelector('[data-borrowed]') !== null;
        return {
          id: `${pageAddress}#${article.id}`,
          // Pages keep a number and its unit on one line.
          title: article.querySelector('h2')?.textContent.trim().replaceAll('\u00a0', ' '),
          updated: moment.includes('T') ? `${moment}:00+05:30` : `${moment}T00:00:00+05:30`,
          text: linesIn(article.querySelectorAll('.prose')),
          language: [isBorrowed ? 'hi' : null, isBorrowed ? 'hi' : locale],
          isBorrowed,
        };
      });
      expect(entries.length).toBeGreaterThan(1);
      const found = entries.map(({ entry, content }) => ({
        id: textIn(entry, 'id'),
        title: textIn(entry, 'title'),
        updated: textIn(entry, 'updated'),
        text: linesIn(content.querySelectorAll('div')),
        language: [entry.getAttribute('xml:lang'), content.querySelector('div')?.getAttribute('lang')],
        isBorrowed: content.textContent.includes(borrowed),
      }));
      expect(found).toEqual(expected);
    });

    it('lead everywhere by full addresses, to pages that are there', () => {
      const links = entries.flatMap(({ content }) => content.querySelectorAll('a'));
      const addresses = links.map((link) => link.getAttribute('href') ?? '');
      expectNone(addresses.filter((each) => !/^https?:/.test(each)));
      const own = addresses.flatMap((each) => pathIn(site, new URL(each)) ?? []);
      expect(own.length).toBeGreaterThan(0);
      expectNone(own.filter((path) => fileAt(site, path) === undefined));
    });
  });

  it('are named in the head of every page in its language, and linked on the page of updates', () => {
    for (const page of addressedPages(site)) {
      const address = addressOf(site, pathOf(localeOf(page), '/feed.xml'));
      const [named, ...more] = page.document.querySelectorAll('head link[type="application/atom+xml"]');
      expect(more, page.path).toEqual([]);
      expect(named?.getAttribute('href'), page.path).toBe(address);
      expect(named?.getAttribute('title')).toContain(wordsIn(localeOf(page)).updates.title);
      if (!page.path.endsWith('/updates/')) continue;
      expect(linksOn(site, page, 'main a').map(({ url }) => url.href)).toContain(address);
    }
  });
});
