/** Every calendar file says what organisers wrote and what the pages say, in both languages. */
import { describe, expect, it } from 'vitest';
import { formatClock, formatFullDay } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import {
  type CalendarEvent,
  calendarsOf,
  clockInIndia,
  dayInIndia,
  eventAt,
  faultsOfForm,
  inIndia,
  writtenOf,
} from '../setup/calendars.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

describe.each(Object.keys(sites) as SiteName[])('site “%s”', (site) => {
  const files = calendarsOf(site);
  const pages = pagesOf(site);
  const pageAt = (path: string): Page => {
    const found = pages.find((page) => page.path === path);
    if (!found) throw new Error(`The site “${site}” has no page ${path}.`);
    return found;
  };
  const { conclave, timed } = writtenOf(site);
  const day = conclave.status?.date ?? conclave.date;

  it('has a file for the conclave and for every session with a time, and one for the day where there are such', () => {
    const routes = ['/conclave.ics', ...timed.map(([slug]) => `/programme/${slug}.ics`)];
    if (timed.length > 0) routes.push('/programme.ics');
    const expected = locales.flatMap((locale) => routes.map((route) => pathOf(locale, route)));
    expect(files.map(({ path }) => path)).toEqual(expected.toSorted());
  });

  it('has files of lines of 75 octets at most, each ended by CRLF, the last as well', () => {
    expectNone(files.flatMap(({ path, text }) => faultsOfForm(text).map((fault) => `${path}: ${fault}`)));
  });

  it('says the day and hours of the conclave as organisers wrote them and as its page says them', () => {
    for (const locale of locales) {
      const { start, end = Number.NaN } = eventAt(site, pathOf(locale, '/conclave.ics'));
      expect(start).toBe(inIndia(day, conclave.status?.start ?? conclave.start));
      expect(end).toBe(inIndia(day, conclave.status?.end ?? conclave.end));
      expect(textOf(pageAt(pathOf(locale, '/')).document)).toContain(formatFullDay(locale, dayInIndia(start)));
    }
  });

  it('says the time of every session as organisers wrote it and as the programme says it', () => {
    for (const [slug, { start, end, status }] of timed)
      for (const locale of locales) {
        const event = eventAt(site, pathOf(locale, `/programme/${slug}.ics`));
        expect(event.start, slug).toBe(inIndia(day, status?.start ?? start));
        expect(event.end, slug).toBe(inIndia(day, status?.end ?? end));
        const item = pageAt(pathOf(locale, '/programme/')).document.querySelector(`li[id="${slug}"]`);
        const shown = item?.querySelector('time');
        if (!shown) continue;
        expect(shown.text).toBe(formatClock(clockInIndia(event.start)));
        expect(Date.parse(item?.getAttribute('data-start') ?? '')).toBe(event.start);
        expect(Date.parse(item?.getAttribute('data-end') ?? '')).toBe(event.end);
      }
  });

  it('keeps in the file of the day the very entries of the sessions', () => {
    for (const locale of locales.filter(() => timed.length > 0)) {
      const whole = files.find(({ path }) => path === pathOf(locale, '/programme.ics'))?.events ?? [];
      const single = timed.map(([slug]) => eventAt(site, pathOf(locale, `/programme/${slug}.ics`)));
      const byName = (a: CalendarEvent, b: CalendarEvent) => a.uid.localeCompare(b.uid);
      expect(whole.toSorted(byName)).toEqual(single.toSorted(byName));
    }
  });

  describe.each(files.filter(({ path }) => localeOf({ path }) === 'hi'))(
    '$path and its English twin',
    ({ path, events }) => {
      const english = files.find((file) => file.path === pathOf('en', path))?.events ?? [];

      it('are about the same entries', () => {
        const unspoken = ({ uid, start, end, sequence, stamp, created, status }: CalendarEvent) =>
          [uid, start, end, sequence, stamp, created, status].join();
        expect(english.map(unspoken)).toEqual(events.map(unspoken));
      });

      it('speak each in its own language', () => {
        const spoken = ({ summary, description, location }: CalendarEvent) => [summary, description, location];
        expect(events.map(({ language }) => language)).toEqual(events.map(() => 'hi'));
        expect(english.map(({ language }) => language)).toEqual(events.map(() => 'en'));
        for (const text of events.flatMap(spoken)) expect(text).toMatch(/\p{Script=Devanagari}/u);
        for (const text of english.flatMap(spoken)) expect(text).not.toMatch(/\p{Script=Devanagari}/u);
      });
    },
  );

  it('has one name for one entry, of this host', () => {
    const uids = new Set(files.flatMap(({ events }) => events.map(({ uid }) => uid)));
    expect(uids.size).toBe(1 + timed.length);
    for (const uid of uids) expect(uid.split('@')[1]).toBe(new URL(sites[site].siteUrl).hostname);
  });

  it('leads from every entry to its page, the address last in what it says', () => {
    for (const { path, events } of files)
      for (const { url, description } of events) {
        expect(description.split('\n').at(-1), path).toBe(url);
        const route = pathIn(site, new URL(url)) ?? '';
        expect(fileAt(site, route), url).toBeDefined();
        expect(localeOf({ path: route }), url).toBe(localeOf({ path }));
      }
  });

  it('names the venue that holds, its point on the map only if the content has it, and an e-mail only if there is one', () => {
    const venue = contentFiles(sites[site].content).filter(
      ({ kind, slug }) => kind === 'venues' && slug === (conclave.status?.venue ?? conclave.venue),
    );
    for (const { path, events } of files)
      for (const { location, geo, organiser } of events) {
        const name = venue.find(({ locale }) => locale === localeOf({ path }))?.fields.name;
        expect(location, path).toContain(String(name));
        const point = venue.find(({ locale }) => locale === 'hi')?.fields.coordinates as
          Record<string, number> | undefined;
        expect(geo, path).toEqual(point && [point.latitude, point.longitude]);
        expect(organiser, path).toBe(conclave.email && `mailto:${conclave.email}`);
      }
  });

  it('dates every entry by its content, not by the clock of the build', () => {
    const moment = (since?: string) => (since === undefined ? 0 : inIndia(since.slice(0, 10), since.slice(11)));
    const own = [
      { path: '/conclave.ics', since: undefined },
      ...timed.map(([slug, { status }]) => ({ path: `/programme/${slug}.ics`, since: status?.since })),
    ];
    for (const { path, since } of own) {
      const { stamp, modified, created } = eventAt(site, path);
      const newest = Math.max(moment(conclave.status?.since), moment(since));
      if (newest > 0) expect(stamp, path).toBe(newest);
      else expect(stamp, path).toBeLessThanOrEqual(inIndia(conclave.date, '00:00'));
      expect(modified, path).toBe(stamp);
      expect(created, path).toBeLessThanOrEqual(stamp);
    }
  });
});
