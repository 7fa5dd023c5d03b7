/** The graphs of pages that tell of the conclave, its sessions, its venue or of updates. */
import type { ArticleLeaf, PersonLeaf, PlaceLeaf, PostalAddressLeaf } from 'schema-dts';
import type { Conclave } from '../../data/conclave.ts';
import type { Programme, SessionView } from '../../data/programme.ts';
import type { PersonView } from '../../data/people.ts';
import type { Profile } from '../../data/profiles.ts';
import { registrationNow } from '../../data/registration.ts';
import type { Report } from '../../data/report.ts';
import type { Home } from '../../data/site.ts';
import type { UpdateView } from '../../data/updates.ts';
import { otherLocale } from '../../i18n/locales.ts';
import { instant } from '../../lib/dates.ts';
import { address } from '../../lib/links.ts';
import { isOffered } from '../../lib/offers.ts';
import { type CardViews, cardViewsIn, pictureOf } from '../cards/card-views.ts';
import { conclaveTimes, sessionTimes } from './event-times.ts';
import { type Node, type Optional, eventNode, node, offerOf, ref, refs } from './nodes.ts';
import {
  type PageGraph,
  cityId,
  conclaveId,
  hallId,
  organiserId,
  pageId,
  personId,
  sessionId,
  venueId,
} from './page-graph.ts';

/** What a page tells of the conclave beyond its name, date, place, status and organiser, which every page tells. */
interface Details {
  readonly speakers?: readonly PersonView[];
  readonly sessionIds?: readonly string[];
  readonly fee?: boolean;
  readonly coordinates?: boolean;
}

const placeId = ({ venue }: Conclave): string => (venue ? venueId(venue.slug) : cityId());

/** The venue with its postal address; the city while no venue is announced. */
function placeNode(conclave: Conclave, more: Partial<Optional<PlaceLeaf>>): Node {
  const { venue, entry } = conclave;
  return node<PlaceLeaf>({
    '@type': 'Place',
    '@id': placeId(conclave),
    name: venue?.name ?? entry.city,
    address: node<PostalAddressLeaf>({
      '@type': 'PostalAddress',
      streetAddress: venue?.street,
      addressLocality: venue?.entry.city ?? entry.city,
      addressRegion: venue?.entry.state,
      postalCode: venue?.entry.pinCode,
    }),
    ...more,
  });
}

const personNode = ({ slug, route, entry }: PersonView, { locale }: Conclave): Node =>
  node<PersonLeaf>({
    '@type': 'Person',
    '@id': personId(slug),
    url: address(locale, route),
    name: entry.name,
    jobTitle: entry.role,
    worksFor: entry.organisation === undefined ? undefined : { '@type': 'Organization', name: entry.organisation },
  });

const personRefs = (people: readonly PersonView[]) => refs(people.map(({ slug }) => personId(slug)));

/** The conclave, its venue, its organiser and its speakers; the conclave's node first. */
function conclaveNodes(conclave: Conclave, cards: CardViews, details: Details = {}): Node[] {
  const { entry, locale, fullName, venue } = conclave;
  const point = details.coordinates ? venue?.entry.coordinates : undefined;
  const { speakers = [] } = details;
  return [
    eventNode({
      '@id': conclaveId(),
      url: address(locale, '/'),
      name: fullName,
      description: entry.summary,
      times: conclaveTimes(conclave),
      place: ref(placeId(conclave)),
      organizer: ref(organiserId()),
      performer: personRefs(speakers),
      subEvent: refs(details.sessionIds ?? []),
      attendance: entry.liveStream ? 'Mixed' : 'Offline',
      liveStream: isOffered('watch', conclave) ? entry.liveStream : undefined,
      offers:
        details.fee && isOffered('entry', conclave)
          ? offerOf({ ...entry, registration: registrationNow(conclave) })
          : undefined,
      image: [pictureOf(cards, '/').url],
    }),
    placeNode(conclave, { hasMap: venue?.mapUrl, geo: point && { '@type': 'GeoCoordinates', ...point } }),
    { '@type': 'Organization', '@id': organiserId(), name: entry.organiser },
    ...speakers.map((speaker) => personNode(speaker, conclave)),
  ];
}

/** What is spoken at a session. */
const spoken = { hindi: ['hi'], english: ['en'], both: ['hi', 'en'], interpreted: undefined } as const;

/** A break is no event: nobody comes for it. */
const isEvent = ({ entry }: SessionView): boolean => entry.kind !== 'break';

/** The hall that a session's page and row name: none for a session that is off. */
const hallOf = ({ entry, hall }: SessionView): string | undefined =>
  hall === undefined ? undefined : (entry.status.hall ?? entry.hall);

/** `isPart` names the conclave that it is a part of, where the conclave does not name its parts. */
function sessionNode(session: SessionView, conclave: Conclave, cards: CardViews, isPart = false): Node {
  const { entry, slug, route, speakers } = session;
  const hall = hallOf(session);
  return eventNode({
    '@id': sessionId(slug),
    url: address(conclave.locale, route),
    name: entry.title,
    description: entry.summary,
    times: sessionTimes(entry, conclave, conclave.entry.timeZone),
    place: ref(hall === undefined ? placeId(conclave) : hallId(hall)),
    organizer: ref(organiserId()),
    performer: personRefs(speakers),
    attendance: conclave.entry.liveStream ? undefined : 'Offline',
    superEvent: isPart ? ref(conclaveId()) : undefined,
    inLanguage: entry.language && spoken[entry.language],
    image: [pictureOf(cards, route).url],
  });
}

/** The halls that sessions are in, each once. */
function hallNodes(sessions: readonly SessionView[], conclave: Conclave): Node[] {
  const halls = new Map(
    sessions.flatMap((session) => {
      const hall = hallOf(session);
      return hall === undefined || session.hall === undefined ? [] : [[hall, session.hall] as const];
    }),
  );
  const containedInPlace = ref(placeId(conclave));
  return [...halls].map(([hall, name]) => placeNode(conclave, { '@id': hallId(hall), name, containedInPlace }));
}

export const homeGraph = async ({ site, speakers }: Home): Promise<PageGraph> => ({
  mainEntityId: conclaveId(),
  things: conclaveNodes(site.conclave, await cardViewsIn(site.locale), { speakers, fee: true }),
});

export async function programmeGraph({ conclave, sessions, speakers }: Programme): Promise<PageGraph> {
  const events = sessions.filter(isEvent);
  const cards = await cardViewsIn(conclave.locale);
  return {
    mainEntityId: conclaveId(),
    things: [
      ...conclaveNodes(conclave, cards, { speakers, sessionIds: events.map(({ slug }) => sessionId(slug)) }),
      ...hallNodes(events, conclave),
      ...events.map((session) => sessionNode(session, conclave, cards)),
    ],
  };
}

export async function sessionGraph(session: SessionView, conclave: Conclave): Promise<PageGraph> {
  const cards = await cardViewsIn(conclave.locale);
  const whole = conclaveNodes(conclave, cards);
  if (!isEvent(session)) return { aboutId: conclaveId(), things: whole };
  return {
    mainEntityId: sessionId(session.slug),
    things: [
      sessionNode(session, conclave, cards, true),
      ...whole,
      ...hallNodes([session], conclave),
      ...session.speakers.map((speaker) => personNode(speaker, conclave)),
    ],
  };
}

/** Their sessions are told of on their own pages. */
export const personGraph = (person: Profile, conclave: Conclave): PageGraph => ({
  mainEntityId: personId(person.slug),
  things: [personNode(person, conclave)],
});

export const venueGraph = async (conclave: Conclave): Promise<PageGraph> => ({
  mainEntityId: placeId(conclave),
  aboutId: conclaveId(),
  things: conclaveNodes(conclave, await cardViewsIn(conclave.locale), { coordinates: true }),
});

/** The organiser, whose node the conclave's bring along, is the author. */
export async function reportGraph({ entry }: Report, conclave: Conclave): Promise<PageGraph> {
  const { locale } = conclave;
  const cards = await cardViewsIn(locale);
  const id = pageId(locale, '/report/', 'report');
  const article = node<ArticleLeaf>({
    '@type': 'Article',
    '@id': id,
    url: address(locale, '/report/'),
    headline: entry.title,
    datePublished: entry.date,
    inLanguage: entry.borrowed ? otherLocale(locale) : locale,
    author: ref(organiserId()),
    about: ref(conclaveId()),
    image: [pictureOf(cards, '/report/').url],
  });
  return { mainEntityId: id, things: [article, ...conclaveNodes(conclave, cards)] };
}

export const updatesGraph = (updates: readonly UpdateView[], { locale, entry }: Conclave): PageGraph => ({
  things: updates.map(({ slug, entry: { title, date, time, borrowed } }) => {
    const id = pageId(locale, '/updates/', slug);
    return node<ArticleLeaf>({
      '@type': 'Article',
      '@id': id,
      url: id,
      headline: title,
      datePublished: time === undefined ? date : instant(date, time, entry.timeZone),
      inLanguage: borrowed ? otherLocale(locale) : locale,
    });
  }),
});
