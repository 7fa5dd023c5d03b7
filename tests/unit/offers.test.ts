/** What a conclave offers, by status and phase, and on what day a site is built. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildDay } from '../../src/data/build-day.ts';
import { type Offer, isOffered, offeredAt, whileIn, whileOffered } from '../../src/lib/offers.ts';
import { standingOf } from '../../src/lib/timetable.ts';
import type { StatusName } from '../../src/schemas/status.ts';

const before: Offer[] = ['register', 'entry', 'watch', 'calendar', 'directions', 'news'];
const during = before.filter((offer) => offer !== 'register');
const waiting: Offer[] = ['entry', 'calendar', 'news'];
const off: Offer[] = ['calendar', 'news'];

it.each<[StatusName, string | undefined, Offer[], Offer[], Offer[]]>([
  ['scheduled', undefined, before, during, ['recording']],
  ['moved', undefined, before, during, ['recording']],
  ['postponed', '2030-02-02', before, during, ['recording']],
  ['postponed', undefined, waiting, waiting, waiting],
  ['cancelled', undefined, off, off, []],
])('a conclave that is %s (new date: %s) offers this before, during and after', (state, date, ...expected) => {
  const standing = standingOf(state, date);
  expect((['before', 'during', 'after'] as const).map((moment) => offeredAt(standing, moment))).toEqual(expected);
});

describe('an element that a page shows', () => {
  const plan = { standing: 'on', over: false, latest: { hours: {} } } as const;

  it('while something is offered follows the clock of a conclave that takes place', () => {
    expect(whileOffered(plan, 'register')).toEqual({ 'data-when': 'none upcoming tomorrow today', hidden: false });
    expect(whileOffered(plan, 'recording')).toEqual({ 'data-when': 'over', hidden: true });
    expect(whileOffered(plan, 'news', false)).toEqual({ 'data-when': 'over', hidden: true });
    expect(whileIn(plan, 'during')).toEqual({ 'data-when': 'live', hidden: true });
  });

  it('lasts all day where no hours are announced', () => {
    expect(whileIn({ ...plan, latest: {} }, 'during')).toEqual({ 'data-when': 'today live', hidden: true });
  });

  it('is there or is not, whatever the clock says, once the site is built after the day or nothing takes place', () => {
    expect(whileOffered({ ...plan, over: true }, 'recording')).toEqual({});
    expect(whileOffered({ ...plan, over: true }, 'watch')).toBeUndefined();
    expect(whileOffered({ ...plan, standing: 'off' }, 'register')).toBeUndefined();
    expect(whileOffered({ ...plan, standing: 'waiting' }, 'news')).toEqual({});
    expect(isOffered('recording', plan)).toBe(false);
  });
});

describe('the day of a build', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['2030-01-15T18:29:59Z', '2030-01-15'],
    ['2030-01-15T18:30:00Z', '2030-01-16'],
  ])('at %s is, in India, %s', (instant, day) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(instant) / 1000));
    expect(buildDay('Asia/Kolkata')).toBe(day);
  });

  it('is no other text', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', 'today');
    expect(() => buildDay('Asia/Kolkata')).toThrow('SOURCE_DATE_EPOCH is “today”');
  });
});
