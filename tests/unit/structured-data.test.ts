/** What search engines read: the graph inside a page and its nodes. The rules of events are those of Google’s page on Event. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { conclaveTimes, sessionTimes } from '../../src/outputs/structured-data/event-times.ts';
import { graphOf, graphText } from '../../src/outputs/structured-data/page-graph.ts';
import { eventNode, offerOf } from '../../src/outputs/structured-data/nodes.ts';
import type { Standing } from '../../src/lib/timetable.ts';

const home = 'https://example.org/';

describe('a graph inside a page', () => {
  beforeAll(() => void vi.stubEnv('SITE', home));
  afterAll(() => void vi.unstubAllEnvs());
  const textOf = (title: string, locale: Locale = 'en', route = '/') => {
    const conclave = { locale, fullName: title, entry: { series: 'Home' } };
    return graphText(graphOf({ conclave, route, title, description: title, crumb: title }, { things: [] }));
  };
  const nodesOf = (...page: Parameters<typeof textOf>) => JSON.parse(textOf(...page))['@graph'];

  it.each([
    ['the end of a script', '</script><script>alert(1)</script>'],
    ['the start of a comment', '<!-- <script'],
    ['quote marks', `“Buyers” & 'sellers': "what's next?"`],
    ['a backslash', 'a\\b \\u003c'],
    ['an emoji', 'सम्मेलन 🎉 👩‍🏭'],
    ['a zero-width joiner', 'क्‍ष र्‍य'],
    ['line ends of other kinds', 'one\u2028two\u2029three\nfour'],
    ['200 characters', 'अ'.repeat(200)],
  ])('carries %s unchanged, and nothing in it ends the script', (_, title) => {
    expect(textOf(title)).not.toContain('<');
    expect(nodesOf(title)[1]).toMatchObject({ '@type': 'WebPage', name: title, description: title });
  });

  it('names the original of a translation, and the translation of an original', () => {
    const [, english] = nodesOf('Conclave');
    expect(english).toMatchObject({ inLanguage: 'en', translationOfWork: { url: home, inLanguage: 'hi' } });
    const [, hindi] = nodesOf('Conclave', 'hi');
    expect(hindi).toMatchObject({ workTranslation: { url: `${home}en/`, inLanguage: 'en' } });
    expect(hindi).not.toHaveProperty('translationOfWork');
  });

  it('has no way to the home page on the home page itself', () => {
    expect(nodesOf('Conclave').map((node: { '@type': string }) => node['@type'])).toEqual(['WebSite', 'WebPage']);
  });

  it('numbers the steps of a way from 1', () => {
    const [, page, way] = nodesOf('Conclave', 'en', '/venue/');
    expect(page.breadcrumb).toEqual({ '@id': way['@id'] });
    expect(way.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: `${home}en/` },
      { '@type': 'ListItem', position: 2, name: 'Venue', item: `${home}en/venue/` },
    ]);
  });
});

describe('an event', () => {
  const facts = {
    '@id': `${home}#conclave`,
    url: home,
    name: 'Conclave',
    description: 'A day for small makers.',
    times: { status: 'https://schema.org/EventScheduled' as const, start: '2030-01-15' },
    place: { '@id': `${home}#hall` },
    performer: [],
  };

  it('has no property for what is not known', () => {
    const event = eventNode(facts);
    for (const unknown of ['endDate', 'previousStartDate', 'performer', 'offers', 'image', 'subEvent', 'superEvent'])
      expect(event).not.toHaveProperty(unknown);
    expect(Object.values(event)).not.toContain(undefined);
  });

  it('has a place on the web beside its own where it is streamed', () => {
    expect(eventNode({ ...facts, attendance: 'Mixed', liveStream: 'https://example.org/live' })).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@id': `${home}#hall` }, { '@type': 'VirtualLocation', url: 'https://example.org/live' }],
    });
  });

  const priced = (price: string) => ({ entry: 'priced' as const, price });
  it.each<[given: Parameters<typeof offerOf>[0], offer: object | undefined]>([
    [{}, undefined],
    [{ registration: { name: 'open', href: 'https://example.org/register' } }, undefined],
    [{ entry: 'priced' }, undefined],
    [{ entry: 'free' }, { price: 0, priceCurrency: 'INR' }],
    [
      { entry: 'free', registration: { name: 'full' } },
      { price: 0, priceCurrency: 'INR', availability: 'https://schema.org/SoldOut' },
    ],
    [priced('₹200, paid at the gate'), { price: 200, priceCurrency: 'INR' }],
    [priced('₹1,250 for the day; students come free.'), { price: 1250, priceCurrency: 'INR' }],
    [priced('फीस ₹ 99.50।'), { price: 99.5, priceCurrency: 'INR' }],
    [priced('₹300.'), { price: 300, priceCurrency: 'INR' }],
    // No single amount of rupees: it stays in words.
    [priced('₹200 at the gate, ₹150 before'), {}],
    [priced('Ask the organisers'), {}],
    [priced('₹2 lakh for a stall'), {}],
    [priced('₹12 लाख'), {}],
  ])('has a price only if one is announced: %j', (given, offer) => {
    const { price: description } = given;
    const expected = offer && { '@type': 'Offer', ...(description !== undefined && { description }), ...offer };
    expect(offerOf(given)).toEqual(expected);
  });
});

const hours = (day: string, from = '15:00', to = '18:00') => ({
  day,
  start: `${day}T${from}:00+05:30`,
  end: `${day}T${to}:00+05:30`,
});
const announced = hours('2030-01-15');
const plan = (standing: Standing, latest = announced, oldWhen?: typeof announced) => ({ standing, latest, oldWhen });
const waiting = plan('waiting', announced, announced);
const later = plan('on', hours('2030-02-02'), announced);
const status = (name: string) => `https://schema.org/Event${name}`;
const as = (name: string, times: object) => ({ status: status(name), ...times });
const rescheduled = as('Rescheduled', { previousStart: announced.start });
const { start, end } = announced;

describe('the times of the conclave', () => {
  const laterThatDay = hours('2030-01-15', '16:00');
  const longer = hours('2030-01-15', '15:00', '19:00');
  it.each([
    ['as announced', plan('on'), as('Scheduled', { start, end })],
    ['as announced when it is cancelled', plan('off'), as('Cancelled', { start, end })],
    ['as announced when it waits for new ones', waiting, as('Postponed', { start, end })],
    ['new, with the old, on another day', later, { ...rescheduled, start: later.latest.start, end: later.latest.end }],
    [
      'new, with the old, at another hour',
      plan('on', laterThatDay, announced),
      { ...rescheduled, start: laterThatDay.start, end: laterThatDay.end },
    ],
    ['not new with a new end alone', plan('on', longer, announced), as('Scheduled', { start, end: longer.end })],
  ])('are %s', (_, given, times) => {
    expect(conclaveTimes(given)).toEqual(times);
  });
});

describe('the times of a session', () => {
  const session = (state: 'scheduled' | 'postponed' | 'cancelled' | 'moved', more: object = {}) => ({
    slug: 'talk',
    start: '15:30',
    end: '16:15',
    status: { state, ...more },
  });
  const untimed = { slug: 'talk', status: { state: 'scheduled' as const } };
  const at = (clock: string, day = '2030-01-15') => `${day}T${clock}:00+05:30`;
  const own = { start: at('15:30'), end: at('16:15') };
  const moved = as('Rescheduled', { start: at('17:00'), end: at('17:30'), previousStart: own.start });
  const evening = { start: '17:00', end: '17:30' };
  const firstHour = { slug: 'talk', status: { state: 'moved' as const, start: '16:00' } };

  it.each([
    ['its own', session('scheduled'), plan('on'), as('Scheduled', own)],
    ['the day alone where it has no hour', untimed, plan('on'), as('Scheduled', { start: '2030-01-15' })],
    ['its own when it is cancelled', session('cancelled'), plan('on'), as('Cancelled', own)],
    ['its own when it waits for new ones', session('postponed'), plan('on'), as('Postponed', own)],
    ['its first hour, though that came later', firstHour, plan('on'), as('Scheduled', { start: at('16:00') })],
    [
      'the new day where it has no hour',
      untimed,
      later,
      as('Rescheduled', { start: '2030-02-02', previousStart: '2030-01-15' }),
    ],
    ['new, with the old, when it moved', session('moved', evening), plan('on'), moved],
    ['new, with the old, after it waited', session('postponed', evening), plan('on'), moved],
    ['its own in another hall', session('moved', { hall: 'main' }), plan('on'), as('Scheduled', own)],
    ['its own on a cancelled day', session('scheduled'), plan('off'), as('Cancelled', own)],
    ['the day alone where that waits', session('scheduled'), waiting, as('Postponed', { start: '2030-01-15' })],
    [
      'its own on the new day',
      session('scheduled'),
      later,
      { ...moved, start: at('15:30', '2030-02-02'), end: at('16:15', '2030-02-02') },
    ],
  ])('are %s', (_, slot, whole, times) => {
    expect(sessionTimes(slot, whole, 'Asia/Kolkata')).toEqual(times);
  });

  it('stay cancelled on a day that waits or is new', () => {
    for (const whole of [waiting, later])
      expect(sessionTimes(session('cancelled'), whole, 'Asia/Kolkata').status).toBe(status('Cancelled'));
  });
});
