/** What search engines are told of a page: one graph, whole in itself, that says nothing which the page does not. */
import { describe, expect, it } from 'vitest';
import { defaultLocale, otherLocale } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { graphPages, siteNames } from '../setup/events.ts';
import { expectNone } from '../setup/findings.ts';
import {
  type Node,
  allNodes,
  follow,
  graphTexts,
  isPointer,
  listOf,
  nodesIn,
  ofType,
  topNodes,
} from '../setup/graphs.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { unsaid } from '../setup/said.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';

const idsOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ '@id': id }) => (typeof id === 'string' ? [id] : []));

/** Every address of the site itself in a value. */
const ownAddresses = (site: SiteName, nodes: readonly Node[]): string[] =>
  nodes
    .flatMap((node) => Object.values(node).flatMap(listOf))
    .filter((value) => typeof value === 'string' && value.startsWith(sites[site].siteUrl)) as string[];

const ownPage = (page: Page): Node | undefined =>
  topNodes(page).find(({ '@id': id }) => String(id).endsWith(`${page.path}#page`));

describe.each(siteNames)('site “%s”', (site) => {
  const all = pagesOf(site);
  const pages = graphPages(site);

  it('gives every page one graph of schema.org, and none where search engines do not look', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const texts = graphTexts(page);
      expect(texts, page.path).toHaveLength(1);
      expect(JSON.parse(texts[0] ?? ''), page.path).toMatchObject({ '@context': 'https://schema.org' });
      for (const node of topNodes(page)) expect(node['@type'], page.path).toMatch(/^[A-Z][A-Za-z]+$/);
    }
    const unlisted = all.filter(({ path }) => pages.every((page) => page.path !== path));
    expect(unlisted.map(({ path }) => path)).toContain(missingPage);
    for (const page of unlisted) expect(graphTexts(page), page.path).toEqual([]);
  });

  it('says nothing in a graph that its page does not say', () => {
    expectNone(pages.flatMap((page) => unsaid(page, topNodes(page))));
  });

  it('would find what a page does not say: the graph of another page', () => {
    const [home, venue] = ['/', '/venue/'].map((path) => pages.find((page) => page.path === path));
    if (!home || !venue) throw new Error('There is no home page or no page on the venue.');
    const strange: Node[] = [
      { '@type': 'Event', startDate: '2031-01-15T04:40:00+05:30', name: 'No such conclave' },
      { '@type': 'Offer', price: 98765 },
    ];
    expect(unsaid(home, strange)).toHaveLength(3);
    expect(unsaid(venue, topNodes(home))).not.toEqual([]);
  });

  it('names every thing of a page once, by a full address with a fragment', () => {
    for (const page of pages) {
      const ids = idsOf(allNodes(page).filter((node) => !isPointer(node)));
      expect(ids.length, page.path).toBeGreaterThan(1);
      expect(new Set(ids).size, page.path).toBe(ids.length);
      for (const id of ids) expect(new URL(id).hash, `${page.path} ${id}`).toMatch(/^#\S+$/);
    }
  });

  it('points to nothing that is not in the same graph', () => {
    for (const page of pages) {
      const nodes = allNodes(page);
      const ids = new Set(idsOf(nodes.filter((node) => !isPointer(node))));
      expectNone(
        idsOf(nodes.filter(isPointer))
          .filter((id) => !ids.has(id))
          .map((id) => `${page.path} ${id}`),
      );
    }
  });

  it('gives only full addresses of pages that exist', () => {
    for (const page of pages) {
      const addresses = ownAddresses(site, allNodes(page));
      expect(addresses, page.path).toContain(addressOf(site, page.path));
      expectNone(
        addresses
          .filter((address) => {
            const path = pathIn(site, new URL(address));
            return path === undefined || fileAt(site, path) === undefined;
          })
          .map((address) => `${page.path} ${address}`),
      );
      const relative = nodesIn(topNodes(page)).flatMap(({ '@id': id, url, item }) => [id, url, item].flatMap(listOf));
      for (const address of relative.filter((value) => typeof value === 'string'))
        expect(String(address), page.path).toMatch(/^https?:\/\//);
    }
  });

  it('says which language a page is in, and which page it translates', () => {
    for (const page of pages) {
      const locale = localeOf(page);
      const twin = addressOf(site, pathOf(otherLocale(locale), routeOf(page)));
      const [translation, absent] =
        locale === defaultLocale ? ['workTranslation', 'translationOfWork'] : ['translationOfWork', 'workTranslation'];
      const own = ownPage(page);
      expect(own, page.path).toMatchObject({
        inLanguage: locale,
        url: addressOf(site, page.path),
        [translation as string]: { url: twin, inLanguage: otherLocale(locale) },
      });
      expect(own, page.path).not.toHaveProperty(absent as string);
    }
  });

  it('leads from the home page to every other page by steps in order, and the last step is the page', () => {
    for (const page of pages) {
      const lists = ofType(page, 'BreadcrumbList');
      const isHome = routeOf(page) === '/';
      expect(lists, page.path).toHaveLength(isHome ? 0 : 1);
      if (isHome) continue;
      const steps = follow(page, lists[0] as Node, 'itemListElement');
      expect(steps.length, page.path).toBe(routeOf(page).split('/').length - 1);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      for (const { name } of steps) expect(String(name).trim(), page.path).not.toBe('');
      const items = steps.map(({ item }) => item);
      expect(items[0]).toBe(addressOf(site, pathOf(localeOf(page), '/')));
      expect(items.at(-1)).toBe(addressOf(site, page.path));
      for (const [index, item] of items.slice(1).entries()) expect(String(item)).toContain(String(items[index]));
    }
  });

  it('calls no product of the district a thing for sale', () => {
    for (const page of pages.filter((each) => routeOf(each).startsWith('/products/'))) {
      expect(ofType(page, 'Product'), page.path).toEqual([]);
      expect(ofType(page, 'Offer'), page.path).toEqual([]);
    }
  });
});
