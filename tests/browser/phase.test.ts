/** Where the visitor's clock stands: days left, today, live with what is on and what comes next, over. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatFullDay, formatTimeRange } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { claimsOf, nowAndNext, seenText } from '../setup/claims.ts';
import { contentFiles } from '../setup/content.ts';
import { type SiteName, sites } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'scheduled');
const strip = '[data-phase-strip]';

interface Conclave {
  readonly site: SiteName;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/** Where the first parts of the page begin, in pixels from its top. Further down, the script adds ways to share. */
const tops = async (page: Page): Promise<number[]> => {
  const all = await page
    .locator('main > *')
    .evaluateAll((parts) =>
      parts.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().top),
    );
  return all.slice(0, 4);
};

/** The real conclave as its organisers wrote it, the day and hours that its status names included. */
function realConclave(): Conclave {
  const event = contentFiles(sites.first.content).find(({ kind, locale }) => kind === 'event' && locale === 'hi');
  if (!event) throw new Error('The content has no event.');
  const { date, start, end, status } = event.fields as unknown as Conclave & { status: Partial<Conclave> };
  return { site: 'first', date, start, end, ...status };
}
const real = realConclave();
const timed: Conclave = { site: 'scheduled', date: '2027-02-12', start: '10:30', end: '17:00' };

const second = 1000;
const day = 86_400 * second;
const at = ({ date }: Conclave, clock: string): number => Date.parse(`${date}T${clock}+05:30`);

/** Moments around a conclave, and the one thing that may be claimed at each. */
function momentsOf(conclave: Conclave): [moment: string, says: string, instant: number][] {
  const [midnight, start, end] = [at(conclave, '00:00'), at(conclave, conclave.start), at(conclave, conclave.end)];
  return [
    ['three weeks before', '21 days', start - 21 * day],
    ['in the last second of the day two days before', '2 days', midnight - day - second],
    ['at midnight before the day before', 'tomorrow', midnight - day],
    ['in the last second of the day before', 'tomorrow', midnight - second],
    ['at midnight before the day', 'today', midnight],
    ['in the second before it begins', 'today', start - second],
    ['in its first instant', 'live', start],
    ['halfway through', 'live', (start + end) / 2],
    ['in its last second', 'live', end - second],
    ['when its last minute is over', 'over', end],
    ['the year after', 'over', end + 365 * day],
  ];
}

describe.each(locales)('the strip in %s', (locale) => {
  const home = pathOf(locale, '/');
  const { conclave: words, phase } = wordsIn(locale);

  describe.each([real, timed])('of the site “$site”', (conclave) => {
    it.each(momentsOf(conclave))('says %s “%s” and nothing else', async (_, says, instant) => {
      const page = await visitor.open(conclave.site, home, { at: instant });
      expect(await claimsOf(page, locale)).toEqual([says]);
    });

    it('says the same on every page about the day, and nothing on the others', async () => {
      const claims = async (route: string) =>
        claimsOf(await visitor.open(conclave.site, pathOf(locale, route), { at: at(conclave, '00:00') }), locale);
      for (const route of ['/programme/', '/venue/']) expect(await claims(route), route).toEqual(['today']);
      for (const route of ['/help/', '/about/']) expect(await claims(route), route).toEqual([]);
    });

    it.each([
      ['at half past midnight', '00:30'],
      ['while it is on', '16:00'],
      ['late in the evening', '22:00'],
    ])('reads the same in New York %s', async (_, clock) => {
      const read = async (timezoneId: string) =>
        seenText(await visitor.open(conclave.site, home, { at: at(conclave, clock), timezoneId }), strip);
      expect(await read('America/New_York')).toBe(await read('Asia/Kolkata'));
    });

    it('claims nothing of what happened once the date has passed', async () => {
      const page = await visitor.open(conclave.site, home, { at: at(conclave, conclave.end) + day });
      expect(await seenText(page, strip)).toBe(`${phase.over} ${phase.overNote}`);
      expect(`${phase.over} ${phase.overNote}`).not.toMatch(
        /took place|was held|ended|concluded|success|attended|संपन्न|सम्पन्न|समाप्त|सफल|आयोजित|खत्म|शामिल/i,
      );
    });
  });

  it('counts with the right word: tomorrow, not one day', async () => {
    const page = await visitor.open('scheduled', home, { at: at(timed, '10:30') - day });
    expect(await seenText(page, strip)).toContain(phase.tomorrow);
    expect(await seenText(page, strip)).not.toContain(phase.daysLeft('1'));
  });

  it.each(['/', '/programme/', '/venue/'])(
    'has the room of the longest on %s, so that no phase moves the page',
    async (route) => {
      const path = pathOf(locale, route);
      const before = await tops(await visitor.open('first', path, { javaScriptEnabled: false }));
      expect(before.length).toBe(4);
      for (const [moment, , instant] of momentsOf(real))
        expect(await tops(await visitor.open('first', path, { at: instant })), moment).toEqual(before);
    },
  );

  it('names no session where sessions have no times: only until when it lasts', async () => {
    const page = await visitor.open('first', home, { at: at(real, real.start) });
    expect(await seenText(page, strip)).toMatch(new RegExp(`^${phase.live} · .+$`));
    expect(await nowAndNext(page, locale)).toEqual({ now: [], next: [] });
    const programme = await visitor.open('first', pathOf(locale, '/programme/'), { at: at(real, real.start) });
    expect(await programme.locator('[aria-current=time]').count()).toBe(0);
  });

  it.each([
    { clock: '10:30', now: ['opening'], next: ['buyers-and-sellers'] },
    { clock: '11:14:59', now: ['opening'], next: ['buyers-and-sellers'] },
    { clock: '11:15', now: ['buyers-and-sellers'], next: ['pulp-by-hand'] },
    { clock: '11:45', now: ['buyers-and-sellers', 'pulp-by-hand'], next: ['lunch'] },
    { clock: '12:15', now: [], next: ['lunch'] },
    { clock: '14:30', now: ['quiet-furnace'], next: ['closing'] },
    { clock: '15:15', now: [], next: ['closing'] },
    { clock: '16:59:59', now: ['closing'], next: [] },
  ])('shows at $clock what is on in both halls, $now, and what comes next, $next', async ({ clock, now, next }) => {
    const page = await visitor.open('scheduled', home, { at: at(timed, clock) });
    expect(await nowAndNext(page, locale)).toEqual({ now, next });
  });

  it('names the hall of each session that is on', async () => {
    const halls = { hi: ['गन्ना सभागार', 'कार्यशाला कक्ष'], en: ['Sugarcane Hall', 'Workshop Room'] }[locale];
    const page = await visitor.open('scheduled', home, { at: at(timed, '11:45') });
    for (const hall of halls) expect(await seenText(page, strip)).toContain(hall);
  });

  it.each([
    ['11:45', ['buyers-and-sellers', 'pulp-by-hand']],
    ['14:30', ['quiet-furnace']],
    ['13:45', []],
  ])('is followed at %s by the programme, its running sessions marked: %s', async (clock, running) => {
    const page = await visitor.open('scheduled', pathOf(locale, '/programme/'), { at: at(timed, clock) });
    const marked = page.locator('[aria-current=time]');
    expect(await marked.evaluateAll((all) => all.map(({ id }) => id))).toEqual(running);
    const tags = page.getByText(phase.nowTag, { exact: true });
    expect(await tags.filter({ visible: true }).count()).toBe(running.length);
  });

  it('moves from tomorrow to over while the page is open, without loading it again', async () => {
    const page = await visitor.newPage();
    const pass = async (time: string, says: string) => {
      await page.clock.fastForward(time);
      expect(await claimsOf(page, locale), `${time} later`).toEqual([says]);
    };
    await page.clock.install({ time: at(timed, '00:00') - 60 * second });
    await page.goto(visitor.address('scheduled', home));
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    expect(await claimsOf(page, locale)).toEqual(['tomorrow']);
    await pass('01:30', 'today');
    await pass('10:30:00', 'live');
    expect((await nowAndNext(page, locale)).now).toEqual(['opening']);
    await pass('01:00:00', 'live');
    expect((await nowAndNext(page, locale)).now).toEqual(['buyers-and-sellers', 'pulp-by-hand']);
    await pass('05:30:00', 'over');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    await page.context().close();
  });

  describe('goes with one call to action', () => {
    const calls = async (page: Page) =>
      (await page.locator('a[data-when]').filter({ visible: true }).allInnerTexts()).map((text) => text.trim());

    it('to register, to watch, to see the recording', async () => {
      const on = async (instant: number) => calls(await visitor.open('scheduled', home, { at: instant }));
      expect(await on(at(timed, '10:29:59'))).toEqual([words.register]);
      expect(await on(at(timed, '10:30'))).toEqual([words.watch]);
      expect(await on(at(timed, '17:00'))).toEqual([words.recording]);
    });

    it('to the programme, then to the industry, where none of these was announced', async () => {
      const on = async (instant: number) => calls(await visitor.open('first', home, { at: instant }));
      expect(await on(at(real, real.start) - second)).toEqual([words.seeProgramme]);
      expect(await on(at(real, real.start))).toEqual([words.seeProgramme]);
      const [after, ...others] = await on(at(real, real.end));
      expect(others).toEqual([]);
      expect([words.register, words.watch, words.recording, words.seeProgramme]).not.toContain(after);
    });
  });
});

describe.each(locales)('without JavaScript, in %s', (locale) => {
  const titlesOf = (site: SiteName) =>
    contentFiles(sites[site].content)
      .filter(({ kind, locale: language }) => kind === 'sessions' && language === locale)
      .map(({ fields }) => String(fields.title));
  const venuesOf = (site: SiteName, slug: string) =>
    contentFiles(sites[site].content)
      .filter((file) => file.kind === 'venues' && file.locale === locale && (slug === '' || file.slug === slug))
      .map(({ fields }) => String(fields.name));

  it.each([
    { ...real, venues: venuesOf('first', '') },
    { ...timed, venues: venuesOf('scheduled', 'krishi-bhawan') },
  ])('the site “$site” tells day, hours, place and programme, and claims no phase', async (conclave) => {
    const { site, date, start, end, venues } = conclave;
    const told = [formatFullDay(locale, date), formatTimeRange(locale, start, end), ...venues];
    for (const route of ['/', '/programme/', '/venue/']) {
      const page = await visitor.open(site, pathOf(locale, route), { javaScriptEnabled: false });
      const text = await seenText(page);
      for (const fact of told) expect(text, route).toContain(fact);
      expect(await claimsOf(page, locale), route).toEqual([]);
      expect(await nowAndNext(page, locale), route).toEqual({ now: [], next: [] });
      expect(
        await page.getByText(wordsIn(locale).phase.nowTag, { exact: true }).filter({ visible: true }).count(),
      ).toBe(0);
      if (route !== '/venue/') for (const title of titlesOf(site)) expect(text, route).toContain(title);
    }
  });
});
