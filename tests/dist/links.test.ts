/** Whatever a page refers to is there. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { fileAt, isInternal, pathIn, resolveOn } from '../setup/addresses.ts';
import { nameOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import type { SiteName } from '../setup/sites.ts';

interface Reference {
  readonly page: Page;
  readonly element: HTMLElement;
  readonly written: string;
}

const single = ['href', 'src', 'poster', 'action', 'formaction', 'data'];
const lists = ['srcset', 'imagesrcset'];

const addressesIn = (srcset: string): string[] => srcset.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '');
const styleAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , address = '']) => address);

function referencesOf(page: Page): Reference[] {
  return page.document.querySelectorAll('*').flatMap((element) => {
    const { attributes } = element;
    const written = [
      ...single.flatMap((name) => attributes[name] ?? []),
      ...lists.flatMap((name) => addressesIn(attributes[name] ?? '').filter(Boolean)),
      ...styleAddresses(element.tagName === 'STYLE' ? element.rawText : (attributes.style ?? '')),
      ...['fill', 'stroke', 'clip-path', 'mask', 'filter'].flatMap((name) => styleAddresses(attributes[name] ?? '')),
    ];
    return written.map((address) => ({ page, element, written: address }));
  });
}

const say = ({ page, element, written }: Reference, wrong: string): string =>
  `${page.path} “${written}” in ${nameOf(element)}: ${wrong}`;

const isId = (page: Page, id: string): boolean =>
  page.document.querySelectorAll('[id]').some((element) => element.getAttribute('id') === id);

describe.each(['first', 'underPath', 'second'] as const)('site “%s”', (site: SiteName) => {
  const pages = pagesOf(site);
  const pageAt = new Map(pages.map((page) => [page.path, page]));
  const references = pages.flatMap(referencesOf).filter(({ written }) => !written.startsWith('data:'));
  const resolved = references
    .filter(({ written }) => URL.canParse(written, 'https://any.example'))
    .map((reference) => ({ reference, url: resolveOn(site, reference.page, reference.written) }));
  const internal = resolved.filter(({ url }) => isInternal(site, url));

  it('refers to nothing by an empty address, by “#” alone or by one that is no address', () => {
    expect(references.length).toBeGreaterThan(pages.length * 10);
    const wrong = references.filter(
      ({ written }) => written.trim() === '' || written === '#' || !URL.canParse(written, 'https://any.example'),
    );
    expectNone(wrong.map((reference) => say(reference, 'leads nowhere')));
  });

  it('keeps every internal address under the base path', () => {
    const outside = internal.filter(({ url }) => pathIn(site, url) === undefined);
    expectNone(outside.map(({ reference, url }) => say(reference, `leads out of the site, to ${url.pathname}`)));
  });

  it('has a file for every internal address', () => {
    const dangling = internal.filter(({ url }) => {
      const path = pathIn(site, url);
      return path !== undefined && fileAt(site, path) === undefined;
    });
    expectNone(dangling.map(({ reference, url }) => say(reference, `no file answers for ${url.pathname}`)));
  });

  it('has the place on the page for every fragment', () => {
    const fragments = internal.filter(({ url }) => url.hash !== '');
    expect(fragments.length).toBeGreaterThan(pages.length);
    const missing = fragments.filter(({ url }) => {
      const target = pageAt.get(pathIn(site, url) ?? '');
      return !target || !isId(target, decodeURIComponent(url.hash.slice(1)));
    });
    expectNone(missing.map(({ reference, url }) => say(reference, `${url.pathname} has no id “${url.hash.slice(1)}”`)));
  });

  it('leads elsewhere only by http, https, mailto or tel, and to no machine of the builder', () => {
    const elsewhere = resolved.filter(({ url }) => !isInternal(site, url));
    expect(elsewhere.length).toBeGreaterThan(0);
    const wrong = elsewhere.filter(
      ({ url }) =>
        !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ||
        (url.protocol.startsWith('http') && !url.hostname.includes('.')),
    );
    expectNone(wrong.map(({ reference }) => say(reference, 'is no address that visitors can follow')));
  });
});
