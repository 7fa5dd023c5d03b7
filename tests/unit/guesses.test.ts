import { describe, expect, it } from 'vitest';
import { guessDate, guessPartialDate } from '../../src/check/guess/dates.ts';
import { nameFrom } from '../../src/check/guess/names.ts';
import { nearest } from '../../src/lib/nearest.ts';
import { guessNumber } from '../../src/check/guess/numbers.ts';
import { guessTime } from '../../src/check/guess/times.ts';

describe('a date as people write it', () => {
  it.each([
    ['19-09-2030', '2030-09-19'],
    ['19/9/30', '2030-09-19'],
    ['19.09.2030', '2030-09-19'],
    ['09/19/2030', '2030-09-19'],
    ['2030/9/5', '2030-09-05'],
    ['20300919', '2030-09-19'],
    ['१९ सितंबर २०३०', '2030-09-19'],
    ['19 सितम्बर 2030', '2030-09-19'],
    ['गुरुवार, 19 सितंबर 2030', '2030-09-19'],
    ['12 फ़रवरी 2030', '2030-02-12'],
    ['19th Sept 2030', '2030-09-19'],
    ['September 19, 2030', '2030-09-19'],
    ['2030-09-19 15:00', '2030-09-19'],
  ])('%s is %s', (text, iso) => {
    expect(guessDate(text)).toEqual({ iso });
  });

  it.each(['soon', '2030-13-01', '', '0', 'सितंबर', '99/99/9999'])('“%s” is none', (text) => {
    expect(guessDate(text)).toBeUndefined();
  });

  it('may be one that the calendar has not', () => {
    expect(guessDate('29-02-2030')).toMatchObject({ days: 28 });
    expect(guessDate('29-02-2032')).toEqual({ iso: '2032-02-29' });
    expect(guessDate('31 अप्रैल')).toMatchObject({ days: 30 });
  });

  it('may be a month or a year where that will do', () => {
    expect(guessPartialDate('सितंबर 2030')).toEqual({ iso: '2030-09' });
    expect(guessPartialDate('9/2030')).toEqual({ iso: '2030-09' });
    expect(guessPartialDate('2030-9')).toEqual({ iso: '2030-09' });
    expect(guessPartialDate('२०३०')).toEqual({ iso: '2030' });
    expect(guessPartialDate('5-9-2030')).toEqual({ iso: '2030-09-05' });
  });
});

describe('a time as people write it', () => {
  it.each([
    ['3 PM', '15:00'],
    ['3.30 p.m.', '15:30'],
    ['12:00 am', '00:00'],
    ['15.00', '15:00'],
    ['1500', '15:00'],
    ['15:00 hrs', '15:00'],
    ['१५:३०', '15:30'],
    ['9:5', '09:05'],
    ['सुबह 10 बजे', '10:00'],
    ['दोपहर 12 बजे', '12:00'],
    ['दोपहर 2.30 बजे', '14:30'],
    ['शाम साढ़े पांच बजे', '17:30'],
    ['शाम पौने चार बजे', '15:45'],
    ['शाम सवा छह बजे', '18:15'],
    ['रात 12 बजे', '00:00'],
    ['10 बजकर 30 मिनट', '10:30'],
  ])('%s is %s', (text, clock) => {
    expect(guessTime(text)).toEqual({ clock });
  });

  it('may be before or after noon', () => {
    expect(guessTime('३ बजे')).toEqual({ afternoon: '15:00', morning: '03:00' });
    expect(guessTime('डेढ़ बजे')).toEqual({ afternoon: '13:30', morning: '01:30' });
  });

  it('may be two', () => {
    expect(guessTime('3 से 6 बजे तक')).toEqual({ from: '15:00', to: '18:00' });
    expect(guessTime('3pm - 6pm')).toEqual({ from: '15:00', to: '18:00' });
  });

  it.each(['25:00', '15:75', 'भोजन के बाद', ''])('“%s” is none', (text) => {
    expect(guessTime(text)).toBeUndefined();
  });
});

describe('a number as people write it', () => {
  it.each([
    ['6,900', '6900'],
    ['1,25,000', '125000'],
    ['₹69 करोड़', '690000000'],
    ['12.5 lakh', '1250000'],
    ['2 हजार', '2000'],
    ['३०%', '30'],
  ])('%s is %s', (text, number) => {
    expect(guessNumber(text)).toBe(number);
  });

  it('is none where there is more than a number', () => {
    expect(guessNumber('करीब 30')).toBeUndefined();
  });
});

describe('what was meant', () => {
  it.each([
    ['strat', 'start'],
    ['postpond', 'postponed'],
    ['Cancelled', 'cancelled'],
    ['asha varma', 'asha-verma'],
  ])('by “%s” is “%s”', (given, right) => {
    expect(nearest(given, ['start', 'status', 'end', 'postponed', 'cancelled', 'asha-verma'])).toBe(right);
  });

  it('is not known of a word that is far from all', () => {
    expect(nearest('weather', ['start', 'status', 'end', 'order'])).toBeUndefined();
    expect(nearest('x', ['y'])).toBeUndefined();
  });

  it('by a name in Latin letters is that name as files have it', () => {
    expect(nameFrom('Krishi Bhawan.hi.mdx')).toBe('krishi-bhawan');
    expect(nameFrom('Café_Plaza')).toBe('cafe-plaza');
    expect(nameFrom('कृषि भवन')).toBeUndefined();
  });
});
