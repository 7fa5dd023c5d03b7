/** What search engines read of a page: one graph, whole in itself, that states nothing which the page does not. */
import { describe, expect, it } from 'vitest';
import { type Locale, defaultLocale, locales, otherLocale } from '../../src/i18n/locales.ts';
import { addressOf, fileAt, pathIn, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf } from '../setup/conclave.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import {
  type Node,
  follow,
  fullNodes,
  graphTexts,
  isPointer,
  named,
  nodesIn,
  ofType,
  topNodes,
} from '../setup/graphs.ts';
import { type Page, listedPages, pageAt, pagesOf } from '../setup/pages.ts';
import { fixtureSites } from '../setup/scope.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';
import { unstated } from '../setup/unstated.ts';

const schemaOrg = (name: string): string => `https://schema.org/${name}`;
/** Pages with all that is known of the conclave. */
const fullPages = (site: SiteName) => ['/', '/programme/', ...(conclaveOf(site).venue ? ['/venue/'] : [])];
const programmeOf = (site: SiteName, locale: Locale = 'hi'): Page => pageAt(site, pathOf(locale, '/programme/'));
const conclaveOn = (page: Page): Node => named(page, '#conclave');
const sessionIn = (page: Page, slug: string): Node => named(page, `/programme/${slug}/#session`);
/** The sessions that people attend, by slug. */
const attended = (site: SiteName) => [...entriesOf(site, 'sessions')].filter(([, { kind }]) => kind !== 'break');

describe.each(fixtureSites)('the graphs of site “%s”', (site) => {
  const pages = listedPages(site);

  it('are one on every page, and none where search engines do not look', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      expect(graphTexts(page), page.path).toHaveLength(1);
      expect(JSON.parse(graphTexts(page).join()), page.path).toMatchObject({ '@context': 'https://schema.org' });
      for (const node of topNodes(page)) expect(node['@type'], page.path).toMatch(/^[A-Z][A-Za-z]+$/);
    }
    const unlisted = pagesOf(site).filter((page) => !pages.includes(page));
    expect(unlisted.map(({ path }) => path)).toContain(missingPage);
    for (const page of unlisted) expect(graphTexts(page), page.path).toEqual([]);
  });

  it('state nothing that their page does not', () => {
    expectNone(pages.flatMap((page) => unstated(page, topNodes(page))));
  });

  it('name every thing of a page once, by a full address with a fragment, and point to nothing else', () => {
    for (const page of pages) {
      const ids = fullNodes(page).flatMap(({ '@id': id }) => (id === undefined ? [] : [String(id)]));
      expect(ids.length, page.path).toBeGreaterThan(1);
      expect(new Set(ids).size, page.path).toBe(ids.length);
      for (const id of ids) expect(new URL(id).hash, `${page.path} ${id}`).toMatch(/^#\S+$/);
      const pointers = nodesIn(topNodes(page)).filter(isPointer);
      expectNone(pointers.map(({ '@id': id }) => String(id)).filter((id) => !ids.includes(id)));
    }
  });

  it('give only full addresses, those of the site only of pages and files that exist', () => {
    for (const page of pages) {
      const nodes = nodesIn(topNodes(page));
      const own = nodes
        .flatMap((node) => Object.values(node).flat())
        .filter((value) => typeof value === 'string' && value.startsWith(sites[site].siteUrl))
        .map(String);
      expect(own, page.path).toContain(addressOf(site, page.path));
      expectNone(own.filter((address) => fileAt(site, pathIn(site, new URL(address)) ?? 'outside') === undefined));
      const addresses = nodes.flatMap(({ '@id': id, url, item }) => [id, url, item].flat());
      for (const address of addresses.filter((value) => typeof value === 'string'))
        expect(String(address), page.path).toMatch(/^https?:\/\//);
    }
  });

  it('say which language a page is in, and which page it translates', () => {
    for (const page of pages) {
      const locale = localeOf(page);
      const properties = ['workTranslation', 'translationOfWork'];
      const [translation = '', absent = ''] = locale === defaultLocale ? properties : properties.toReversed();
      const other = otherLocale(locale);
      const own = named(page, `${addressOf(site, page.path)}#page`);
      expect(own, page.path).toMatchObject({
        inLanguage: locale,
        url: addressOf(site, page.path),
        [translation]: { url: addressOf(site, pathOf(other, routeOf(page))), inLanguage: other },
      });
      expect(own, page.path).not.toHaveProperty(absent);
    }
  });

  it('lead from the home page to every other page by steps in order, and the last step is the page', () => {
    for (const page of pages) {
      // There is no page of all people.
      const names = routeOf(page)
        .split('/')
        .slice(1, -1)
        .filter((name) => name !== 'people');
      const steps = ['', ...names].map((_, index) => {
        const route = index === names.length ? routeOf(page) : ['', ...names.slice(0, index), ''].join('/');
        return {
          position: index + 1,
          item: addressOf(site, pathOf(localeOf(page), route)),
          name: expect.stringMatching(/\S/),
        };
      });
      const lists = ofType(page, 'BreadcrumbList').map((list) => follow(page, list, 'itemListElement'));
      expect(lists, page.path).toMatchObject(names.length > 0 ? [steps] : []);
    }
  });

  it('call no product of the district a thing for sale', () => {
    for (const page of pages.filter((each) => routeOf(each).startsWith('/products/')))
      expect([...ofType(page, 'Product'), ...ofType(page, 'Offer')], page.path).toEqual([]);
  });
});

it('a statement that the page does not make would be found', () => {
  const strange = { startDate: '2031-01-15T04:40:00+05:30', name: 'No such conclave', price: 98765 };
  expect(unstated(pageAt('full', '/'), [strange])).toHaveLength(3);
});

describe.each(fixtureSites)('the events of site “%s”', (site) => {
  const events = listedPages(site).flatMap((page) => ofType(page, 'Event').map((event) => ({ page, event })));
  const { facts: conclave, venue } = conclaveOf(site);
  const sessions = attended(site);
  const addressParts = ['addressLocality', ...(venue ? ['streetAddress', 'addressRegion'] : [])];

  it('have what Google requires, and what it recommends as far as it is known', () => {
    expect(events.length).toBeGreaterThan(10);
    for (const { page, event } of events) {
      const [place, ...others] = follow(page, event, 'location').filter(({ '@type': type }) => type === 'Place');
      expect(others, page.path).toEqual([]);
      const [address = {}] = place ? follow(page, place, 'address') : [];
      const organiser = follow(page, event, 'organizer')[0]?.name;
      const texts = { name: event.name, about: event.description, place: place?.name, organiser };
      const parts = addressParts.map((part) => [part, address[part]] as const);
      for (const [name, text] of [...Object.entries(texts), ...parts])
        expect(String(text ?? '').trim(), `${name} of ${event['@id']} on ${page.path}`).not.toBe('');
      expect(event.startDate, page.path).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:00\+05:30)?$/);
      expect(event.eventStatus, page.path).toMatch(/\/Event(?:Scheduled|Postponed|Cancelled|Rescheduled)$/);
      if (event.endDate !== undefined) expect(String(event.endDate) > String(event.startDate), page.path).toBe(true);
      if (event.previousStartDate !== undefined) expect(event.eventStatus).toBe(schemaOrg('EventRescheduled'));
    }
  });

  it('show the picture that their own page is shared with', () => {
    for (const { page, event } of events) {
      const own = pageAt(site, pathIn(site, new URL(String(event.url))) ?? '');
      const shared = own.document.querySelector('meta[property="og:image"]')?.getAttribute('content');
      expect([event.image].flat(), `${page.path} ${event['@id']}`).toContain(shared);
    }
  });

  it('tell the whole conclave on its pages: its end, how to attend, the venue as far as it is known', () => {
    const { pinCode, coordinates } = entriesOf(site, 'venues').get(venue) ?? {};
    const mode = schemaOrg(`${conclave.liveStream ? 'Mixed' : 'Offline'}EventAttendanceMode`);
    for (const route of fullPages(site))
      for (const locale of locales) {
        const page = pageAt(site, pathOf(locale, route));
        const event = conclaveOn(page);
        if (conclave.start) expect(event.endDate, page.path).toMatch(/T\d\d:\d\d:00\+05:30$/);
        else expect(event, page.path).not.toHaveProperty('endDate');
        expect(event.eventAttendanceMode, page.path).toBe(mode);
        const [place = {}] = follow(page, event, 'location');
        expect(follow(page, place, 'address')[0]?.postalCode, page.path).toBe(pinCode);
        // Where the page shows the coordinates.
        const [{ '@type': _, ...degrees } = {}] = follow(page, place, 'geo');
        expect(degrees, page.path).toEqual((route === '/venue/' && coordinates) || {});
      }
  });

  it('say what entry costs only if the organisers do, and not of a conclave that is off', () => {
    const known = conclave.entry === 'free' || conclave.price !== undefined;
    for (const locale of locales) {
      const page = pageAt(site, pathOf(locale, '/'));
      const offers = follow(page, conclaveOn(page), 'offers');
      expect(offers).toHaveLength(known && conclave.status?.state !== 'cancelled' ? 1 : 0);
      // One that waits for a new date takes nobody's name.
      const registration =
        site === 'postponed' ? undefined : (conclave.registration as { link: string } | undefined)?.link;
      for (const offer of offers) expect(offer.url).toBe(registration);
    }
  });

  it.each(locales)('list all sessions but breaks as on their own pages, with their speakers: %s', (locale) => {
    const programme = programmeOf(site, locale);
    const speaking = new Set(
      [...entriesOf(site, 'sessions').values()].flatMap(({ speakers = [] }) => speakers as string[]),
    );
    expect(follow(programme, conclaveOn(programme), 'performer')).toHaveLength(speaking.size);
    const parts = follow(programme, conclaveOn(programme), 'subEvent');
    const listed = parts.map(({ '@id': id }) => new URL(String(id)).pathname.split('/').at(-2) ?? '');
    expect(listed.toSorted()).toEqual(sessions.map(([slug]) => slug).toSorted());
    for (const [slug, session] of sessions) {
      const page = pageAt(site, pathOf(locale, `/programme/${slug}/`));
      const { superEvent: _, ...own } = sessionIn(page, slug);
      expect(own, slug).toEqual(sessionIn(programme, slug));
      expect(follow(page, sessionIn(page, slug), 'superEvent'), slug).toEqual([conclaveOn(page)]);
      const people = follow(programme, own, 'performer').map((person) => new URL(String(person['@id'])).pathname);
      const speakers = (session.speakers ?? []) as string[];
      expect(people, slug).toEqual(speakers.map((speaker) => `/people/${speaker}/`));
    }
  });

  it('have one name for one thing in both languages', () => {
    const [hindi, english] = locales.map((locale) =>
      ['Event', 'Place', 'Organization', 'Person'].map((type) =>
        ofType(programmeOf(site, locale), type).map(({ '@id': id }) => id),
      ),
    );
    expect(english).toEqual(hindi);
  });
});

describe('a change of plan', () => {
  const day = '2027-02-12';
  const at = (clock: string) => `${day}T${clock}:00+05:30`;
  const start = at('10:30');
  const newStart = '2027-03-05T10:30:00+05:30';
  /** The status of an event, its start, and its former start if it has another. */
  const planOf = ({ eventStatus, startDate, previousStartDate }: Node) =>
    [String(eventStatus).split('/Event')[1], startDate, previousStartDate].filter((value) => value !== undefined);

  it('is in the status, the start and the venue of the conclave, and holds for sessions without a status of their own', () => {
    const plans: Partial<Record<SiteName, { conclave: string[]; opening: string[] }>> = {
      sparse: { conclave: ['Scheduled', day], opening: ['Scheduled', day] },
      full: { conclave: ['Scheduled', start], opening: ['Scheduled', start] },
      scheduled: { conclave: ['Scheduled', start], opening: ['Scheduled', start] },
      cancelled: { conclave: ['Cancelled', start], opening: ['Cancelled', start] },
      postponed: { conclave: ['Postponed', start], opening: ['Postponed', day] },
      postponedTo: { conclave: ['Rescheduled', newStart, start], opening: ['Rescheduled', newStart, start] },
    };
    for (const site of fixtureSites) {
      expect(planOf(sessionIn(programmeOf(site), 'opening')), site).toEqual(plans[site]?.opening);
      for (const page of fullPages(site).flatMap((route) =>
        locales.map((locale) => pageAt(site, pathOf(locale, route))),
      )) {
        expect(planOf(conclaveOn(page)), `${site} ${page.path}`).toEqual(plans[site]?.conclave);
        const city = entriesOf(site, 'event', localeOf(page)).get('conclave')?.city;
        const { name = city } = entriesOf(site, 'venues', localeOf(page)).get(conclaveOf(site).venue) ?? {};
        expect(follow(page, conclaveOn(page), 'location')[0]?.name, `${site} ${page.path}`).toBe(name);
      }
    }
  });

  it('of a session names its new hour, the old one and the new hall, and leaves the others as they were', () => {
    const page = programmeOf('full', 'en');
    const moved = sessionIn(page, 'quiet-furnace');
    expect([...planOf(moved), moved.endDate]).toEqual(['Rescheduled', at('14:00'), at('11:15'), at('14:45')]);
    const [hall] = follow(page, moved, 'location');
    expect(hall?.name).toBe('Sugarcane Hall');
    const [venue] = follow(page, conclaveOn(page), 'location');
    expect(hall).toMatchObject({ containedInPlace: { '@id': venue?.['@id'] }, address: venue?.address });
    expect(hall).not.toHaveProperty('geo');
    expect(planOf(sessionIn(page, 'grading-lab'))).toEqual(['Cancelled', at('14:00')]);
    expect(planOf(sessionIn(page, 'cold-stores'))).toEqual(['Postponed', at('15:00')]);
    expect(planOf(sessionIn(page, 'pulp-by-hand'))).toEqual(['Scheduled', at('11:30')]);
  });

  it('invents no hour for a session without one of its own', () => {
    for (const [slug] of attended('sparse')) {
      const session = sessionIn(programmeOf('sparse'), slug);
      expect([...planOf(session), session.endDate], slug).toEqual(['Scheduled', day, undefined]);
    }
  });
});
