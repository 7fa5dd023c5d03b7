/** Where the visitor's clock stands: days left, today, live with what is on and what comes next, over. */
import { describe, expect, it } from 'vitest';
import { formatDay, formatFullDay, formatTimeRange } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { at, claimsOf, inSession, nowAndNext, runningInSession, runningOn, seenText, strip } from '../setup/clock.ts';
import { conclaveOf, entriesOf } from '../setup/conclave.ts';
import { expectNone } from '../setup/findings.ts';
import { builtOf, everything } from '../setup/scope.ts';
import { movedBy, recordShifts } from '../setup/shifts.ts';
import type { SiteName } from '../setup/sites.ts';
import { longWait, useVisitor } from '../setup/visitor.ts';

/** What pages about the day say once it is over. */
const pastLine = '[data-phase-strip] + p';

/** Sites whose sessions have times. */
const timed = builtOf('full', 'scheduled');
const all: SiteName[] = [...timed, 'sparse'];
const visitor = useVisitor(...all);

type Moment = [moment: string, instant: string, claim: string, now?: string[], next?: string[]];

/** Moments around the conclave, the one thing that may be claimed at each, what is on in both halls then and what comes next. */
const moments: Moment[] = [
  ['three weeks before', at('10:30', '2027-01-22'), '21 days'],
  ['in the last second of the day two days before', at('23:59:59', '2027-02-10'), '2 days'],
  ['at midnight before the day before', at('00:00', '2027-02-11'), 'tomorrow'],
  ['in the last second of the day before', at('23:59:59', '2027-02-11'), 'tomorrow'],
  ['at midnight before the day', at('00:00'), 'today'],
  ['in the second before it begins', at('10:29:59'), 'today'],
  ['in its first instant', at('10:30'), 'live', ['opening'], ['buyers-and-sellers']],
  ['in the last second of the first session', at('11:14:59'), 'live', ['opening'], ['buyers-and-sellers']],
  ['when the next one begins', at('11:15'), 'live', ['buyers-and-sellers'], ['pulp-by-hand']],
  ['with sessions on in both halls', inSession, 'live', runningInSession, ['lunch']],
  ['between sessions', at('12:15'), 'live', [], ['lunch']],
  ['in the afternoon', at('14:30'), 'live', ['quiet-furnace'], ['closing']],
  ['before the last session', at('15:15'), 'live', [], ['closing']],
  ['in its last second', at('16:59:59'), 'live', ['closing'], []],
  ['when its last minute is over', at('17:00'), 'over'],
  ['the year after', at('17:00', '2028-02-12'), 'over'],
];

/** Every kind of page that shows where the clock stands. */
const routes = ['/', '/programme/', '/programme/quiet-furnace/', '/programme/opening/', '/venue/'];
/** The site “sparse” has neither hours nor a venue, and no page of one. */
const routesOf = (site: SiteName, of = routes) => of.filter((route) => site !== 'sparse' || route !== '/venue/');
/** The day of a conclave without hours lasts from midnight to midnight, and it is never on by the minute. */
const claimOfDay = (claim: string, instant: string) => (instant.startsWith('2027-02-12') ? 'today' : claim);

/** The day, the hours and the place, or that these are not announced. */
function factsOf(site: SiteName, locale: Locale) {
  const { facts, day, venue } = conclaveOf(site);
  const { unannounced } = wordsIn(locale);
  const hours = facts.start ? formatTimeRange(locale, facts.start, facts.end ?? '') : unannounced.hours;
  return [formatFullDay(locale, day), hours, entriesOf(site, 'venues', locale).get(venue)?.name ?? unannounced.venue];
}

/** Every moment on every page; in `npm test` the first moment of each phase on the home page, and one in sessions on all. */
const weakVisits = moments
  .filter(([, instant, claim], index) => everything || instant === inSession || claim !== moments[index - 1]?.[2])
  .flatMap(([moment, instant]) =>
    (everything || instant === inSession ? routes : ['/']).map((route) => ({ moment, instant, route })),
  );

/**
 * Opens a window on a weak network, where the script comes long after the first drawing, in the visitor's own fonts.
 * @returns what gives how far the script of a page moves it
 */
async function weakWindow() {
  const page = await visitor.newPage({ asItComes: true });
  await page.addInitScript(recordShifts);
  await page.route('**/*.woff2', (route) => route.abort());
  let release = () => {};
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise<void>((done) => {
      release = done;
    });
    await route.continue();
  });
  return async (address: string, instant: string): Promise<number> => {
    await page.clock.setFixedTime(instant);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState !== 'loading' && document.fonts.status === 'loaded');
    return movedBy(page, async () => {
      release();
      await page.waitForLoadState('load');
    });
  };
}

describe.each(locales)('the strip in %s', (locale) => {
  const { conclave: words, report, phase, unannounced, actions, calendar } = wordsIn(locale);
  const every = new RegExp([words.register, words.streamAhead, words.watch, words.recording].join('|'));
  const open = (site: SiteName, route: string, instant: string, timezoneId = 'Asia/Kolkata') =>
    visitor.open(site, pathOf(locale, route), { at: instant, timezoneId });

  describe.each(all)('of the site “%s”', (site) => {
    it('claims one thing at each moment, and names the sessions that are on and come next', async () => {
      const timesKnown = site !== 'sparse';
      const shown: Moment[] = [];
      for (const [moment, instant] of moments) {
        const page = await open(site, '/', instant);
        const { now, next } = await nowAndNext(page, locale);
        shown.push([moment, instant, (await claimsOf(page, locale)).join(), now, next]);
      }
      const expected = moments.map(([moment, instant, claim, now = [], next = []]) =>
        timesKnown ? [moment, instant, claim, now, next] : [moment, instant, claimOfDay(claim, instant), [], []],
      );
      expect(shown).toEqual(expected);
    });

    it('claims the same on every page about the day, and nothing on the others', async () => {
      const pages: Record<string, string[]> = {
        '/programme/': ['today'],
        '/venue/': ['today'],
        '/help/': [],
        '/about/': [],
      };
      for (const route of routesOf(site, Object.keys(pages)))
        expect(await claimsOf(await open(site, route, at('00:00')), locale), route).toEqual(pages[route]);
    });

    it('claims nothing of what happened once the date has passed', async () => {
      const text = await seenText(await open(site, '/programme/', at('17:00', '2027-02-13')), pastLine);
      // Sessions of the fixture were changed: the order is not as announced.
      expect(text).toBe(site === 'sparse' ? `${phase.over} ${phase.overNote}` : phase.over);
      expect(text).not.toMatch(
        /took place|was held|ended|concluded|success|attended|संपन्न|सम्पन्न|समाप्त|सफल|आयोजित|खत्म|शामिल/i,
      );
    });

    it('is not there without JavaScript: day, hours, place and programme are', async () => {
      const told = factsOf(site, locale);
      const sessions = entriesOf(site, 'sessions', locale);
      const titles = ['opening', ...sessions.keys()].map((slug) => sessions.get(slug)?.title);
      for (const route of routesOf(site, ['/', '/programme/', '/venue/'])) {
        const page = await visitor.open(site, pathOf(locale, route), { javaScriptEnabled: false });
        const text = await seenText(page);
        const shown = { '/': titles.slice(0, 1), '/programme/': titles }[route] ?? [];
        for (const fact of [...told, ...shown]) expect(text, route).toContain(fact);
        expect(await claimsOf(page, locale), route).toEqual([]);
        expect(await nowAndNext(page, locale), route).toEqual({ now: [], next: [] });
        const tags = page.getByText(phase.nowTag, { exact: true }).filter({ visible: true });
        expect(await tags.count(), route).toBe(0);
      }
    });
  });

  it('reads the same in New York', async () => {
    for (const site of everything ? all : (['full'] as const))
      for (const clock of ['00:30', '16:00', '22:00']) {
        const there = await seenText(await open(site, '/', at(clock), 'America/New_York'), strip);
        expect(await seenText(await open(site, '/', at(clock)), strip), clock).toBe(there);
      }
  });

  it('names the day alone where no hours are announced', async () => {
    const page = await open('sparse', '/', at('10:30'));
    expect(await seenText(page, strip)).toBe(`${phase.today} ${formatFullDay(locale, '2027-02-12')}`);
    expect(await runningOn(await open('sparse', '/programme/', at('10:30')))).toEqual([]);
  });

  it.each([
    ['23:59', '2027-02-12', [unannounced.hours, unannounced.venue], [unannounced.hoursPast, unannounced.venuePast]],
    ['00:00', '2027-02-13', [unannounced.hoursPast, unannounced.venuePast], [unannounced.hours, unannounced.venue]],
  ])('says at %s on %s whether hours and venue may still be announced', async (clock, day, shown, hidden) => {
    const text = await seenText(await open('sparse', '/programme/', at(clock, day)), 'main .on-night');
    for (const words of shown) expect(text).toContain(words);
    for (const words of hidden) expect(text).not.toContain(words);
  });

  it('names the hall of each session that is on', async () => {
    const halls = { hi: ['गन्ना सभागार', 'कार्यशाला कक्ष'], en: ['Sugarcane Hall', 'Workshop Room'] }[locale];
    const text = await seenText(await open('full', '/', inSession), strip);
    for (const hall of halls) expect(text).toContain(hall);
  });

  it.each([
    ['11:45', runningInSession],
    ['14:30', ['quiet-furnace']],
    ['13:45', []],
  ])('is followed at %s by the programme, its running sessions marked: %s', async (clock, running) => {
    const page = await open('full', '/programme/', at(clock));
    expect(await runningOn(page)).toEqual(running);
    const tags = page.getByText(phase.nowTag, { exact: true });
    expect(await tags.filter({ visible: true }).count()).toBe(running.length);
  });

  it('moves from tomorrow to over while the page is open, without loading it again', async () => {
    const page = await visitor.newPage();
    const pass = async (time: string, claim: string) => {
      await page.clock.fastForward(time);
      expect(await claimsOf(page, locale), `${time} later`).toEqual([claim]);
    };
    await page.clock.install({ time: at('23:59', '2027-02-11') });
    await page.goto(visitor.address('full', pathOf(locale, '/')));
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    expect(await claimsOf(page, locale)).toEqual(['tomorrow']);
    await pass('01:30', 'today');
    await pass('10:30:00', 'live');
    expect((await nowAndNext(page, locale)).now).toEqual(['opening']);
    await pass('01:00:00', 'live');
    expect((await nowAndNext(page, locale)).now).toEqual(runningInSession);
    await pass('05:30:00', 'over');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('folds the facts to one line once the day is over, and offers nothing that is past', async () => {
    const page = await open('full', '/', at('17:00'));
    const { day, venue } = conclaveOf('full');
    const place = entriesOf('full', 'venues', locale).get(venue)?.name;
    expect(await seenText(page, pastLine)).toBe(`${phase.over} ${formatDay(locale, day)} · ${place}`);
    expect(await page.getByRole('link', { name: actions.directions, exact: true }).count()).toBe(0);
    expect(await page.locator('details:visible', { hasText: calendar.button }).count()).toBe(0);
  });

  it.each([
    ['before', at('08:59:59'), [words.register, words.streamAhead]],
    ['during', at('10:30'), [words.watch]],
    ['after', at('17:00'), [words.recording]],
  ])(
    'offers %s the conclave what can be done then, on a page that is not about the day',
    async (_, instant, offered) => {
      const page = await open('full', '/about/', instant);
      const links = page.locator('main a:visible').filter({ hasText: every });
      expect(await links.allInnerTexts()).toEqual(offered);
    },
  );

  it.each([
    ['America/New_York', at('10:29:59'), ['12:00', '6:30']],
    ['America/New_York', at('17:00'), []],
    ['Asia/Kolkata', at('10:29:59'), []],
  ])('has the hours by the clock of a visitor in %s at %s: %s', async (zone, instant, hours) => {
    const page = await open('full', '/', instant, zone);
    const own = (await page.locator('[data-own-time]:visible').allInnerTexts()).join();
    expect(own !== '').toBe(hours.length > 0);
    for (const hour of hours) expect(own).toContain(hour);
  });

  it('goes with one call to action, of those that were announced', async () => {
    const callsAt = async (site: SiteName, clock: string, day?: string): Promise<string[]> => {
      const calls = (await open(site, '/', at(clock, day))).locator('a.bg-sindoor').filter({ visible: true });
      return (await calls.allInnerTexts()).map((text) => text.trim());
    };
    expect(await callsAt('full', '08:59:59')).toEqual([words.register]);
    expect(await callsAt('full', '10:29:59')).toEqual([words.seeProgramme]);
    expect(await callsAt('full', '10:30')).toEqual([words.watch]);
    expect(await callsAt('full', '17:00')).toEqual([report.read]);
    expect(await callsAt('sparse', '00:00', '2027-02-11')).toEqual([words.seeProgramme]);
    expect(await callsAt('sparse', '23:59')).toEqual([words.seeProgramme]);
    expect(await callsAt('sparse', '00:00', '2027-02-13')).toEqual([]);
  });

  it.each(all)('has the room for every phase: a script that comes late moves nothing on “%s”', async (site) => {
    const movedByScript = await weakWindow();
    const found: string[] = [];
    for (const { moment, instant, route } of weakVisits.filter((visit) => routesOf(site).includes(visit.route))) {
      const moved = await movedByScript(visitor.address(site, pathOf(locale, route)), instant);
      if (moved >= 0.0005) found.push(`${route} moves by ${moved.toFixed(4)} ${moment}`);
    }
    expectNone(found);
  });

  it('tells the same before the script as after it', async () => {
    const home = visitor.address('full', pathOf(locale, '/'));
    const page = await visitor.newPage({ at: inSession });
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(home);
    expect(await nowAndNext(page, locale)).toEqual({ now: runningInSession, next: ['lunch'] });
    const before = await seenText(page, strip);
    expect(before).toContain(phase.live);
    await page.unroute('**/_astro/*.js');
    await page.goto(home);
    expect(await seenText(page, strip)).toBe(before);
  });
});

it.each([
  ['three weeks before', at('10:30', '2027-01-22'), ['100%', '224', '-99']],
  ['three days before', at('10:30', '2027-02-09'), ['100%', '48', '-99']],
  ['on the morning of the day', at('08:00'), ['100%', '0', '-99']],
  ['halfway', at('13:45'), ['0', '50%', '50%']],
  ['when it is over', at('17:00'), ['0', '100%', '-99']],
])(
  'the rampart is its clock %s: where its brass begins, how far it goes, where the pennant is',
  async (_, instant, drawn) => {
    const page = await visitor.open('full', '/', { at: instant });
    const attribute = (selector: string, name: string) => page.locator(`[data-rampart] ${selector}`).getAttribute(name);
    await expect
      .poll(
        () =>
          Promise.all([
            attribute('[data-brass]', 'x'),
            attribute('[data-brass]', 'width'),
            attribute('[data-pennant]', 'x'),
          ]),
        longWait,
      )
      .toEqual(drawn);
  },
);
