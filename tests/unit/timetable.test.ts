import { describe, expect, it } from 'vitest';
import { type Slot, announced, effective, overlaps, standingOf, withinWhole } from '../../src/lib/timetable.ts';

const slot = (slug: string, start: string, end: string, more: Partial<Slot> = {}): Slot => ({
  slug,
  start,
  end,
  status: { state: 'scheduled' },
  ...more,
});
const clashes = (...slots: Slot[]) => overlaps(slots).map(([a, b]) => `${a.slug}+${b.slug}`);

describe('sessions that collide', () => {
  it('finds two in one hall at one time', () => {
    expect(
      clashes(slot('a', '15:00', '16:00', { hall: 'main' }), slot('b', '15:59', '17:00', { hall: 'main' })),
    ).toEqual(['a+b']);
  });

  it('lets one begin when the other ends, and both run in different halls', () => {
    expect(clashes(slot('a', '15:00', '16:00'), slot('b', '16:00', '17:00'))).toEqual([]);
    expect(
      clashes(slot('a', '15:00', '16:00', { hall: 'main' }), slot('b', '15:00', '16:00', { hall: 'side' })),
    ).toEqual([]);
  });

  it('goes by the new time and hall of a session that moved', () => {
    const moved = slot('b', '10:00', '11:00', {
      hall: 'side',
      status: { state: 'moved', hall: 'main', start: '15:30', end: '16:30' },
    });
    expect(effective(moved)).toEqual({ start: '15:30', end: '16:30', hall: 'main' });
    expect(clashes(slot('a', '15:00', '16:00', { hall: 'main' }), moved)).toEqual(['a+b']);
  });

  it('lets a session that is off collide with nothing', () => {
    expect(
      clashes(slot('a', '15:00', '16:00'), slot('b', '15:00', '16:00', { status: { state: 'cancelled' } })),
    ).toEqual([]);
  });
});

describe('whether a session takes place', () => {
  it('is told by its status, and by the new time of one that was postponed', () => {
    expect(standingOf('scheduled', undefined)).toBe('on');
    expect(standingOf('moved', undefined)).toBe('on');
    expect(standingOf('postponed', undefined)).toBe('waiting');
    expect(standingOf('postponed', '16:00')).toBe('on');
    expect(standingOf('cancelled', undefined)).toBe('off');
  });

  it('is never surer than the whole day', () => {
    expect(withinWhole('on', 'waiting')).toBe('waiting');
    expect(withinWhole('waiting', 'off')).toBe('off');
    expect(withinWhole('off', 'waiting')).toBe('off');
    expect(withinWhole('on', 'on')).toBe('on');
  });

  it('leaves the announced time known', () => {
    const off = slot('a', '15:00', '16:00', { hall: 'main', status: { state: 'cancelled' } });
    expect(effective(off)).toEqual({});
    expect(announced(off)).toEqual({ start: '15:00', end: '16:00', hall: 'main' });
  });
});
