/** The conclave and its sessions as Google’s page on Event wants them, whatever became of the plan. */
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { type Node, allNodes, follow, isPointer, listOf, named, ofType } from '../setup/graphs.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';

const names = Object.keys(sites) as SiteName[];
const pages = Object.fromEntries(
  names.map((name) => [name, pagesOf(name).filter(({ path }) => path !== missingPage)]),
) as Record<SiteName, Page[]>;

function pageAt(site: SiteName, locale: Locale, route: string): Page {
  const found = pages[site].find((page) => localeOf(page) === locale && routeOf(page) === route);
  if (!found) throw new Error(`The site “${site}” has no ${route} in ${locale}.`);
  return found;
}

const fieldsOf = (site: SiteName, kind: string, slug: string): Record<string, unknown> => {
  const file = contentFiles(sites[site].content).find(
    (each) => each.kind === kind && each.slug === slug && each.locale === 'hi',
  );
  if (!file) throw new Error(`${sites[site].content} has no ${kind}/${slug}.`);
  return file.fields;
};

const sessionsOf = (site: SiteName) =>
  contentFiles(sites[site].content).filter(
    ({ kind, locale, fields }) => kind === 'sessions' && locale === 'hi' && fields.kind !== 'break',
  );

const statusOf = (node: Node): string => String(node.eventStatus).replace('https://schema.org/', '');
const conclaveOn = (site: SiteName, route = '/', locale: Locale = 'hi'): Node =>
  named(pageAt(site, locale, route), '#conclave');
const sessionOn = (site: SiteName, slug: string, locale: Locale = 'hi'): Node =>
  named(pageAt(site, locale, '/programme/'), `/programme/${slug}/#session`);

/** Pages on which the conclave is told in full. */
const full = ['/', '/programme/', '/venue/'];

describe.each(names)('site “%s”', (site) => {
  const events = pages[site].flatMap((page) =>
    ofType(page, 'Event')
      .filter((node) => !isPointer(node))
      .map((event) => ({ page, event })),
  );
  const conclave = fieldsOf(site, 'event', 'conclave');
  const speakers = contentFiles(sites[site].content).filter(({ kind }) => kind === 'speakers');

  it('has what Google requires of every event: a name, a start in India’s time and a place with its address', () => {
    expect(events.length).toBeGreaterThan(10);
    for (const { page, event } of events) {
      const where = `${page.path} ${event['@id']}`;
      expect(String(event.name).trim(), where).not.toBe('');
      expect(event.startDate, where).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:00\+05:30)?$/);
      const places = follow(page, event, 'location').filter(({ '@type': type }) => type === 'Place');
      expect(places, where).toHaveLength(1);
      const [address] = follow(page, places[0] as Node, 'address');
      for (const part of ['streetAddress', 'addressLocality', 'addressRegion'])
        expect(String(address?.[part] ?? '').trim(), `${where} ${part}`).not.toBe('');
    }
  });

  it('has what Google recommends, as far as it is known', () => {
    for (const { page, event } of events) {
      const where = `${page.path} ${event['@id']}`;
      expect(String(event.description ?? '').trim(), where).not.toBe('');
      expect(statusOf(event), where).toMatch(/^Event(?:Scheduled|Postponed|Cancelled|Rescheduled)$/);
      expect(String(follow(page, event, 'organizer')[0]?.name ?? ''), where).not.toBe('');
      expect(String(follow(page, event, 'location')[0]?.name ?? ''), where).not.toBe('');
      if (event.endDate !== undefined) expect(String(event.endDate) > String(event.startDate), where).toBe(true);
      if (event.previousStartDate !== undefined) expect(statusOf(event), where).toBe('EventRescheduled');
    }
  });

  it.each(full)('tells the whole conclave on %s, its end as well', (route) => {
    for (const locale of locales) {
      const event = conclaveOn(site, route, locale);
      expect(event.endDate).toMatch(/T\d\d:\d\d:00\+05:30$/);
      expect(event.eventAttendanceMode).toBe(
        `https://schema.org/${conclave.liveStream ? 'Mixed' : 'Offline'}EventAttendanceMode`,
      );
    }
  });

  it('names the speakers where the page shows them, and each session’s own', () => {
    for (const locale of locales) {
      for (const route of ['/', '/programme/']) {
        const page = pageAt(site, locale, route);
        expect(follow(page, named(page, '#conclave'), 'performer')).toHaveLength(speakers.length / locales.length);
      }
      const programme = pageAt(site, locale, '/programme/');
      for (const { slug, fields } of sessionsOf(site)) {
        const session = named(programme, `/programme/${slug}/#session`);
        const told = follow(programme, session, 'performer').map((person) => new URL(String(person['@id'])).hash);
        expect(told, slug).toEqual(((fields.speakers ?? []) as string[]).map((speaker) => `#${speaker}`));
      }
    }
  });

  it('says what entry costs only if the organisers do, and not of a conclave that is off', () => {
    const told = conclave.entry === 'free' || conclave.price !== undefined;
    const off = (conclave.status as { state?: string } | undefined)?.state === 'cancelled';
    for (const locale of locales) {
      const offers = follow(pageAt(site, locale, '/'), conclaveOn(site, '/', locale), 'offers');
      expect(offers).toHaveLength(told && !off ? 1 : 0);
      for (const offer of offers) expect(offer.url).toBe(conclave.registration);
    }
  });

  it('shows the picture that the page is shared with, where there is one', () => {
    for (const page of pages[site]) {
      const picture = page.document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      const shown = ofType(page, 'Event').flatMap(({ image }) => listOf(image));
      if (picture !== undefined && full.includes(routeOf(page))) expect(shown, page.path).toContain(picture);
      for (const address of shown) expect(String(address), page.path).toMatch(/^https?:\/\//);
    }
  });

  it.each(locales)('lists every session but the breaks as a part of the conclave: %s', (locale) => {
    const programme = pageAt(site, locale, '/programme/');
    const parts = follow(programme, named(programme, '#conclave'), 'subEvent').map(({ '@id': id }) => String(id));
    const slugs = parts.map((id) => new URL(id).pathname.split('/').at(-2));
    expect(slugs.toSorted()).toEqual(
      sessionsOf(site)
        .map(({ slug }) => slug)
        .toSorted(),
    );
    for (const slug of slugs) {
      const page = pageAt(site, locale, `/programme/${slug}/`);
      const [whole] = follow(page, named(page, `/programme/${slug}/#session`), 'superEvent');
      expect(whole?.['@id']).toBe(named(page, '#conclave')['@id']);
    }
  });

  it('tells the same of a session on its own page as in the programme', () => {
    const programme = pageAt(site, 'en', '/programme/');
    for (const { slug } of sessionsOf(site)) {
      const listed = named(programme, `/programme/${slug}/#session`);
      const { superEvent: _, image: __, ...own } = named(pageAt(site, 'en', `/programme/${slug}/`), '#session');
      expect(own, slug).toEqual(listed);
    }
  });

  it('gives one thing one name in both languages', () => {
    const idsOn = (locale: Locale) =>
      allNodes(pageAt(site, locale, '/programme/'))
        .filter(({ '@type': type }) => ['Event', 'Place', 'Organization', 'Person'].includes(String(type)))
        .map(({ '@id': id }) => id);
    expect(idsOn('en')).toEqual(idsOn('hi'));
  });
});

describe('a session without an hour of its own', () => {
  it('is held on the day of the conclave, and no hour is invented for it', () => {
    for (const { slug, fields } of sessionsOf('first')) {
      expect(fields.start, slug).toBeUndefined();
      const session = sessionOn('first', slug);
      expect(session.startDate, slug).toBe(fieldsOf('first', 'event', 'conclave').date);
      expect(session, slug).not.toHaveProperty('endDate');
    }
  });
});

describe('the status of the conclave', () => {
  const start = '2027-02-12T10:30:00+05:30';

  it.each([
    ['scheduled', 'EventScheduled', start],
    ['second', 'EventScheduled', start],
    ['cancelled', 'EventCancelled', start],
    ['postponed', 'EventPostponed', start],
    ['postponedTo', 'EventRescheduled', '2027-03-05T10:30:00+05:30'],
  ] as const)('“%s” is told as %s, starting %s', (site, status, startDate) => {
    for (const locale of locales)
      for (const route of full) {
        const event = conclaveOn(site, route, locale);
        expect(event).toMatchObject({ eventStatus: `https://schema.org/${status}`, startDate });
        expect(event.previousStartDate).toBe(site === 'postponedTo' ? start : undefined);
      }
  });

  it('moves a conclave to its new place and leaves the time alone', () => {
    const placeOn = (site: SiteName) => follow(pageAt(site, 'en', '/'), conclaveOn(site, '/', 'en'), 'location')[0]?.name;
    expect(placeOn('scheduled')).toBe('Doab Krishi Bhawan');
    expect(placeOn('second')).toBe('Doab Exhibition Centre');
  });

  it('takes every session along that has no status of its own', () => {
    const opening = (site: SiteName) => sessionOn(site, 'opening');
    expect(statusOf(opening('second'))).toBe('EventScheduled');
    expect(statusOf(opening('cancelled'))).toBe('EventCancelled');
    expect(statusOf(opening('postponed'))).toBe('EventPostponed');
    expect(opening('postponed').startDate).toBe('2027-02-12');
    expect(opening('postponedTo')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2027-03-05T10:30:00+05:30',
      previousStartDate: '2027-02-12T10:30:00+05:30',
    });
  });
});

describe('the status of a session', () => {
  it('names the old hour of a session that has a new one, and its new hall', () => {
    const page = pageAt('second', 'en', '/programme/');
    const session = named(page, '/quiet-furnace/#session');
    expect(session).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2027-02-12T14:00:00+05:30',
      endDate: '2027-02-12T14:45:00+05:30',
      previousStartDate: '2027-02-12T11:15:00+05:30',
    });
    expect(follow(page, session, 'location')[0]?.name).toBe('Sugarcane Hall');
  });

  it('keeps the hour that was announced of a session that is cancelled or has no new hour yet', () => {
    expect(sessionOn('second', 'grading-lab')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2027-02-12T14:00:00+05:30',
    });
    expect(sessionOn('second', 'cold-stores')).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
      startDate: '2027-02-12T15:00:00+05:30',
    });
  });

  it('leaves the others as they were announced', () => {
    expect(sessionOn('second', 'pulp-by-hand')).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2027-02-12T11:30:00+05:30',
    });
  });
});
