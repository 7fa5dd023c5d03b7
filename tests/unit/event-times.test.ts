/** The rules are those of Google’s page on Event. */
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/lib/timetable.ts';
import { conclaveTimes, sessionTimes } from '../../src/lib/structured-data/event-times.ts';

const hours = (day: string, from = '15:00') => ({
  day,
  start: `${day}T${from}:00+05:30`,
  end: `${day}T18:00:00+05:30`,
});
const announced = hours('2030-01-15');
const plan = (standing: Standing, latest = announced, oldWhen?: typeof announced) => ({ standing, latest, oldWhen });
const schema = (status: string) => `https://schema.org/Event${status}`;

describe('the conclave', () => {
  it('is scheduled as announced', () => {
    expect(conclaveTimes(plan('on'))).toEqual({
      status: schema('Scheduled'),
      start: announced.start,
      end: announced.end,
    });
  });

  it('keeps the announced date when it is cancelled, and when it waits for a new one', () => {
    expect(conclaveTimes(plan('off'))).toMatchObject({ status: schema('Cancelled'), start: announced.start });
    expect(conclaveTimes(plan('waiting', announced, announced))).toMatchObject({
      status: schema('Postponed'),
      start: announced.start,
      end: announced.end,
    });
  });

  it('is rescheduled once it has a new date or hour, and names the old', () => {
    for (const when of [hours('2030-02-02'), hours('2030-01-15', '16:00')])
      expect(conclaveTimes(plan('on', when, announced))).toEqual({
        status: schema('Rescheduled'),
        start: when.start,
        end: when.end,
        previousStart: announced.start,
      });
  });

  it('is not rescheduled by a new end alone', () => {
    const when = { ...announced, end: '2030-01-15T19:00:00+05:30' };
    expect(conclaveTimes(plan('on', when, announced))).toEqual({
      status: schema('Scheduled'),
      start: announced.start,
      end: when.end,
    });
  });
});

describe('a session', () => {
  const timed = { slug: 'talk', start: '15:30', end: '16:15' };
  const session = (state: 'scheduled' | 'postponed' | 'cancelled' | 'moved', more: object = {}) => ({
    ...timed,
    status: { state, ...more },
  });
  const times = (slot: Parameters<typeof sessionTimes>[0], whole = plan('on')) =>
    sessionTimes(slot, whole, 'Asia/Kolkata');
  const at = (clock: string, day = '2030-01-15') => `${day}T${clock}:00+05:30`;

  it('has its own hours', () => {
    expect(times(session('scheduled'))).toEqual({ status: schema('Scheduled'), start: at('15:30'), end: at('16:15') });
  });

  it('without an hour has the day of the conclave and no end', () => {
    const result = times({ slug: 'talk', status: { state: 'scheduled' } });
    expect(result).toMatchObject({ status: schema('Scheduled'), start: '2030-01-15' });
    expect(result.end).toBeUndefined();
  });

  it('keeps its announced hours when it is cancelled or waits for new ones', () => {
    const kept = { start: at('15:30'), end: at('16:15') };
    expect(times(session('cancelled'))).toEqual({ status: schema('Cancelled'), ...kept });
    expect(times(session('postponed'))).toEqual({ status: schema('Postponed'), ...kept });
  });

  it('that is told its first hour later has not moved', () => {
    const result = times({ slug: 'talk', status: { state: 'moved', start: '16:00' } });
    expect(result).toMatchObject({ status: schema('Scheduled'), start: at('16:00') });
  });

  it('without an hour moves from day to day with the conclave', () => {
    expect(times({ slug: 'talk', status: { state: 'scheduled' } }, plan('on', hours('2030-02-02'), announced))).toEqual(
      {
        status: schema('Rescheduled'),
        start: '2030-02-02',
        previousStart: '2030-01-15',
      },
    );
  });

  it('with a new hour names the old one', () => {
    for (const state of ['moved', 'postponed'] as const)
      expect(times(session(state, { start: '17:00', end: '17:30' }))).toEqual({
        status: schema('Rescheduled'),
        start: at('17:00'),
        end: at('17:30'),
        previousStart: at('15:30'),
      });
  });

  it('in another hall alone is still scheduled', () => {
    expect(times(session('moved', { hall: 'main' })).status).toBe(schema('Scheduled'));
  });

  it('goes the way of a conclave that is cancelled, waits, or has a new day', () => {
    expect(times(session('scheduled'), plan('off'))).toMatchObject({
      status: schema('Cancelled'),
      start: at('15:30'),
    });
    expect(times(session('scheduled'), plan('waiting', announced, announced))).toEqual({
      status: schema('Postponed'),
      start: '2030-01-15',
    });
    const later = plan('on', hours('2030-02-02'), announced);
    expect(times(session('scheduled'), later)).toEqual({
      status: schema('Rescheduled'),
      start: at('15:30', '2030-02-02'),
      end: at('16:15', '2030-02-02'),
      previousStart: at('15:30'),
    });
  });

  it('that is cancelled stays so on a day that waits or is new', () => {
    for (const whole of [plan('waiting', announced, announced), plan('on', hours('2030-02-02'), announced)])
      expect(times(session('cancelled'), whole).status).toBe(schema('Cancelled'));
  });
});
