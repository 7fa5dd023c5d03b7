/** What search engines are told of a plan that changed. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { conclaveOn, fullPages, pageAt, sessionOn, statusOf } from '../setup/events.ts';
import { follow, named } from '../setup/graphs.ts';
import type { SiteName } from '../setup/sites.ts';

describe('the status of the conclave', () => {
  const start = '2027-02-12T10:30:00+05:30';

  it.each([
    ['scheduled', 'EventScheduled', start],
    ['second', 'EventScheduled', start],
    ['cancelled', 'EventCancelled', start],
    ['postponed', 'EventPostponed', start],
    ['postponedTo', 'EventRescheduled', '2027-03-05T10:30:00+05:30'],
  ] as const)('“%s” is told as %s, starting %s', (site, status, startDate) => {
    for (const locale of locales)
      for (const route of fullPages) {
        const event = conclaveOn(site, route, locale);
        expect(event).toMatchObject({ eventStatus: `https://schema.org/${status}`, startDate });
        expect(event.previousStartDate).toBe(site === 'postponedTo' ? start : undefined);
      }
  });

  it('moves a conclave to its new place and leaves the time alone', () => {
    const placeOn = (site: SiteName) =>
      follow(pageAt(site, 'en', '/'), conclaveOn(site, '/', 'en'), 'location')[0]?.name;
    expect(placeOn('scheduled')).toBe('Doab Krishi Bhawan');
    expect(placeOn('second')).toBe('Doab Exhibition Centre');
  });

  it('takes every session along that has no status of its own', () => {
    const opening = (site: SiteName) => sessionOn(site, 'opening');
    expect(statusOf(opening('second'))).toBe('EventScheduled');
    expect(statusOf(opening('cancelled'))).toBe('EventCancelled');
    expect(statusOf(opening('postponed'))).toBe('EventPostponed');
    expect(opening('postponed').startDate).toBe('2027-02-12');
    expect(opening('postponedTo')).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2027-03-05T10:30:00+05:30',
      previousStartDate: '2027-02-12T10:30:00+05:30',
    });
  });
});

describe('the status of a session', () => {
  it('names the old hour of a session that has a new one, and its new hall', () => {
    const page = pageAt('second', 'en', '/programme/');
    const session = named(page, '/quiet-furnace/#session');
    expect(session).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2027-02-12T14:00:00+05:30',
      endDate: '2027-02-12T14:45:00+05:30',
      previousStartDate: '2027-02-12T11:15:00+05:30',
    });
    expect(follow(page, session, 'location')[0]?.name).toBe('Sugarcane Hall');
  });

  it('keeps the hour that was announced of a session that is cancelled or has no new hour yet', () => {
    expect(sessionOn('second', 'grading-lab')).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2027-02-12T14:00:00+05:30',
    });
    expect(sessionOn('second', 'cold-stores')).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
      startDate: '2027-02-12T15:00:00+05:30',
    });
  });

  it('leaves the others as they were announced', () => {
    expect(sessionOn('second', 'pulp-by-hand')).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2027-02-12T11:30:00+05:30',
    });
  });
});
