/** What the pages of a site refer to, and what is wrong with that. */
import type { HTMLElement } from 'node-html-parser';
import { fileAt, isInternal, pathIn, resolveOn } from './addresses.ts';
import { nameOf } from './dom.ts';
import { type Page, pagesOf } from './pages.ts';
import type { SiteName } from './sites.ts';

interface Reference {
  readonly page: Page;
  readonly element: HTMLElement;
  readonly written: string;
}

const single = ['href', 'src', 'poster', 'action', 'formaction', 'data'];
const lists = ['srcset', 'imagesrcset'];
const drawn = ['fill', 'stroke', 'clip-path', 'mask', 'filter'];

const addressesIn = (srcset: string): string[] => srcset.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '');
const styleAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , address = '']) => address);

const referencesOf = (page: Page): Reference[] =>
  page.document.querySelectorAll('*').flatMap((element) => {
    const { attributes } = element;
    const written = [
      ...single.flatMap((name) => attributes[name] ?? []),
      ...lists.flatMap((name) => addressesIn(attributes[name] ?? '').filter(Boolean)),
      ...styleAddresses(element.tagName === 'STYLE' ? element.rawText : (attributes.style ?? '')),
      ...drawn.flatMap((name) => styleAddresses(attributes[name] ?? '')),
    ];
    return written
      .filter((address) => !address.startsWith('data:'))
      .map((address) => ({ page, element, written: address }));
  });

const fault = ({ page, element, written }: Reference, wrong: string): string =>
  `${page.path} “${written}” in ${nameOf(element)}: ${wrong}`;

/** Every reference of a site is checked: empty addresses, files that are not there, places that are not on a page, odd protocols. */
export function faultsOfReferences(site: SiteName) {
  const pages = pagesOf(site);
  const idsOn = new Map(
    pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  const found = { nowhere: [] as string[], files: [] as string[], places: [] as string[], elsewhere: [] as string[] };
  const checked = { references: 0, places: 0, elsewhere: 0 };
  const checkInternal = (reference: Reference, url: URL) => {
    const path = pathIn(site, url);
    if (path === undefined || fileAt(site, path) === undefined)
      found.files.push(fault(reference, `no file answers for ${url.pathname}`));
    if (url.hash === '') return;
    checked.places += 1;
    if (!idsOn.get(path ?? '')?.has(decodeURIComponent(url.hash.slice(1))))
      found.places.push(fault(reference, `${url.pathname} has no id “${url.hash.slice(1)}”`));
  };
  const checkElsewhere = (reference: Reference, { protocol, hostname }: URL) => {
    checked.elsewhere += 1;
    const known = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'geo:', 'webcal:'].includes(protocol);
    if (!known || (protocol.startsWith('http') && !hostname.includes('.')))
      found.elsewhere.push(fault(reference, 'is no address that visitors can follow'));
  };
  for (const reference of pages.flatMap(referencesOf)) {
    const { page, written } = reference;
    checked.references += 1;
    if (['', '#'].includes(written.trim()) || !URL.canParse(written, 'https://any.example')) {
      found.nowhere.push(fault(reference, 'leads nowhere'));
      continue;
    }
    const url = resolveOn(site, page, written);
    (isInternal(site, url) ? checkInternal : checkElsewhere)(reference, url);
  }
  return { checked, found };
}
