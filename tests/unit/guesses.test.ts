import { describe, expect, it } from 'vitest';
import { guessDate, guessPartialDate, guessNumber, guessTime } from '../../src/authoring/check/guess/guesses.ts';
import { nameFrom } from '../../src/authoring/check/guess/plain-text.ts';
import { nearest } from '../../src/lib/nearest.ts';

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
    ['29-02-2032', '2032-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(guessDate(text)).toEqual({ iso });
  });

  it.each(['soon', '2030-13-01', '', '0', 'सितंबर', '99/99/9999'])('“%s” is none', (text) => {
    expect(guessDate(text)).toBeUndefined();
  });

  it('may be one that the calendar has not', () => {
    expect(guessDate('29-02-2030')).toMatchObject({ days: 28 });
    expect(guessDate('31 अप्रैल')).toMatchObject({ days: 30 });
  });

  it.each([
    ['सितंबर 2030', '2030-09'],
    ['9/2030', '2030-09'],
    ['2030-9', '2030-09'],
    ['२०३०', '2030'],
    ['5-9-2030', '2030-09-05'],
  ])('%s is %s where a month or a year will do', (text, iso) => {
    expect(guessPartialDate(text)).toEqual({ iso });
  });
});

it.each([
  ['3 PM', { clock: '15:00' }],
  ['3.30 p.m.', { clock: '15:30' }],
  ['12:00 am', { clock: '00:00' }],
  ['15.00', { clock: '15:00' }],
  ['1500', { clock: '15:00' }],
  ['15:00 hrs', { clock: '15:00' }],
  ['१५:३०', { clock: '15:30' }],
  ['9:5', { clock: '09:05' }],
  ['सुबह 10 बजे', { clock: '10:00' }],
  ['दोपहर 12 बजे', { clock: '12:00' }],
  ['दोपहर 2.30 बजे', { clock: '14:30' }],
  ['रात 12 बजे', { clock: '00:00' }],
  ['10 बजकर 30 मिनट', { clock: '10:30' }],
  ['३ बजे', { afternoon: '15:00', morning: '03:00' }],
  ['3 से 6 बजे तक', undefined],
  ['3pm - 6pm', undefined],
  ['25:00', undefined],
  ['15:75', undefined],
  ['भोजन के बाद', undefined],
  ['', undefined],
])('The time “%s” is %j', (text, time) => {
  expect(guessTime(text)).toEqual(time);
});

it.each([
  ['6,900', '6900'],
  ['1,25,000', '125000'],
  ['₹69 करोड़', '690000000'],
  ['12.5 lakh', '1250000'],
  ['2 हजार', '2000'],
  ['३०%', '30'],
  ['करीब 30', undefined],
])('The number “%s” is %s', (text, number) => {
  expect(guessNumber(text)).toBe(number);
});

describe('what was meant', () => {
  it.each([
    ['strat', 'start'],
    ['postpond', 'postponed'],
    ['Cancelled', 'cancelled'],
    ['asha varma', 'asha-verma'],
    ['weather', undefined],
    ['x', undefined],
  ])('by “%s” is “%s”', (given, right) => {
    expect(nearest(given, ['start', 'status', 'end', 'postponed', 'cancelled', 'asha-verma', 'y'])).toBe(right);
  });

  it('by a name in Latin letters is that name as files have it', () => {
    expect(nameFrom('Krishi Bhawan.hi.mdx')).toBe('krishi-bhawan');
    expect(nameFrom('Café_Plaza')).toBe('cafe-plaza');
    expect(nameFrom('कृषि भवन')).toBeUndefined();
  });
});
