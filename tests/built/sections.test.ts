/** Sections without content have no page and nothing leads there; a large programme is on the home page in part; old addresses lead on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, pathOf } from '../setup/addresses.ts';
import { entriesOf } from '../setup/conclave.ts';
import { nameOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pageAt, pagesOf } from '../setup/pages.ts';
import { faultsOfReferences } from '../setup/references.ts';
import { builtOf } from '../setup/scope.ts';
import { sites } from '../setup/sites.ts';

describe.each(builtOf('emptied'))('a site without anything that it need not have: “%s”', (site) => {
  const textAt = (path: string) => readFileSync(fileAt(site, path) ?? '', 'utf8');

  it('has only pages with something to show', () => {
    const routes = ['/', '/about/', '/cards/', '/poster/'];
    const paths = routes.flatMap((route) => locales.map((locale) => pathOf(locale, route)));
    expect(
      pagesOf(site)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([...paths, '/404.html'].toSorted());
    for (const path of ['/programme.txt', '/programme.ics', '/feed.xml'])
      expect(fileAt(site, path), path).toBe(undefined);
  });

  it('leads to no page that is not there', () => {
    const { found } = faultsOfReferences(site);
    expectNone([...found.nowhere, ...found.files, ...found.places, ...found.elsewhere]);
    const pages = pagesOf(site).map(({ html }) => html);
    const others = ['/llms.txt', '/manifest.webmanifest', '/sitemap-0.xml', '/sw.js'].map(textAt);
    for (const text of [...pages, ...others])
      expect(text).not.toMatch(/\/(?:programme|products|industry|help|updates|feed)(?:\/|\.)(?!\w+-)/);
  });
});

it.each(builtOf('full', 'sparse', 'emptied'))('no heading, list or table stands over nothing: site “%s”', (site) => {
  const empty = pagesOf(site).flatMap(({ path, document }) =>
    document
      .querySelectorAll('main section, nav, ul, ol, dl, tbody, fieldset')
      .filter((element) => {
        const heading = element.querySelector('h2, legend');
        return textOf(element) === (heading ? textOf(heading) : '');
      })
      .map((element) => `${path} ${nameOf(element)}`),
  );
  expectNone(empty);
});

it.each(locales)(
  'the home page shows the first few of many sessions, how many there are, and where all are: %s',
  (locale) => {
    const listOn = (route: string) => {
      const { document } = pageAt('full', pathOf(locale, route));
      return document.querySelectorAll('main ol h3').map(textOf);
    };
    const [home, all] = [listOn('/'), listOn('/programme/')];
    expect(all).toHaveLength(entriesOf('full', 'sessions').size);
    expect(home).toEqual(all.slice(0, 4));
    const { programme } = wordsIn(locale);
    const more = pageAt('full', pathOf(locale, '/'))
      .document.querySelectorAll(`main a[href="${pathOf(locale, '/programme/')}"]`)
      .map(textOf);
    const attended = [...entriesOf('full', 'sessions').values()].filter(({ kind }) => kind !== 'break');
    expect(more.join()).toContain(programme.count(String(attended.length)));
  },
);

describe.each(locales)('an old address leads to the new one on any host: %s', (locale) => {
  it.each([
    ['/programme/smokeless-furnace/', '/programme/quiet-furnace/'],
    ['/programme/new-furnace/', '/programme/quiet-furnace/'],
    ['/products/gur/', '/products/jaggery/'],
    ['/industry/sugar-mills/', '/industry/sugar/'],
  ])('%s', (old, now) => {
    const file = fileAt('full', pathOf(locale, old));
    const page = parse(readFileSync(file ?? '', 'utf8'));
    const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name);
    const path = pathOf(locale, now);
    expect(attribute('html', 'lang')).toBe(locale);
    expect(attribute('meta[http-equiv=refresh]', 'content')).toBe(`0; url=${path}`);
    expect(attribute('link[rel=canonical]', 'href')).toBe(addressOf('full', path));
    expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
    expect(attribute('body a', 'href')).toBe(path);
    expect(textOf(page)).toContain(textOf(page.querySelector('title') ?? page));
    expect(existsSync(fileAt('full', path) ?? '')).toBe(true);
    for (const list of ['sw.js', 'sitemap-0.xml', 'llms.txt'])
      expect(readFileSync(join(sites.full.folder, list), 'utf8'), list).not.toContain(old);
  });

  it('of a session’s calendar file has the file', () => {
    const textAt = (path: string) => readFileSync(fileAt('full', pathOf(locale, path)) ?? '', 'utf8');
    expect(textAt('/programme/smokeless-furnace.ics')).toBe(textAt('/programme/quiet-furnace.ics'));
    // A calendar that has the entry from before the rename updates it.
    expect(textAt('/programme/quiet-furnace.ics')).toContain('UID:session-smokeless-furnace');
  });
});
