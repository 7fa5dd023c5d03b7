/** Texts as they are read: dates, times, numbers, addresses, clipped sentences and those borrowed from the other language. */
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
import { instant, isRealDate, minutesOf, partialDatePattern, utcOffset } from '../../src/lib/dates.ts';
import { joinLanguages } from '../../src/data/join-languages.ts';
import { foreignScript, clip } from '../../src/lib/text.ts';
import { digipin } from '../../src/lib/digipin.ts';
import { directionsTo, fileAt, mapSearch, pathOf, queryValue } from '../../src/lib/routes.ts';
import { letteringOf, measure, measureText } from '../../src/lib/typeface.ts';

describe('a date', () => {
  it.each(['2025-02-29', '2026-09-31', '19-09-2025', '2025-9-19', '2025/09/19', '19 सितंबर 2025', ''])(
    'is none that the calendar has not, or of another form: “%s”',
    (text) => {
      expect(isRealDate(text)).toBe(false);
      expect(isRealDate('2024-02-29')).toBe(true);
    },
  );

  it('may be as much as is known', () => {
    for (const text of ['2025', '2025-09', '2025-09-18']) expect(text).toMatch(partialDatePattern);
    for (const text of ['25', '2025-13', '2025-9', '2025-09-1']) expect(text).not.toMatch(partialDatePattern);
  });

  it('has an instant with the offset of its place', () => {
    expect([minutesOf('00:00'), minutesOf('15:30')]).toEqual([0, 930]);
    expect(instant('2025-09-19', '15:00', 'Asia/Kolkata')).toBe('2025-09-19T15:00:00+05:30');
    expect(utcOffset('2025-07-01', 'America/New_York')).toBe('-04:00');
    expect(utcOffset('2025-01-01', 'America/New_York')).toBe('-05:00');
    expect(utcOffset('2025-01-01', 'UTC')).toBe('+00:00');
  });
});

describe('what is read', () => {
  it.each([
    [formatFullDay('hi', '2025-09-19'), 'शुक्रवार, 19 सितंबर 2025'],
    [formatFullDay('en', '2025-09-19'), 'Friday, 19 September 2025'],
    [formatDay('hi', '2027-02-12'), '12 फरवरी 2027'],
    [formatPartialDate('en', '2022'), '2022'],
    [formatPartialDate('hi', '2021-11'), 'नवंबर 2021'],
    [formatPartialDate('en', '2025-09-18'), '18 September 2025'],
    [formatTime('hi', '09:30'), 'सुबह 9:30 बजे'],
    [formatTime('hi', '12:00'), 'दोपहर 12 बजे'],
    [formatTime('hi', '15:00'), 'दोपहर 3 बजे'],
    [formatTime('hi', '16:00'), 'शाम 4 बजे'],
    [formatTime('hi', '21:00'), 'रात 9 बजे'],
    [formatTimeRange('hi', '15:00', '18:00'), 'दोपहर 3 से शाम 6 बजे'],
    [formatTimeRange('hi', '10:30', '17:00'), 'सुबह 10:30 से शाम 5 बजे'],
    [formatTimeRange('en', '15:00', '18:00'), '3 to 6 pm'],
    [formatTimeRange('en', '10:30', '17:00'), '10:30 am to 5 pm'],
    // Minutes stay in a column of times; idle ones go elsewhere.
    [formatClock('14:00'), '2:00'],
    [formatClock('00:05'), '12:05'],
    [formatShortTime('18:00'), '6'],
    [formatShortTime('15:15'), '3:15'],
    [formatNumber('hi', 1998603), '19,98,603'],
    [formatNumber('en', 10.52), '10.52'],
    [formatMoney('hi', 69_000_000_000), { number: '₹6,900', unit: 'करोड़' }],
    [formatMoney('en', 69_000_000_000), { number: '₹6,900', unit: 'crore' }],
    [formatMoney('hi', 625_000), { number: '₹6.25', unit: 'लाख' }],
    [formatMoney('en', 50_000), { number: '₹50,000' }],
  ])('%j', (read, right) => {
    expect(read).toEqual(right);
  });

  it('has the house spelling of every month', () => {
    const months = [...Array(12).keys()].map((month) =>
      formatDay('hi', `2025-${String(month + 1).padStart(2, '0')}-01`),
    );
    expect(months.join(' ').normalize('NFD')).not.toMatch(/(?<![डढ])\u093C/);
  });
});

describe('an address', () => {
  it('is at the root in Hindi and under /en/ in English, with the base path and the fragment', () => {
    expect(pathOf('hi', '/programme/', '/')).toBe('/programme/');
    expect(pathOf('en', '/programme/', '/')).toBe('/en/programme/');
    expect(pathOf('en', '/', '/')).toBe('/en/');
    expect(pathOf('en', '/help/#loan', '/base')).toBe('/base/en/help/#loan');
    expect(pathOf('hi', '/', '/base/')).toBe('/base/');
    expect(fileAt('/icon.svg', '/base/')).toBe('/base/icon.svg');
  });

  it('searches a map by words', () => {
    expect(directionsTo('29.5,77.7')).toBe('https://www.google.com/maps/dir/?api=1&destination=29.5%2C77.7');
    expect(mapSearch('A & B, C')).toBe('https://www.google.com/maps/search/?api=1&query=A%20%26%20B%2C%20C');
  });

  it('has the letters of a query as they are, and means the same as when they are encoded', () => {
    const text = 'झांसी & “A=B” #1+2%\n100% क्\u200Dष, ünï 🎉';
    const url = new URL(`https://example.org/?text=${queryValue(text)}`);
    expect(url.searchParams.get('text')).toBe(text);
    expect(url.href).toBe(`https://example.org/?text=${encodeURIComponent(text)}`);
    expect(queryValue('झांसी')).toBe('झांसी');
  });
});

describe('text for a place of a known size', () => {
  it('loses whole words, never half of one, and only where it does not fit', () => {
    expect(clip('छोटा वाक्य।', 20)).toBe('छोटा वाक्य।');
    expect(clip('एक दो तीन चार, पांच', 14)).toBe('एक दो तीन…');
  });

  it.each([
    ['New Indian Express', 'hi', 'en'],
    ['हिन्दी', 'en', 'hi'],
    ['जी न्यूज, Zee', 'hi', undefined],
    ['2018', 'hi', undefined],
    ['Zee News', 'en', undefined],
  ] as const)('has its language marked where its script is not the page’s: “%s” in %s', (name, locale, marked) => {
    expect(foreignScript(name, locale)).toBe(marked);
  });

  it('is measured in the display face: its width, letters that hang below the line, and whether it is a phrase', () => {
    expect(measure('झांसी').width).toBeCloseTo(2.0, 1);
    expect(measureText('मुख').depth).toBeGreaterThan(measureText('मख').depth + 0.1);
    expect(measure('कार्यक्रम')).toMatchObject({ phrase: false });
    const { phrase, widest, width } = measure('Practical artificial intelligence for a shop');
    expect(phrase).toBe(true);
    expect(widest).toBeLessThan(width);
  });
});

describe('the two files of an entry', () => {
  const hindi = { order: 1, title: 'शीर्षक', note: 'बात', topics: { a: 'क', b: 'ख' } };
  const topics = { a: 'A', b: 'B' };
  const joined = (english: Record<string, unknown> | undefined, from: Record<string, unknown> = hindi) =>
    joinLanguages(['title', 'note', 'topics'], from, english, 'en');

  it('give facts from the Hindi file and text from the page’s language', () => {
    const english = { title: 'Title', note: 'Note', topics };
    expect(joined(english)).toEqual({ fields: { order: 1, ...english }, borrowed: false, lang: {} });
  });

  it('lend each other a text that has no translation, and mark it', () => {
    const fields = { ...hindi, title: 'Title', topics };
    expect(joined({ title: 'Title', topics })).toEqual({ fields, lang: { note: 'hi' }, borrowed: false });
    const lang = { title: 'hi', note: 'hi', topics: 'hi' };
    expect(joined(undefined)).toEqual({ fields: hindi, lang, borrowed: true });
  });

  it('have the names and the order of the Hindi file in named texts', () => {
    const { fields, lang } = joined({ title: 'T', note: 'N', topics: { b: 'B' } });
    expect(JSON.stringify(fields.topics)).toBe('{"a":"क","b":"B"}');
    expect(lang).toEqual({ topics: 'hi' });
  });

  it('have no trace of an optional text that neither has', () => {
    expect(joined({ title: 'Title' }, { title: 'शीर्षक' })).toMatchObject({ fields: { title: 'Title' }, lang: {} });
  });
});

describe('a heading drawn as outlines', () => {
  const boxOf = (text: string, hangs: boolean) => {
    const { words, line } = letteringOf(text, hangs);
    return { boxes: words.map(({ viewBox }) => viewBox), paths: words.map(({ path }) => path), line };
  };

  it('begins at the top of the headline stroke in Hindi, and ends below its line in English', () => {
    const [hindi, english] = [boxOf('झांसी', true), boxOf('Jhansi', false)];
    expect([hindi.boxes[0]?.[1], hindi.line]).toEqual([-639, -592]);
    const [, top = 0, , height] = english.boxes[0] ?? [];
    expect([top + (height ?? 0), english.line]).toEqual([94, 47]);
  });

  it('has a drawing for each word, all of one height, with integers', () => {
    const { boxes, paths } = boxOf('एआई, AI और 2027', true);
    expect(new Set(boxes.map(([, top, , height]) => `${top} ${height}`)).size).toBe(1);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(path).toMatch(/^[MmLlHhVvQqTtZzCcSs\d\s-]+$/);
  });

  it('leaves out what the typeface lacks', () => {
    expect(boxOf('रंग 🎨', true).boxes).toEqual(boxOf('रंग', true).boxes);
  });
});

describe('the DIGIPIN', () => {
  it.each([
    // The example of the Department of Posts: Dak Bhawan, New Delhi.
    [28.622788, 77.213033, '39J-49L-L8T4'],
    [28.6139, 77.209, '39J-438-TJC7'],
  ])('of %f, %f is %s', (latitude, longitude, code) => {
    expect(digipin(latitude, longitude)).toBe(code);
  });

  it('is not of places outside India', () => {
    expect(digipin(51.5, -0.12)).toBeUndefined();
    expect(digipin(38.5, 80)).toBeUndefined();
  });
});
