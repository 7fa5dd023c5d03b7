/** Whatever a page refers to is there, under any base path, and the check knows the same addresses; every page leads to its source. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/authoring/check/read/read-content.ts';
import { siteMap } from '../../src/authoring/check/site-map.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { baseOf } from '../setup/addresses.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, addressedPages, listedPages, pageAt, pagesOf } from '../setup/pages.ts';
import { faultsOfReferences } from '../setup/references.ts';
import { sites } from '../setup/sites.ts';

describe.each(['full', 'sparse'] as const)('site “%s”', (site) => {
  const pages = pagesOf(site);
  const idsOn = new Map(
    pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  const { checked, found } = faultsOfReferences(site);

  it('refers to nothing by an empty address, by “#” alone or by one that is no address', () => {
    expect(checked.references).toBeGreaterThan(pages.length * 10);
    expectNone(found.nowhere);
  });

  it('has a file under the base path for every internal address', () => {
    expectNone(found.files);
  });

  it('has the place on the page for every fragment', () => {
    expect(checked.places).toBeGreaterThan(pages.length);
    expectNone(found.places);
  });

  it('leads elsewhere only by http, https, mailto, tel, sms, geo or webcal, and to no machine of the builder', () => {
    expect(checked.elsewhere).toBeGreaterThan(0);
    expectNone(found.elsewhere);
  });

  it.each(locales)('has the pages, and the places on them, that the check takes for its addresses: %s', (locale) => {
    const map = siteMap(readContent(sites[site].content), locale);
    const listed = listedPages(site).filter((page) => localeOf(page) === locale);
    const old = contentFiles(sites[site].content).flatMap(({ fields }) => [fields.oldAddresses ?? []].flat());
    const routes = [...map.keys()].filter((route) => !old.some((slug) => route.endsWith(`/${slug}/`)));
    expect(listed.map(routeOf).toSorted()).toEqual(routes.toSorted());
    const optional = /^(?:chart-.*|odop|share|questions|products|sectors|challenges|support)$/;
    const named = ['section', 'article', 'li', 'tr', 'details', 'h2', 'h3'].map((tag) => `main ${tag}[id]`).join();
    for (const page of listed) {
      const known = map.get(routeOf(page)) ?? new Set();
      const missing = [...known].filter((place) => !idsOn.get(page.path)?.has(place) && !optional.test(place));
      expect(missing, `places that ${page.path} does not have`).toEqual([]);
      const ids = page.document.querySelectorAll(named).map(({ id }) => id);
      const refused = ids.filter((id) => !known.has(id));
      expect(refused, `places on ${page.path} that the check refuses`).toEqual([]);
    }
  });
});

it('a site under a path names no address of its own without the path, in texts and scripts either', () => {
  const outside = new RegExp(`["'(=]/(?!${baseOf('sparse').slice(1)}|/)[a-z_][^"')]*`, 'g');
  expect(pagesOf('full').every(({ html }) => html.match(outside))).toBe(true);
  for (const { path, html } of pagesOf('sparse')) expect(html.match(outside), path).toBeNull();
});

describe('“Improve this page”, where the content lies in a repository', () => {
  const { content, repository } = sites.sparse;
  const pages = addressedPages('sparse');
  const gitHubLinks = ({ document }: Page): string[] =>
    document.querySelectorAll('footer a[href^="https://github.com/"]').map(({ attributes: { href = '' } }) => href);
  const fileOf = (page: Page): string =>
    gitHubLinks(page)
      .join()
      .split(/\/(?:edit|tree)\/main\//)[1] ?? '';

  it('is one link on every page, in its language, to edit a file or to see a folder that exists', () => {
    for (const page of pages) {
      const kind = statSync(fileOf(page)).isFile() ? 'edit' : 'tree';
      expect(gitHubLinks(page), page.path).toEqual([`https://github.com/${repository}/${kind}/main/${fileOf(page)}`]);
      const { improve } = wordsIn(localeOf(page)).footer;
      expect(page.document.querySelector('footer')?.textContent, page.path).toContain(improve);
    }
  });

  it('leads to the files that the page is made of', () => {
    const expected = {
      '/': 'event/conclave.hi.mdx',
      '/en/': 'event/conclave.en.mdx',
      '/programme/': 'sessions',
      '/en/programme/closing/': 'sessions/closing.en.mdx',
      '/products/': 'products',
      '/products/jaggery/': 'products/jaggery.hi.mdx',
      '/industry/': 'industry',
      '/industry/sugar/': 'industry/sectors/sugar.hi.mdx',
      '/help/': 'schemes',
      '/updates/': 'updates',
      '/en/about/': 'event/about.en.mdx',
      '/poster/': 'event/conclave.hi.mdx',
    };
    for (const [path, file] of Object.entries(expected))
      expect(fileOf(pageAt('sparse', path)), path).toBe(`${content}/${file}`);
  });

  it('is on no page of a site without a repository', () => {
    for (const page of pagesOf('full')) expect(gitHubLinks(page), page.path).toEqual([]);
  });
});
