import { describe, expect, it } from 'vitest';
import { instant, isRealDate, minutesOf, partialDatePattern, utcOffset } from '../../src/lib/dates.ts';

describe('dates', () => {
  it('knows a day that the calendar has from one that it has not', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    expect(isRealDate('2025-02-29')).toBe(false);
    expect(isRealDate('2026-09-31')).toBe(false);
  });

  it('takes a date in one form only', () => {
    for (const text of ['19-09-2025', '2025-9-19', '2025/09/19', '19 सितंबर 2025', ''])
      expect(isRealDate(text)).toBe(false);
  });

  it('takes as much of a date as is known', () => {
    for (const text of ['2025', '2025-09', '2025-09-18']) expect(text).toMatch(partialDatePattern);
    for (const text of ['25', '2025-13', '2025-9', '2025-09-1']) expect(text).not.toMatch(partialDatePattern);
  });

  it('counts minutes from midnight', () => {
    expect(minutesOf('00:00')).toBe(0);
    expect(minutesOf('15:30')).toBe(930);
  });

  it('writes an instant with the offset of its place', () => {
    expect(instant('2025-09-19', '15:00', 'Asia/Kolkata')).toBe('2025-09-19T15:00:00+05:30');
    expect(utcOffset('2025-07-01', 'America/New_York')).toBe('-04:00');
    expect(utcOffset('2025-01-01', 'America/New_York')).toBe('-05:00');
    expect(utcOffset('2025-01-01', 'UTC')).toBe('+00:00');
  });
});
