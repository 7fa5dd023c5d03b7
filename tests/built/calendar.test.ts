/** Every calendar file has what organisers wrote and what the pages show, every link leads to one, and a change of plan is in it. */
import { describe, expect, it } from 'vitest';
import { formatClock, formatFullDay } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, fileAt, linksOn, pathIn, pathOf } from '../setup/addresses.ts';
import { type CalendarEvent, calendarsOf, eventAt, faultsOfForm, inIndia } from '../setup/calendars.ts';
import { conclaveOf, entriesOf, timedSessions } from '../setup/conclave.ts';
import { localeOf, nameOf, textOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pageAt, pagesOf } from '../setup/pages.ts';
import { builtOf, fixtureSites } from '../setup/scope.ts';
import { type SiteName, sites } from '../setup/sites.ts';

const momentOf = (since?: string): number => (since ? inIndia(since.slice(0, 10), since.slice(11)) : 0);
/** An instant as Outlook takes it; Google wants it without hyphens and colons. */
const utc = (instant = Number.NaN): string => new Date(instant).toISOString().replace('.000Z', 'Z');
const compact = (instant?: number): string => utc(instant).replace(/[-:]/g, '');
/** An entry's times as Google and as Outlook take them; a whole day ends with the next. */
function timesInLinks({ day, start, end = start }: CalendarEvent): [string, Record<string, string>] {
  if (!day) return [`${compact(start)}/${compact(end)}`, { startdt: utc(start), enddt: utc(end) }];
  const days = [start, start + 86_400_000].map((each) => compact(each).slice(0, 8));
  return [days.join('/'), { startdt: day, allday: 'true' }];
}

/** As the programme has it: `2:00–2:45`. */
const spanOf = (...clocks: unknown[]): string => clocks.map((clock) => formatClock(String(clock))).join('–');

describe.each(fixtureSites)('calendar files of site “%s”', (site) => {
  const old = [...entriesOf(site, 'sessions').values()].flatMap(({ oldAddresses = [] }) => oldAddresses as string[]);
  const files = calendarsOf(site).filter(({ path }) => !old.some((slug) => path.endsWith(`/${slug}.ics`)));
  const pages = pagesOf(site);
  const { facts: conclave, day, venue } = conclaveOf(site);
  const timed = timedSessions(site);

  it('are there for the conclave, every session with a time and the day, if it has such sessions', () => {
    const routes = ['/conclave.ics', ...timed.map(([slug]) => `/programme/${slug}.ics`)];
    if (timed.length > 0) routes.push('/programme.ics');
    const speaking = new Set(timed.flatMap(([, { speakers = [] }]) => speakers as string[]));
    routes.push(...[...speaking].map((slug) => `/people/${slug}.ics`));
    const expected = locales.flatMap((locale) => routes.map((route) => pathOf(locale, route)));
    expect(files.map(({ path }) => path)).toEqual(expected.toSorted());
  });

  it('have lines of 75 octets at most, each ended by CRLF, the last as well', () => {
    expectNone(files.flatMap(({ path, text }) => faultsOfForm(text).map((fault) => `${path}: ${fault}`)));
  });

  it.each(locales)('have the day and hours that organisers wrote and pages show: %s', (locale) => {
    const whole = eventAt(site, pathOf(locale, '/conclave.ics'));
    const { start = conclave.start, end = conclave.end } = conclave.status ?? {};
    expect(whole.day).toBe(start ? undefined : day);
    if (start) expect([whole.start, whole.end]).toEqual([inIndia(day, start), inIndia(day, end)]);
    expect(textOf(pageAt(site, pathOf(locale, '/')).document)).toContain(formatFullDay(locale, day));
    const programme = pageAt(site, pathOf(locale, '/programme/')).document;
    for (const [slug, { start, end, status }] of timed) {
      const event = eventAt(site, pathOf(locale, `/programme/${slug}.ics`));
      const [from, to] = [status?.start ?? start, status?.end ?? end];
      expect(event.start, slug).toBe(inIndia(day, from));
      expect(event.end, slug).toBe(inIndia(day, to));
      const item = programme.querySelector(`li[id="${slug}"]`);
      const shown = item?.querySelector('time');
      if (!shown) continue;
      expect(shown.text.trim()).toBe(spanOf(from, to));
      expect(Date.parse(item?.getAttribute('data-start') ?? '')).toBe(event.start);
      expect(Date.parse(item?.getAttribute('data-end') ?? '')).toBe(event.end);
    }
  });

  it('have in the file of the day the same entries as in the files of the sessions', () => {
    for (const locale of locales.filter(() => timed.length > 0)) {
      const whole = files.find(({ path }) => path === pathOf(locale, '/programme.ics'))?.events ?? [];
      const single = timed.map(([slug]) => eventAt(site, pathOf(locale, `/programme/${slug}.ics`)));
      const byName = (a: CalendarEvent, b: CalendarEvent) => a.uid.localeCompare(b.uid);
      expect(whole.toSorted(byName)).toEqual(single.toSorted(byName));
    }
  });

  it('have the same entries in both languages, each in the words of its own', () => {
    const unspoken = ({ uid, start, end, sequence, stamp, created, status }: CalendarEvent) =>
      [uid, start, end, sequence, stamp, created, status].join();
    for (const { path, events } of files) {
      const english = files.find((file) => file.path === pathOf('en', path));
      if (localeOf({ path }) === 'hi') expect(english?.events.map(unspoken), path).toEqual(events.map(unspoken));
      for (const { language, summary, description, location } of events) {
        expect(language, path).toBe(localeOf({ path }));
        for (const text of [summary, description, location])
          expect(/\p{Script=Devanagari}/u.test(text), `${path} “${text}”`).toBe(language === 'hi');
      }
    }
  });

  it('have one name for one entry, of this host', () => {
    const uids = new Set(files.flatMap(({ events }) => events.map(({ uid }) => uid)));
    const { opens, closes } = (conclave.registration ?? {}) as { opens?: string; closes?: string };
    expect(uids.size).toBe(1 + timed.length + [opens, closes].filter(Boolean).length);
    for (const uid of uids) expect(uid.split('@')[1]).toBe(new URL(sites[site].siteUrl).hostname);
  });

  it('lead from every entry to its page, the address last in the description', () => {
    for (const { path, events } of files)
      for (const { url, description } of events) {
        expect(description.split('\n').at(-1), path).toBe(url);
        const route = pathIn(site, new URL(url)) ?? '';
        expect(fileAt(site, route), url).toBeDefined();
        expect(localeOf({ path: route }), url).toBe(localeOf({ path }));
      }
  });

  it('name the venue that holds or the city alone, its point on the map and an e-mail address only if the content has them', () => {
    const placeIn = (locale: Locale) => {
      const { name } = entriesOf(site, 'venues', locale).get(venue) ?? {};
      return String(name ?? entriesOf(site, 'event', locale).get('conclave')?.city);
    };
    const point = entriesOf(site, 'venues').get(venue)?.coordinates as Record<string, number> | undefined;
    for (const { path, events } of files)
      for (const { location, geo, organiser } of events) {
        expect(location, path).toContain(placeIn(localeOf({ path })));
        expect(geo, path).toEqual(point && [point.latitude, point.longitude]);
        expect(organiser, path).toBe(conclave.email && `mailto:${conclave.email}`);
      }
  });

  it('date every entry by its content, not by the clock of the build', () => {
    const sessions = timed.map(([slug, { status }]) => [`/programme/${slug}.ics`, status?.since] as const);
    for (const [path, since] of [['/conclave.ics', undefined] as const, ...sessions]) {
      const { stamp, modified, created } = eventAt(site, path);
      const newest = Math.max(momentOf(conclave.status?.since), momentOf(since));
      if (newest > 0) expect(stamp, path).toBe(newest);
      else expect(stamp, path).toBeLessThanOrEqual(inIndia(conclave.date, '00:00'));
      expect(modified, path).toBe(stamp);
      expect(created, path).toBeLessThanOrEqual(stamp);
    }
  });

  it('are all linked from pages in their language, and every link leads to one', () => {
    const links = pages.flatMap((page) => linksOn(site, page, 'a[href$=".ics"]:not([href^="webcal:"])'));
    for (const { page, link, path } of links) {
      expect(fileAt(site, path), `${page.path} ${nameOf(link)}`).toBeDefined();
      expect(localeOf({ path }), `${page.path} ${nameOf(link)}`).toBe(localeOf(page));
    }
    expect([...new Set(links.map(({ path }) => path))].toSorted()).toEqual(files.map(({ path }) => path));
    const offering = pages.filter(({ document }) =>
      document.querySelector('ul a[href$=".ics"]:not([href^="webcal:"])'),
    );
    const routes = ['/', '/programme/', ...timed.map(([slug]) => `/programme/${slug}/`)];
    const expected = locales.flatMap((locale) => routes.map((route) => pathOf(locale, route)));
    expect(offering.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
  });

  it('stand beside links to Google Calendar and Outlook with the same entry, only for what takes place', () => {
    const rows = pages.flatMap((page) => linksOn(site, page, 'ul a[href$=".ics"]:not([href^="webcal:"])'));
    expect(rows.length).toBeGreaterThan(3);
    for (const { page, link, path } of rows) {
      const addresses =
        link
          .closest('ul')
          ?.querySelectorAll('a')
          .map(({ attributes: { href = '' } }) => href) ?? [];
      const subscription = addressOf(site, path).replace('https:', 'webcal:');
      expect(addresses.slice(-2), page.path).toContain(link.getAttribute('href'));
      const event = eventAt(site, path);
      if (event.status !== 'CONFIRMED') {
        expect(addresses, page.path).toHaveLength(1);
        continue;
      }
      expect(addresses.at(-1), page.path).toBe(subscription);
      const [google, outlook] = addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address));
      expect([google?.hostname, outlook?.hostname]).toEqual(['calendar.google.com', 'outlook.live.com']);
      const { details = '', ...inGoogle } = Object.fromEntries(google?.searchParams ?? []);
      const { body = '', ...inOutlook } = Object.fromEntries(outlook?.searchParams ?? []);
      const { summary, location } = event;
      const [dates, span] = timesInLinks(event);
      expect(inGoogle, page.path).toMatchObject({ text: summary, location, dates });
      expect(inOutlook, page.path).toMatchObject({ subject: summary, location, ...span });
      const ownPage = page.path.replace(/\/programme\/$/, '/');
      for (const text of [details, body]) expect(text.slice(text.indexOf('http'))).toBe(addressOf(site, ownPage));
    }
  });
});

describe('a change of plan', () => {
  /** The sites of one conclave in the order in which its changes were announced. */
  const announced = builtOf('scheduled', 'full', 'postponed', 'postponedTo', 'cancelled');
  const sessionAt = (site: SiteName, slug: string, locale: Locale = 'hi') =>
    eventAt(site, pathOf(locale, `/programme/${slug}.ics`));

  it('has the same name and a higher number, so that calendars replace the entry', () => {
    const entries = announced.map((site) => eventAt(site, '/conclave.ics'));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    const numbers = entries.map(({ sequence }) => sequence);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(eventAt('sparse', '/conclave.ics').sequence).toBe(0);
    for (const slug of ['opening', 'quiet-furnace', 'grading-lab']) {
      const { sequence } = sessionAt('cancelled', slug);
      expect(sequence, slug).toBeGreaterThan(sessionAt('full', slug).sequence);
      expect(sequence, slug).toBeGreaterThanOrEqual(numbers.at(-1) ?? Number.NaN);
    }
  });

  it.each(locales)('is in the status, the title and the first words of the description: %s', (locale) => {
    const { status, calendar } = wordsIn(locale);
    const name = eventAt('full', pathOf(locale, '/conclave.ics')).summary;
    const expected = {
      scheduled: ['CONFIRMED', name, ''],
      full: ['CONFIRMED', name, status.movedPlace],
      postponed: ['TENTATIVE', calendar.postponed(name), `${status.postponed} ${status.noNewDate}`],
      postponedTo: ['CONFIRMED', name, `${status.postponed} ${status.newDate('')}`],
      cancelled: ['CANCELLED', calendar.cancelled(name), status.cancelled],
    };
    for (const site of announced) {
      const event = eventAt(site, pathOf(locale, '/conclave.ics'));
      const [, , beginning = ''] = expected[site];
      expect([event.status, event.summary, event.description.slice(0, beginning.length)]).toEqual(expected[site]);
    }
  });

  it('moves the conclave and its sessions to a new date; without one the date that was announced stays', () => {
    for (const path of ['/conclave.ics', '/programme/opening.ics'])
      for (const site of announced)
        expect(utc(eventAt(site, path).start), `${site} ${path}`).toBe(
          site === 'postponedTo' ? '2027-03-05T05:00:00Z' : '2027-02-12T05:00:00Z',
        );
  });

  it('of the conclave holds for every session', () => {
    const whole = { full: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' };
    const own: Record<string, string> = { 'cold-stores': 'TENTATIVE', 'grading-lab': 'CANCELLED' };
    for (const site of builtOf('full', 'cancelled', 'postponed'))
      for (const [slug] of timedSessions(site)) {
        const expected = site === 'cancelled' ? whole.cancelled : (own[slug] ?? whole[site]);
        expect(sessionAt(site, slug).status, `${site} ${slug}`).toBe(expected);
      }
  });

  it.each(locales)('of a session is in its own entry: %s', (locale) => {
    const { status, calendar } = wordsIn(locale);
    const of = (slug: string) => sessionAt('full', slug, locale);
    expect(of('quiet-furnace').description.startsWith(status.movedTime)).toBe(true);
    expect(of('quiet-furnace').description).toContain(calendar.movedHall);
    expect(of('cold-stores').summary.startsWith(calendar.postponed(''))).toBe(true);
    expect(of('grading-lab').summary.startsWith(calendar.cancelled(''))).toBe(true);
    expect(of('quiet-furnace').sequence).toBeGreaterThan(of('opening').sequence);
  });
});
