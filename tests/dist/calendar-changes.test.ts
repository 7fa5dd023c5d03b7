/** A change of plan reaches those who have the conclave in their calendar. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { calendarsOf, clockInIndia, dayInIndia, eventAt } from '../setup/calendars.ts';
import type { SiteName } from '../setup/sites.ts';

/** One conclave in the order in which its changes were announced. */
const variants = ['scheduled', 'second', 'postponed', 'postponedTo', 'cancelled'] as const;

describe('a change of plan', () => {
  const conclaves = variants.map((site) => eventAt(site, '/conclave.ics'));

  it('keeps the name of the entry and counts up, so that calendars take it over', () => {
    expect(new Set(conclaves.map(({ uid }) => uid)).size).toBe(1);
    const numbers = conclaves.map(({ sequence }) => sequence);
    expect(numbers[0]).toBe(0);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  it('of the conclave counts for every session', () => {
    for (const slug of ['opening', 'quiet-furnace', 'grading-lab']) {
      const numbers = (['scheduled', 'cancelled'] as const).map(
        (site) => eventAt(site, `/programme/${slug}.ics`).sequence,
      );
      expect(numbers[1], slug).toBeGreaterThan(numbers[0] ?? Number.NaN);
      expect(numbers[1], slug).toBeGreaterThanOrEqual(eventAt('cancelled', '/conclave.ics').sequence);
    }
  });

  it.each(locales)('is told by status, title and the first words of the description: %s', (locale) => {
    const { status, calendar } = wordsIn(locale);
    const said = Object.fromEntries(variants.map((site) => [site, eventAt(site, pathOf(locale, '/conclave.ics'))]));
    const name = said.scheduled?.summary ?? '';
    const outline = variants.map((site) => [site, said[site]?.status, said[site]?.summary]);
    expect(outline).toEqual([
      ['scheduled', 'CONFIRMED', name],
      ['second', 'CONFIRMED', name],
      ['postponed', 'TENTATIVE', calendar.postponed(name)],
      ['postponedTo', 'CONFIRMED', name],
      ['cancelled', 'CANCELLED', calendar.cancelled(name)],
    ]);
    const begins = (site: (typeof variants)[number], words: string) =>
      expect(said[site]?.description.startsWith(words), said[site]?.description).toBe(true);
    begins('second', status.movedPlace);
    begins('postponed', `${status.postponed} ${status.noNewDate}`);
    begins('postponedTo', `${status.postponed} ${status.newDate('')}`);
    begins('cancelled', status.cancelled);
  });

  it('of the date moves the conclave and its sessions; without a new date the announced one stays', () => {
    for (const path of ['/conclave.ics', '/programme/opening.ics']) {
      const [before, waiting, after, off] = (['scheduled', 'postponed', 'postponedTo', 'cancelled'] as const).map(
        (site) => eventAt(site, path).start,
      );
      expect([waiting, off], path).toEqual([before, before]);
      expect(dayInIndia(after ?? 0), path).toBe('2027-03-05');
      expect(clockInIndia(after ?? 0), path).toBe(clockInIndia(before ?? 0));
    }
  });

  it('of the conclave holds for every session', () => {
    const statuses = (site: SiteName) =>
      Object.fromEntries(
        calendarsOf(site)
          .find(({ path }) => path === '/programme.ics')
          ?.events.map(({ uid, status }) => [uid.split('@')[0], status]) ?? [],
      );
    expect(new Set(Object.values(statuses('cancelled')))).toEqual(new Set(['CANCELLED']));
    expect(statuses('postponed')).toEqual({
      ...Object.fromEntries(Object.keys(statuses('postponed')).map((uid) => [uid, 'TENTATIVE'])),
      'session-grading-lab': 'CANCELLED',
    });
    expect(statuses('second')).toMatchObject({
      'session-opening': 'CONFIRMED',
      'session-quiet-furnace': 'CONFIRMED',
      'session-cold-stores': 'TENTATIVE',
      'session-grading-lab': 'CANCELLED',
    });
  });

  it.each(locales)('of a session is told in its own entry: %s', (locale) => {
    const { status, calendar } = wordsIn(locale);
    const of = (slug: string) => eventAt('scheduled', pathOf(locale, `/programme/${slug}.ics`));
    expect(of('quiet-furnace').description.startsWith(status.movedTime)).toBe(true);
    expect(of('quiet-furnace').description).toContain(calendar.movedHall);
    expect(of('cold-stores').summary.startsWith(calendar.postponed(''))).toBe(true);
    expect(of('grading-lab').summary.startsWith(calendar.cancelled(''))).toBe(true);
    expect(of('quiet-furnace').sequence).toBeGreaterThan(of('opening').sequence);
  });
});
