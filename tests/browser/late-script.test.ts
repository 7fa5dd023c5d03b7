/** On a weak network the script comes long after the first drawing: then nothing on the page may move. */
import type { Page as Tab } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { nowAndNext, seenText } from '../setup/claims.ts';
import { expectNone } from '../setup/findings.ts';
import { rememberShifts } from '../setup/shifts.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'scheduled');

/** Every kind of page that says where the clock stands. */
const routes = ['/', '/programme/', '/programme/quiet-furnace/', '/programme/opening/', '/venue/'];
const moments = {
  'two days before': '2027-02-10T11:45+05:30',
  'the day before': '2027-02-11T11:45+05:30',
  'in the morning': '2027-02-12T08:00+05:30',
  'with one session on': '2027-02-12T10:40+05:30',
  'with sessions on in both halls': '2027-02-12T11:45+05:30',
  'between sessions': '2027-02-12T12:15+05:30',
  'in the last session': '2027-02-12T16:00+05:30',
  'the day after': '2027-02-13T11:45+05:30',
};
const inSession = moments['with sessions on in both halls'];

interface WeakWindow {
  readonly tab: Tab;
  /** Lets the script through that the page waits for. */
  release(): void;
}

/** A window whose script does not come yet, in the visitor's own fonts: what a late typeface moves is another test's. */
async function weakWindow(at: string): Promise<WeakWindow> {
  const tab = await visitor.newPage({ at, asItComes: true });
  await tab.addInitScript(rememberShifts);
  await tab.route('**/*.woff2', (route) => route.abort());
  let release = () => {};
  await tab.route('**/_astro/*.js', async (route) => {
    await new Promise<void>((done) => {
      release = done;
    });
    await route.continue();
  });
  return { tab, release: () => release() };
}

/** Runs in the page: resolves once what has changed is drawn, and reported. */
const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));

/** What moves from the coming of the script on, all else having come before. */
async function movedOn({ tab, release }: WeakWindow, address: string): Promise<number> {
  await tab.goto(address, { waitUntil: 'commit' });
  await tab.waitForFunction(() => document.readyState !== 'loading' && document.fonts.status === 'loaded');
  await tab.evaluate(drawn);
  const before = await tab.evaluate(() => performance.now());
  release();
  await tab.waitForLoadState('load');
  await tab.evaluate(drawn);
  return tab.evaluate((before) => {
    const { shifts } = window as unknown as { shifts: (PerformanceEntry & { value: number })[] };
    return shifts.filter(({ startTime }) => startTime >= before).reduce((sum, { value }) => sum + value, 0);
  }, before);
}

describe.each(locales)('a script that comes late, in %s', (locale) => {
  it.each(Object.entries(moments))('moves nothing %s', async (_, at) => {
    const weak = await weakWindow(at);
    const findings: string[] = [];
    for (const route of routes) {
      const moved = await movedOn(weak, visitor.address('scheduled', pathOf(locale, route)));
      if (moved >= 0.0005) findings.push(`${route} moves by ${moved.toFixed(4)}`);
    }
    await weak.tab.context().close();
    expectNone(findings);
  });

  it('moves nothing where sessions have no times', async () => {
    const weak = await weakWindow('2026-12-01T11:45+05:30');
    const findings: string[] = [];
    for (const route of ['/', '/programme/', '/venue/']) {
      const moved = await movedOn(weak, visitor.address('first', pathOf(locale, route)));
      if (moved >= 0.0005) findings.push(`${route} moves by ${moved.toFixed(4)}`);
    }
    await weak.tab.context().close();
    expectNone(findings);
  });

  it('says nothing that the page did not say before it', async () => {
    const tab = await visitor.newPage({ at: inSession });
    await tab.route('**/_astro/*.js', (route) => route.abort());
    await tab.goto(visitor.address('scheduled', pathOf(locale, '/')), { waitUntil: 'load' });
    expect(await nowAndNext(tab, locale)).toEqual({ now: ['buyers-and-sellers', 'pulp-by-hand'], next: ['lunch'] });
    const before = await seenText(tab, '[data-phase-strip]');
    expect(before).toContain(wordsIn(locale).phase.live);
    const visit = await visitor.open('scheduled', pathOf(locale, '/'), { at: inSession });
    expect(await seenText(visit, '[data-phase-strip]')).toBe(before);
    await tab.context().close();
  });
});
