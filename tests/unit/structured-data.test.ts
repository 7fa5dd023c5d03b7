import { describe, expect, it } from 'vitest';
import { breadcrumbsNode, graphOf, graphText } from '../../src/lib/structured-data/page-graph.ts';
import { eventNode, offerOf, placeNode } from '../../src/lib/structured-data/things.ts';

const home = 'https://example.org/';
const frame = (title: string) => ({
  locale: 'en' as const,
  site: { id: `${home}#site`, url: home, name: title },
  page: { id: `${home}en/#page`, url: `${home}en/`, name: title, description: title },
  translation: { id: `${home}#page`, url: home, locale: 'hi' as const, isOriginal: true },
  crumbs: [],
});

describe('a graph inside a page', () => {
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
    const text = graphText(graphOf(frame(title), { things: [] }));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][1]).toMatchObject({ '@type': 'WebPage', name: title, description: title });
  });

  it('names the original of a translation, and the translation of an original', () => {
    const [, english] = graphOf(frame('Conclave'), { things: [] })['@graph'];
    expect(english).toMatchObject({ inLanguage: 'en', translationOfWork: { url: home, inLanguage: 'hi' } });
    const swapped = { ...frame('Conclave'), translation: { ...frame('').translation, isOriginal: false } };
    const [, hindi] = graphOf(swapped, { things: [] })['@graph'];
    expect(hindi).toMatchObject({ workTranslation: { url: home } });
    expect(hindi).not.toHaveProperty('translationOfWork');
  });

  it('has no way to the home page on the home page itself', () => {
    const types = graphOf(frame('Conclave'), { things: [] })['@graph'].map((node) =>
      typeof node === 'string' ? node : node['@type'],
    );
    expect(types).toEqual(['WebSite', 'WebPage']);
  });
});

describe('an event', () => {
  const facts = {
    id: `${home}#conclave`,
    url: home,
    name: 'Conclave',
    description: 'A day for small makers.',
    times: { status: 'https://schema.org/EventScheduled' as const, start: '2030-01-15' },
    placeId: `${home}#hall`,
    organiserId: `${home}#organiser`,
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
});

describe('what it costs to come', () => {
  it('is told only if it is announced', () => {
    expect(offerOf({})).toBeUndefined();
    expect(offerOf({ registration: 'https://example.org/register' })).toBeUndefined();
    expect(offerOf({ entry: 'priced' })).toBeUndefined();
  });

  it('is nothing where entry is free', () => {
    expect(offerOf({ entry: 'free' })).toEqual({ '@type': 'Offer', price: 0, priceCurrency: 'INR' });
  });

  it.each([
    ['₹200, paid at the gate', 200],
    ['₹1,250 for the day; students come free.', 1250],
    ['फीस ₹ 99.50।', 99.5],
    ['₹300.', 300],
  ])('is the amount that “%s” names', (price, amount) => {
    expect(offerOf({ entry: 'priced', price })).toMatchObject({
      description: price,
      price: amount,
      priceCurrency: 'INR',
    });
  });

  it.each(['₹200 at the gate, ₹150 before', 'Ask the organisers', '₹2 lakh for a stall', '₹12 लाख'])(
    'is left in words where “%s” names no single amount of rupees',
    (price) => {
      expect(offerOf({ entry: 'priced', price })).toEqual({ '@type': 'Offer', description: price });
    },
  );
});

describe('the smaller nodes', () => {
  it('number the steps of a way from 1', () => {
    const way = [
      { name: 'Home', url: home },
      { name: 'Venue', url: `${home}venue/` },
    ];
    expect(breadcrumbsNode(`${home}#way`, way).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: home },
      { '@type': 'ListItem', position: 2, name: 'Venue', item: `${home}venue/` },
    ]);
  });

  it('place a hall inside its venue, at the same address', () => {
    const venue = {
      id: `${home}#venue`,
      name: 'Hall House',
      street: '1 Long Road',
      city: 'Sampleton',
      state: 'Sample',
    };
    const hall = placeNode({ ...venue, id: `${home}#hall`, name: 'Main hall', insideId: venue.id });
    expect(hall).toMatchObject({ containedInPlace: { '@id': venue.id }, address: { streetAddress: '1 Long Road' } });
    expect(hall).not.toHaveProperty('geo');
  });
});
