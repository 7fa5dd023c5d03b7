/** Which sessions collide, which take place, and where a day stands at a moment. */
import { describe, expect, it } from 'vitest';
import { daysLeft, nowAndNext, phaseAt } from '../../src/lib/phase.ts';
import {
  type Slot,
  announced,
  effective,
  lanesOf,
  overlaps,
  standingOf,
  withinWhole,
} from '../../src/lib/timetable.ts';

const slot = (slug: string, start: string, end: string, more: Partial<Slot> = {}): Slot => ({
  slug,
  start,
  end,
  status: { state: 'scheduled' },
  ...more,
});

describe('sessions', () => {
  const [main, side] = [{ hall: 'main' }, { hall: 'side' }];
  const moved = slot('b', '10:00', '11:00', {
    hall: 'side',
    status: { state: 'moved', hall: 'main', start: '15:30', end: '16:30' },
  });
  const off = slot('b', '15:00', '16:00', { hall: 'main', status: { state: 'cancelled' } });

  it.each([
    ['in one hall at one time collide', slot('a', '15:00', '16:00', main), slot('b', '15:59', '17:00', main), ['a+b']],
    ['one after the other do not', slot('a', '15:00', '16:00'), slot('b', '16:00', '17:00'), []],
    ['in different halls do not', slot('a', '15:00', '16:00', main), slot('b', '15:00', '16:00', side), []],
    ['collide by their new time and hall', slot('a', '15:00', '16:00', main), moved, ['a+b']],
    ['that are off do not collide', slot('a', '15:00', '16:00', main), off, []],
  ])('%s', (_, a, b, clashes) => {
    expect(overlaps([a, b]).map(([one, other]) => `${one.slug}+${other.slug}`)).toEqual(clashes);
  });

  it('that moved or are off still have their announced time', () => {
    expect(effective(moved)).toEqual({ start: '15:30', end: '16:30', hall: 'main' });
    expect(effective(off)).toEqual({});
    expect(announced(off)).toEqual({ start: '15:00', end: '16:00', hall: 'main' });
  });

  it('stand in lanes, a hall beside the other, in quarters of an hour from the first; a break is for all halls', () => {
    const day = [
      slot('a', '10:30', '11:15', main),
      slot('b', '10:45', '11:30', side),
      slot('lunch', '11:30', '12:00'),
      { ...off, start: '12:15', end: '13:00' },
    ];
    expect(lanesOf(day)).toEqual({
      halls: ['main', 'side'],
      hours: [
        { clock: '10:30', row: 1 },
        { clock: '11:00', row: 3 },
        { clock: '12:00', row: 7 },
        { clock: '13:00', row: 11 },
      ],
      places: new Map([
        ['a', { row: 1, span: 3, lane: 1 }],
        ['b', { row: 2, span: 3, lane: 2 }],
        ['lunch', { row: 5, span: 2, lane: undefined }],
        [off.slug, { row: 8, span: 3, lane: 1 }],
      ]),
    });
  });

  it.each([
    ['in one hall', [slot('a', '10:00', '11:00', main), slot('b', '11:00', '12:00', main)]],
    ['without an end', [slot('a', '10:00', '11:00', main), { ...slot('b', '10:00', '11:00', side), end: undefined }]],
    ['in the place of one that is off', [slot('a', '10:00', '11:00', side), slot('c', '15:00', '16:00', main), off]],
    ['in four halls', ['1', '2', '3', '4'].map((hall) => slot(hall, '10:00', '11:00', { hall }))],
  ])('%s stay a list', (_, day) => {
    expect(lanesOf(day)).toBeUndefined();
  });

  it('take place as their status says, and never more surely than the whole day', () => {
    const standings = (['scheduled', 'moved', 'postponed', 'cancelled'] as const).map((state) =>
      standingOf(state, undefined),
    );
    expect(standings).toEqual(['on', 'on', 'waiting', 'off']);
    expect(standingOf('postponed', '16:00')).toBe('on');
    expect(withinWhole('on', 'waiting')).toBe('waiting');
    expect(withinWhole('waiting', 'off')).toBe('off');
    expect(withinWhole('off', 'waiting')).toBe('off');
    expect(withinWhole('on', 'on')).toBe('on');
  });
});

const at = (text: string) => Date.parse(`2025-09-${text}+05:30`);
const hours = { start: at('19T15:00:00'), end: at('19T18:00:00'), offset: 330 };

it.each([
  ['17T23:59:59', 'upcoming'],
  ['18T00:00:00', 'tomorrow'],
  ['18T23:59:59', 'tomorrow'],
  ['19T00:00:00', 'today'],
  ['19T14:59:59.999', 'today'],
  ['19T15:00:00', 'live'],
  ['19T17:59:59.999', 'live'],
  ['19T18:00:00', 'over'],
])('At %s, where it is held, the conclave is %s', (moment, phase) => {
  expect(phaseAt(at(moment), hours)).toBe(phase);
});

it.each([
  ['18T23:59:59', 'tomorrow'],
  ['19T00:00:00', 'today'],
  ['19T15:00:00', 'today'],
  ['20T00:00:00', 'over'],
])('At %s a conclave of that day without hours is %s, and at no time on by the minute', (moment, phase) => {
  const day = { start: at('19T00:00:00'), end: at('19T24:00:00'), offset: 330, allDay: true };
  expect(phaseAt(at(moment), day)).toBe(phase);
});

it('Days left are counted by the calendar of the place, not by hours', () => {
  const left = ['18T23:59:00', '18T00:01:00', '07T12:00:00'].map((moment) => daysLeft(at(moment), hours));
  expect(left).toEqual([1, 1, 12]);
});

it.each([
  ['15:10', 'a', 'b c'],
  ['15:50', '', 'b c'],
  ['16:00', 'b c', ''],
  ['17:00', '', ''],
])('At %s these sessions run: “%s”, and these begin next, together: “%s”', (clock, running, coming) => {
  const session = (name: string, from: string, to: string) => ({
    name,
    start: at(`19T${from}:00`),
    end: at(`19T${to}:00`),
  });
  const sessions = [session('a', '15:00', '15:45'), session('b', '16:00', '16:45'), session('c', '16:00', '17:00')];
  const { now, next } = nowAndNext(sessions, at(`19T${clock}:00`));
  expect([now, next].map((each) => each.map(({ name }) => name).join(' '))).toEqual([running, coming]);
});
