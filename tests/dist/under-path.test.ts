/** The site under a path is the same site: only its addresses differ. */
import { describe, expect, it } from 'vitest';
import { isPage, pathIn, resolveOn } from '../setup/addresses.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, nameOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

/** The links in a page’s prose that lead to the site’s own pages, as they are written. */
const ownLinks = (site: SiteName, page: Page) =>
  page.document
    .querySelectorAll('.prose a')
    .map((link) => ({ page, link, href: link.getAttribute('href') ?? '' }))
    .filter(({ href }) => href.startsWith('/') || pathIn(site, resolveOn(site, page, href)) !== undefined);

const { base } = sites.underPath;
const escaped = encodeURIComponent(base);

/** Tall cards carry the site's address, so their names and sizes differ. */
const sameCards = (html: string): string =>
  html.replace(/-(square|status)-[\da-f]{10}\.jpg/g, '-$1.jpg').replace(/\d+ KB/g, '');
/** Styles name fonts by their address, and the script knows where the site lies, so their hashes differ. */
const withoutHashes = (html: string): string =>
  html.replace(/'sha256-[^']*'/g, '').replace(/_astro\/[\w-]{8}\.js/g, '');
/** A page without its QR codes: their squares spell its address. */
const withoutCodes = (html: string): string =>
  html.replace(/<svg(?=[^>]* data-qr[ >]).*?<\/svg>/gs, (code) => (/aria-label="[^"]*"/.exec(code) ?? [''])[0]);

describe('the site under a path', () => {
  const pages = pagesOf('underPath');
  const plain = new Map(pagesOf('first').map((page) => [page.path, page]));

  it('has the same pages as the site at the root', () => {
    expect(pages.map(({ path }) => path)).toEqual([...plain.keys()]);
  });

  it('says the same on every page, with the path before every address of its own', () => {
    for (const { path, html } of pages) {
      expect(html, path).toContain(`"${base}/`);
      expect(withoutHashes(sameCards(withoutCodes(html).replaceAll(base, '').replaceAll(escaped, ''))), path).toBe(
        withoutHashes(sameCards(withoutCodes(plain.get(path)?.html ?? ''))),
      );
    }
  });
});

describe.each(['first', 'underPath', 'second'] as const)('links that organisers wrote in a text: site “%s”', (site) => {
  const links = pagesOf(site).flatMap((page) => ownLinks(site, page));

  it('are all on the pages', () => {
    const written = contentFiles(sites[site].content).flatMap(({ body }) => [...body.matchAll(/\]\((\/[^)]*)\)/g)]);
    expect(written.length).toBeGreaterThan(5);
    expect(links.length).toBeGreaterThanOrEqual(written.length);
  });

  it('lead under the base path, to the page in the language of the page they stand on', () => {
    expectNone(
      links.flatMap(({ page, link, href }) => {
        const path = pathIn(site, resolveOn(site, page, href));
        if (path === undefined) return [`${page.path} ${nameOf(link)} leads out of the site`];
        const [expected, found] = [localeOf(page), localeOf({ path })];
        return expected === found || !isPage(path)
          ? []
          : [`${page.path} ${nameOf(link)} leads to “${found}” from “${expected}”`];
      }),
    );
  });
});
