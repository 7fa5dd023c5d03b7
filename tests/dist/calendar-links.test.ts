/** Every way into a calendar leads where it should, from where it should. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, pathIn, pathOf, resolveOn } from '../setup/addresses.ts';
import { calendarsOf, eventAt, writtenOf } from '../setup/calendars.ts';
import { localeOf, nameOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

describe.each(Object.keys(sites) as SiteName[])('site “%s”', (site) => {
  const files = calendarsOf(site);
  const pages = pagesOf(site);
  const { timed } = writtenOf(site);

  it('links every calendar file, and nothing but files that are there', () => {
    const links = pages.flatMap((page) =>
      page.document
        .querySelectorAll('a[href$=".ics"]')
        .map((link) => ({ page, link, path: pathIn(site, resolveOn(site, page, link.getAttribute('href') ?? '')) })),
    );
    expectNone(
      links
        .filter(({ page, path }) => !path || fileAt(site, path) === undefined || localeOf({ path }) !== localeOf(page))
        .map(({ page, link }) => `${page.path} ${nameOf(link)}`),
    );
    expect([...new Set(links.map(({ path }) => path))].toSorted()).toEqual(files.map(({ path }) => path));
  });

  it('has the ways into a calendar on the home page, the programme and the page of every session with a time', () => {
    const expected = ['/', '/programme/', ...timed.map(([slug]) => `/programme/${slug}/`)];
    const found = pages.filter(({ document }) => document.querySelector('ul a[href$=".ics"]'));
    const paths = locales.flatMap((locale) => expected.map((route) => pathOf(locale, route)));
    expect(found.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  });

  it('fills in Google Calendar and Outlook with what the file beside them says, and only for what takes place', () => {
    const rows = pages.flatMap((page) =>
      page.document
        .querySelectorAll('ul')
        .map((row) => ({ page, links: row.querySelectorAll('a').map((a) => a.getAttribute('href') ?? '') })),
    );
    const ways = rows.filter(({ links }) => links.at(-1)?.endsWith('.ics'));
    expect(ways.length).toBeGreaterThan(3);
    for (const { page, links } of ways) {
      const event = eventAt(site, pathIn(site, resolveOn(site, page, links.at(-1) ?? '')) ?? '');
      if (event.status !== 'CONFIRMED') {
        expect(links, page.path).toHaveLength(1);
        continue;
      }
      const [google, outlook] = links.map((link) => resolveOn(site, page, link));
      expect([google?.hostname, outlook?.hostname]).toEqual(['calendar.google.com', 'outlook.live.com']);
      const utc = (instant = Number.NaN) => new Date(instant).toISOString().replace('.000Z', 'Z');
      const compact = (instant?: number) => utc(instant).replace(/[-:]/g, '');
      const asked = (url: URL | undefined, name: string) => url?.searchParams.get(name) ?? '';
      expect(asked(google, 'dates'), page.path).toBe(`${compact(event.start)}/${compact(event.end ?? event.start)}`);
      expect(asked(outlook, 'startdt'), page.path).toBe(utc(event.start));
      expect(asked(outlook, 'enddt'), page.path).toBe(utc(event.end));
      expect([asked(google, 'text'), asked(outlook, 'subject')]).toEqual([event.summary, event.summary]);
      expect([asked(google, 'location'), asked(outlook, 'location')]).toEqual([event.location, event.location]);
      for (const said of [asked(google, 'details'), asked(outlook, 'body')])
        expect(
          said.endsWith(
            addressOf(
              site,
              page.path === pathOf(localeOf(page), '/programme/') ? pathOf(localeOf(page), '/') : page.path,
            ),
          ),
          said,
        ).toBe(true);
    }
  });
});
