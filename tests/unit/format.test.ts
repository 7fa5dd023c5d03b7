import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDay,
  formatFullDay,
  formatMoney,
  formatNumber,
  formatPartialDate,
  formatShortTime,
  formatTime,
  formatTimeRange,
} from '../../src/i18n/format.ts';

describe('dates as they are read', () => {
  it('names the day in the language of the page, in digits 0–9', () => {
    expect(formatFullDay('hi', '2025-09-19')).toBe('शुक्रवार, 19 सितंबर 2025');
    expect(formatFullDay('en', '2025-09-19')).toBe('Friday, 19 September 2025');
  });

  it('keeps the house spelling of months', () => {
    expect(formatDay('hi', '2027-02-12')).toBe('12 फरवरी 2027');
    const months = Array.from({ length: 12 }, (_, month) =>
      formatDay('hi', `2025-${String(month + 1).padStart(2, '0')}-01`),
    );
    expect(months.join(' ').normalize('NFD')).not.toMatch(/(?<![डढ])\u093C/);
  });

  it('says no more of a date than is known', () => {
    expect(formatPartialDate('en', '2022')).toBe('2022');
    expect(formatPartialDate('hi', '2021-11')).toBe('नवंबर 2021');
    expect(formatPartialDate('en', '2025-09-18')).toBe('18 September 2025');
  });
});

describe('times as they are read', () => {
  it('says the part of the day in Hindi', () => {
    expect(formatTime('hi', '09:30')).toBe('सुबह 9:30 बजे');
    expect(formatTime('hi', '12:00')).toBe('दोपहर 12 बजे');
    expect(formatTime('hi', '15:00')).toBe('शाम 3 बजे');
    expect(formatTime('hi', '21:00')).toBe('रात 9 बजे');
  });

  it('says the part of the day once where it does not change', () => {
    expect(formatTimeRange('hi', '15:00', '18:00')).toBe('शाम 3 से 6 बजे');
    expect(formatTimeRange('hi', '10:30', '17:00')).toBe('सुबह 10:30 से शाम 5 बजे');
    expect(formatTimeRange('en', '15:00', '18:00')).toBe('3 to 6 pm');
    expect(formatTimeRange('en', '10:30', '17:00')).toBe('10:30 am to 5 pm');
  });

  it('keeps the minutes in a column of times and drops idle ones elsewhere', () => {
    expect(formatClock('14:00')).toBe('2:00');
    expect(formatClock('00:05')).toBe('12:05');
    expect(formatShortTime('18:00')).toBe('6');
    expect(formatShortTime('15:15')).toBe('3:15');
  });
});

describe('numbers and money', () => {
  it('groups by lakh and crore', () => {
    expect(formatNumber('hi', 1998603)).toBe('19,98,603');
    expect(formatNumber('en', 10.52)).toBe('10.52');
  });

  it('says rupees in crore, in lakh or in full', () => {
    expect(formatMoney('hi', 69_000_000_000)).toEqual({ number: '₹6,900', unit: 'करोड़' });
    expect(formatMoney('en', 69_000_000_000)).toEqual({ number: '₹6,900', unit: 'crore' });
    expect(formatMoney('hi', 625_000)).toEqual({ number: '₹6.25', unit: 'लाख' });
    expect(formatMoney('en', 50_000)).toEqual({ number: '₹50,000' });
  });
});
