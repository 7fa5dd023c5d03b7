/** Every QR code leads where the words beside it say. */
import { describe, expect, it } from 'vitest';
import { addressOf, pathOf } from '../setup/addresses.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { readQr } from '../setup/qr.ts';
import { type SiteName, sites } from '../setup/sites.ts';

const codesOn = ({ document }: Page) => document.querySelectorAll('svg[data-qr]');
const leadsTo: Record<string, string> = { '/poster/': '/', '/programme/': '/programme/' };

describe.each(Object.keys(sites) as SiteName[])('site “%s”', (site) => {
  const pages = pagesOf(site).filter((page) => codesOn(page).length > 0);

  it('has a code on the poster and on the programme, in both languages', () => {
    expect(pages.map(({ path }) => path).toSorted()).toEqual([
      '/en/poster/',
      '/en/programme/',
      '/poster/',
      '/programme/',
    ]);
  });

  it.each(pages.map((page) => [page.path, page] as const))('leads from %s to the live page', async (_, page) => {
    const [code, ...more] = codesOn(page);
    expect(more).toEqual([]);
    const address = addressOf(site, pathOf(localeOf(page), leadsTo[routeOf(page)] ?? 'nowhere'));
    const svg = (code?.outerHTML ?? '')
      .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
      .replace(/ data-qr(?=[ >])/, '');
    expect(await readQr(Buffer.from(svg))).toBe(address);
    expect(code?.getAttribute('role')).toBe('img');
    expect(code?.getAttribute('aria-label')).toContain(address);
    expect(code?.parentNode?.textContent).toContain(address.replace(/^https:\/\/|\/$/g, ''));
  });
});
