import { describe, expect, it } from 'vitest';
import { partOf, revisionOf } from '../../src/lib/revision.ts';

const otherwise = Date.parse('2030-01-15T00:00+05:30');
const revision = (since?: string, sourceDates: string[] = ['2029-12-01']) =>
  revisionOf({ since, sourceDates, timeZone: 'Asia/Kolkata', otherwise });

describe('when something was announced and changed', () => {
  it('is the day of its newest source while nothing changed', () => {
    const { created, changed, sequence } = revision(undefined, ['2029-11-30', '2029-12-01', '2028']);
    expect(created).toBe(Date.parse('2029-12-01T00:00+05:30'));
    expect(changed).toBe(created);
    expect(sequence).toBe(0);
  });

  it('takes as much of the date of a source as is known', () => {
    expect(revision(undefined, ['2029-10']).created).toBe(Date.parse('2029-10-01T00:00+05:30'));
    expect(revision(undefined, ['2029']).created).toBe(Date.parse('2029-01-01T00:00+05:30'));
  });

  it('falls back to another instant where no source has a date', () => {
    expect(revision(undefined, []).changed).toBe(otherwise);
  });

  it('is the moment at which the change was announced, at the place of the conclave', () => {
    expect(revision('2030-01-10 18:30').changed).toBe(Date.parse('2030-01-10T13:00Z'));
  });

  it('was never made after it changed', () => {
    const { created, changed } = revision('2029-11-10 18:30');
    expect(created).toBe(changed);
  });
});

describe('the number of a change', () => {
  it('grows with every announcement, by the minute', () => {
    const moments = [
      '2029-12-31 23:59',
      '2030-01-01 00:00',
      '2030-01-01 00:01',
      '2030-01-10 18:30',
      '2031-01-01 09:00',
    ];
    const numbers = [undefined, ...moments].map((since) => revision(since).sequence);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  it('is whole and fits into 31 bits for a long time', () => {
    const { sequence } = revision('2999-12-31 23:59');
    expect(Number.isInteger(sequence)).toBe(true);
    expect(sequence).toBeLessThan(2 ** 31);
  });

  it('of a part is never smaller than that of the whole', () => {
    const [early, late] = [revision('2030-01-02 10:00'), revision('2030-01-03 10:00')];
    expect(partOf(early, late).sequence).toBe(late.sequence);
    expect(partOf(late, early).sequence).toBe(late.sequence);
    expect(partOf(revision(), late).changed).toBe(late.changed);
  });
});
