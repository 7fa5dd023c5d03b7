/** A series: its list is judged before anything is built; its cities have an order, places on a map, and what is gathered from them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeries } from '../../src/authoring/check/read/read-series.ts';
import { headersFor, seriesRules } from '../../src/build/headers/headers-file.ts';
import { cityMap, mapWidth } from '../../src/lib/city-map.ts';
import { atomFeed } from '../../src/outputs/feed/atom.ts';
import { changesOf, inOrder } from '../../src/series/order.ts';
import { expectNone } from '../setup/findings.ts';
import { fixtureContent } from '../setup/sites.ts';

const right = `name: { hi: शृंखला, en: Series }
cities:
  - { path: first, content: ${fixtureContent} }
  - { path: second, content: ${fixtureContent} }
others:
  - city: { hi: गांव, en: Town }
    date: 2030-01
    source: { name: { hi: पत्र, en: Paper }, url: https://example.org/paper }
`;
const readText = (text: string) => readSeries({ path: 'list.yaml', text, lines: text.split('\n') });

describe('the list of a series', () => {
  it('is read with its cities, and with those that have no site', () => {
    const { things, found } = readText(right);
    expect(found).toEqual([]);
    expect(things).toEqual([
      {
        name: { hi: 'शृंखला', en: 'Series' },
        cities: ['first', 'second'].map((path) => ({ path, content: fixtureContent })),
        others: [
          {
            city: { hi: 'गांव', en: 'Town' },
            date: '2030-01',
            source: { name: { hi: 'पत्र', en: 'Paper' }, url: 'https://example.org/paper' },
          },
        ],
      },
    ]);
  });

  it.each([
    ['a folder that is not there', 4, right.replace(/(second.*)tests/, '$1nowhere'), 'nowhere/fixtures'],
    ['two cities at one path', 4, right.replace('second', 'first'), 'Two cities have the path “first”'],
    ['a path that the index has', 3, right.replace('first', 'en'), '“en” is an address of the index'],
    ['a path that is no name', 3, right.replace('first', 'First City'), 'First City'],
    ['a city without its folder', 3, right.replace(/first.*/, 'first }'), 'content'],
    ['a name in one language', 1, right.replace(', en: Series', ''), '“en”'],
    ['a field that no list has', 5, right.replace('others', 'towns'), '“towns”'],
    ['a city that nobody names', 8, right.replace('name: { hi: पत्र, en: Paper }, ', ''), 'name'],
    ['no cities', 2, right.replace(/cities:\n.*\n.*\n/, 'cities: []\n'), 'city'],
    ['a quote mark that is not closed', 1, right.replace('hi: शृंखला', 'hi: "शृंखला'), ''],
  ])('is refused with %s: its line, what is wrong and what to do in both languages', (_, line, text, quoted) => {
    const { things, found } = readText(text);
    expect(things).toEqual([]);
    const [first] = found;
    expect([first?.file, first?.place.line]).toEqual(['list.yaml', line]);
    expect(first?.message.hi).toMatch(/\p{Script=Devanagari}/u);
    expect(first?.message.en).toMatch(/^[^\u0900-\u097F]+$/u);
    expect(found.map(({ message }) => `${message.hi} ${message.en}`).join('\n')).toContain(quoted);
  });
});

describe('the map of a series', () => {
  const city = fc.record({
    coordinates: fc.record({
      latitude: fc.double({ min: 8, max: 35, noNaN: true }),
      longitude: fc.double({ min: 69, max: 97, noNaN: true }),
    }),
    width: fc.double({ min: 20, max: 300, noNaN: true }),
    rise: fc.double({ min: 3, max: 24, noNaN: true }),
    depth: fc.double({ min: 3, max: 24, noNaN: true }),
    flag: fc.boolean(),
  });
  type Map = ReturnType<typeof cityMap>;
  type Box = Map['places'][number]['box'];
  const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  it('places every name where it covers no other name and no city, and inside the drawing', () => {
    fc.assert(
      fc.property(fc.array(city, { minLength: 1, maxLength: 30 }), (cities) => {
        const { places, top, height } = cityMap(cities);
        expect(places).toHaveLength(cities.length);
        for (const [index, { x, y, box }] of places.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(mapWidth + 0.001);
          expect([y, box.top, box.bottom].every((each) => each >= top && each <= top + height)).toBe(true);
          const others = places.toSpliced(index, 1);
          expectNone(others.filter((other) => meet(box, other.box)).map((other) => `${index} covers ${other.x}`));
          const spots = others.filter(
            (other) => other.x > box.left && other.x < box.right && other.y > box.top && other.y < box.bottom,
          );
          expect(spots, `${x} ${y}`).toEqual([]);
        }
      }),
    );
  });

  it('has north above, west at the left, and one scale for both', () => {
    const at = (latitude: number, longitude: number) => ({
      coordinates: { latitude, longitude },
      ...{ width: 20, rise: 5, depth: 5, flag: false },
    });
    const [a, b, c] = cityMap([at(29, 78), at(26, 78), at(26, 81)]).places;
    if (!a || !b || !c) throw new Error('Three cities have three places.');
    expect(a.y).toBeLessThan(b.y);
    expect(c.x).toBeGreaterThan(b.x);
    // At 27.5° a degree of longitude is cos 27.5° as long as one of latitude.
    expect((c.x - b.x) / (b.y - a.y)).toBeCloseTo(Math.cos((27.5 / 180) * Math.PI), 5);
    expect([a.labelY, b.labelY, c.labelY]).toEqual([a.y, b.y, c.y]);
  });
});

describe('the order of a series', () => {
  const texts = { name: '', city: '', day: '', address: '', card: { url: '', width: 0, height: 0, alt: '' } };
  const held = (
    day: string | undefined,
    over = false,
    status: 'scheduled' | 'cancelled' | 'postponed' = 'scheduled',
  ) => ({
    facts: { day, over, status, hi: texts, en: texts },
  });

  it('is by day: what is to come, the undated last; then what is over, the latest first', () => {
    const [a, b, c, d, e] = [
      held('2030-03-01'),
      held('2029-01-01', true),
      held(undefined, false, 'postponed'),
      held('2030-02-01', false, 'cancelled'),
      held('2029-06-01', true),
    ] as const;
    expect(inOrder([a, b, c, d, e])).toEqual({ ahead: [d, a, c], past: [e, b], next: a });
  });

  it('has no next conclave where none is to be held on a known day', () => {
    const cities = [
      held('2029-01-01', true),
      held(undefined, false, 'postponed'),
      held('2030-01-01', false, 'cancelled'),
    ];
    expect(inOrder(cities).next).toBeUndefined();
  });
});

it('gathers the changes of its cities, the newest first, each with its city before the title and its feed as its source', () => {
  const entry = { title: 'ए & बी <i>', lang: 'hi', category: 'जगह', html: '<p>“अ” &amp; <b>ब</b></p>' } as const;
  const cityWith = (city: string, days: readonly string[]) => {
    const address = `https://${city}.example/feed.xml`;
    const entries = days.map((day) => ({ ...entry, id: `${address}#${day}`, updated: `${day}T10:00:00+05:30` }));
    const own = { city, feed: { address, page: address, lang: 'hi', title: 'सूचनाएं', author: 'समिति', entries } };
    return { facts: { hi: own, en: own } };
  };
  const changes = changesOf('hi', [
    cityWith('a', ['2030-01-03', '2030-01-01']),
    cityWith('b', ['2030-01-02']),
    cityWith('c', []),
  ]);
  expect(changes.map(({ id }) => id.slice(-10))).toEqual(['2030-01-03', '2030-01-02', '2030-01-01']);
  expect(changes[1]).toMatchObject({ ...entry, title: 'b: ए & बी <i>' });
  const feed = { address: 'https://s.example/feed.xml', title: 'सूचनाएं', author: 'समिति' };
  const xml = atomFeed({ ...feed, page: 'https://s.example/', lang: 'hi', entries: changes });
  expect([...xml.matchAll(/<source>\s*<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
    'https://a.example/feed.xml',
    'https://b.example/feed.xml',
    'https://a.example/feed.xml',
  ]);
});

describe('the headers of a series', () => {
  const csp = 'Content-Security-Policy';
  const rule = (path: string, policy: string) => ({ path, headers: { [csp]: policy, 'Cache-Control': 'no-cache' } });
  const index = [{ path: '/s/*', headers: { 'X-All': 'yes' } }, rule('/s/', 'index'), rule('/s/en/*', 'index')];
  const city = (name: string, script: string) => {
    const policy = `default-src 'none'; script-src 'self' ${script}; img-src data:`;
    return [name, [rule(`/s/${name}/`, policy), rule(`/s/${name}/en/*`, policy), rule(`/s/${name}/*`, 'x')]] as const;
  };

  it('are as many for ten cities as for one', () => {
    const one = seriesRules('/s/', index, new Map([city('a', 'same')]));
    const ten = seriesRules('/s/', index, new Map([...'abcdefghij'].map((name) => city(name, 'same'))));
    expect(ten).toEqual(one);
    expect(headersFor(ten, '/s/')[csp]).toBe('index');
    for (const path of ['/s/a/', '/s/en/', '/s/b/en/venue/'])
      expect(
        ten.filter((each) => csp in headersFor([each], path)).map((each) => each.path),
        path,
      ).toHaveLength(1);
  });

  it('allow the scripts of every city', () => {
    const rules = seriesRules('/s/', index, new Map([city('a', 'one'), city('b', 'two')]));
    expect(headersFor(rules, '/s/b/en/venue/')[csp]).toBe(
      "default-src 'none'; script-src 'self' one two; img-src data:",
    );
  });
});
