/** What the check holds for the addresses of the site are its addresses: a link it passes leads somewhere, and no good one is refused. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/read/read-content.ts';
import { siteMap } from '../../src/check/site-map.ts';
import { missingPage, sites } from '../setup/sites.ts';
import { pagesOf } from '../setup/pages.ts';

describe.each([
  ['first', 'hi'],
  ['first', 'en'],
  ['second', 'hi'],
  ['second', 'en'],
] as const)('site “%s” in “%s”', (site, locale) => {
  const content = readContent(sites[site].content);
  const built = pagesOf(site).filter(({ path }) => path !== missingPage);
  const prefix = locale === 'en' ? '/en/' : '/';
  const map = siteMap(content, locale);
  const pages = built
    .filter(({ path }) => path.startsWith('/en/') === (locale === 'en'))
    .map(({ path, document }) => ({ path: path.replace(prefix, '/'), document }));
  const unlisted = /^\/cards\//;

  it('has a page for every route, and a route for every page that visitors are led to', () => {
    const routes = pages.map(({ path }) => path).filter((path) => !unlisted.test(path));
    expect(routes.toSorted()).toEqual([...map.keys()].toSorted());
  });

  it('has the places on its pages that entries are', () => {
    const missing = pages.flatMap(({ path, document }) => {
      const ids = new Set(document.querySelectorAll('[id]').map((element) => element.getAttribute('id')));
      const optional = /^(?:chart-.*|odop|share|questions|products|sectors|challenges|support)$/;
      return [...(map.get(path) ?? [])]
        .filter((anchor) => !ids.has(anchor) && !optional.test(anchor))
        .map((anchor) => `${path}#${anchor}`);
    });
    expect(missing).toEqual([]);
  });

  it('knows every place that a page names', () => {
    const unknown = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll(
          'main section[id], main article[id], main li[id], main tr[id], main details[id], main h2[id], main h3[id]',
        )
        .map((element) => element.getAttribute('id') ?? '')
        .filter((id) => map.has(path) && !map.get(path)?.has(id))
        .map((id) => `${path}#${id}`),
    );
    expect(unknown).toEqual([]);
  });
});
