/** The conclave and its sessions as Google’s page on Event wants them. */
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, pathIn } from '../setup/addresses.ts';
import {
  conclaveOn,
  factFiles,
  factsOf,
  fullPages,
  graphPages,
  pageAt,
  sessionFiles,
  sessionOn,
  siteNames,
  statusOf,
} from '../setup/events.ts';
import { type Node, allNodes, follow, isPointer, listOf, named, ofType } from '../setup/graphs.ts';

describe.each(siteNames)('site “%s”', (site) => {
  const events = graphPages(site).flatMap((page) =>
    ofType(page, 'Event')
      .filter((node) => !isPointer(node))
      .map((event) => ({ page, event })),
  );
  const conclave = factsOf(site, 'event', 'conclave');
  const speakers = factFiles(site, 'speakers');

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

  it.each(fullPages)('tells the whole conclave on %s, its end as well', (route) => {
    for (const locale of locales) {
      const event = conclaveOn(site, route, locale);
      expect(event.endDate).toMatch(/T\d\d:\d\d:00\+05:30$/);
      expect(event.eventAttendanceMode).toBe(
        `https://schema.org/${conclave.liveStream ? 'Mixed' : 'Offline'}EventAttendanceMode`,
      );
    }
  });

  it('gives a venue’s PIN code and coordinates only if they are known, the coordinates where the page shows them', () => {
    const { venue, status } = conclave as { venue: string; status?: { venue?: string } };
    const { pinCode, coordinates } = factsOf(site, 'venues', status?.venue ?? venue);
    for (const route of fullPages) {
      const page = pageAt(site, 'hi', route);
      const [place] = follow(page, named(page, '#conclave'), 'location');
      expect(follow(page, place as Node, 'address')[0]?.postalCode).toBe(pinCode);
      const [{ '@type': _, ...degrees } = {}] = follow(page, place as Node, 'geo');
      expect(degrees, route).toEqual((route === '/venue/' && coordinates) || {});
    }
  });

  it('names the speakers where the page shows them, and each session’s own', () => {
    for (const locale of locales) {
      for (const route of ['/', '/programme/']) {
        const page = pageAt(site, locale, route);
        expect(follow(page, named(page, '#conclave'), 'performer')).toHaveLength(speakers.length);
      }
      const programme = pageAt(site, locale, '/programme/');
      for (const { slug, fields } of sessionFiles(site)) {
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

  it('shows the picture that an event’s own page is shared with', () => {
    const pictureOf = (address: unknown) =>
      graphPages(site)
        .find(({ path }) => addressOf(site, path) === address)
        ?.document.querySelector('meta[property="og:image"]')
        ?.getAttribute('content');
    for (const { page, event } of events) {
      const pictures = listOf(event.image);
      expect(pictures, `${page.path} ${event['@id']}`).toContain(pictureOf(event.url));
      for (const picture of pictures) {
        const path = pathIn(site, new URL(String(picture)));
        expect(path && fileAt(site, path), String(picture)).toBeDefined();
      }
    }
  });

  it.each(locales)('lists every session but the breaks as a part of the conclave: %s', (locale) => {
    const programme = pageAt(site, locale, '/programme/');
    const parts = follow(programme, named(programme, '#conclave'), 'subEvent').map(({ '@id': id }) => String(id));
    const slugs = parts.map((id) => new URL(id).pathname.split('/').at(-2));
    expect(slugs.toSorted()).toEqual(
      sessionFiles(site)
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
    for (const { slug } of sessionFiles(site)) {
      const listed = named(programme, `/programme/${slug}/#session`);
      const { superEvent: _, ...own } = named(pageAt(site, 'en', `/programme/${slug}/`), '#session');
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
    for (const { slug, fields } of sessionFiles('first')) {
      expect(fields.start, slug).toBeUndefined();
      const session = sessionOn('first', slug);
      expect(session.startDate, slug).toBe(factsOf('first', 'event', 'conclave').date);
      expect(session, slug).not.toHaveProperty('endDate');
    }
  });
});
