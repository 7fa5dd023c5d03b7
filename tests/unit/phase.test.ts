import { describe, expect, it } from 'vitest';
import { daysLeft, nowAndNext, phaseAt } from '../../src/lib/phase.ts';

const at = (text: string) => Date.parse(text);
const hours = { start: at('2025-09-19T15:00:00+05:30'), end: at('2025-09-19T18:00:00+05:30'), offset: 330 };

describe('the phase of the conclave', () => {
  it('is upcoming, then tomorrow, until its day begins where it is held', () => {
    expect(phaseAt(at('2025-09-17T23:59:59+05:30'), hours)).toBe('upcoming');
    expect(phaseAt(at('2025-09-18T00:00:00+05:30'), hours)).toBe('tomorrow');
    expect(phaseAt(at('2025-09-18T23:59:59+05:30'), hours)).toBe('tomorrow');
    expect(phaseAt(at('2025-09-19T00:00:00+05:30'), hours)).toBe('today');
  });

  it('is live from the first instant and over from the last', () => {
    expect(phaseAt(hours.start - 1, hours)).toBe('today');
    expect(phaseAt(hours.start, hours)).toBe('live');
    expect(phaseAt(hours.end - 1, hours)).toBe('live');
    expect(phaseAt(hours.end, hours)).toBe('over');
  });

  it('counts days by the calendar of the place, not by hours', () => {
    expect(daysLeft(at('2025-09-18T23:59:00+05:30'), hours)).toBe(1);
    expect(daysLeft(at('2025-09-18T00:01:00+05:30'), hours)).toBe(1);
    expect(daysLeft(at('2025-09-07T12:00:00+05:30'), hours)).toBe(12);
  });
});

describe('now and next', () => {
  const session = (name: string, from: string, to: string) => ({
    name,
    start: at(`2025-09-19T${from}:00+05:30`),
    end: at(`2025-09-19T${to}:00+05:30`),
  });
  const sessions = [session('a', '15:00', '15:45'), session('b', '16:00', '16:45'), session('c', '16:00', '17:00')];
  const names = (time: string) => {
    const { now, next } = nowAndNext(sessions, at(`2025-09-19T${time}:00+05:30`));
    return { now: now.map(({ name }) => name), next: next.map(({ name }) => name) };
  };

  it('finds what runs and everything that begins next together', () => {
    expect(names('15:10')).toEqual({ now: ['a'], next: ['b', 'c'] });
    expect(names('16:00')).toEqual({ now: ['b', 'c'], next: [] });
  });

  it('has nothing now between sessions', () => {
    expect(names('15:50')).toEqual({ now: [], next: ['b', 'c'] });
  });

  it('has neither after the last session', () => {
    expect(names('17:00')).toEqual({ now: [], next: [] });
  });
});
