/** Reads dates, times of day and numbers as people write them. */
import type { Bilingual } from '../../../i18n/locales.ts';
import { isRealDate } from '../../../lib/dates.ts';
import { plainly } from './plain-text.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** With the beginnings of their names; of “March”, `mar`. */
const months: readonly (Bilingual & { readonly starts: RegExp })[] = [
  { hi: 'जनवरी', en: 'January', starts: /^(?:jan|जन)/ },
  { hi: 'फरवरी', en: 'February', starts: /^(?:feb|फर|फ़र|फेब)/ },
  { hi: 'मार्च', en: 'March', starts: /^(?:mar|मार्च)/ },
  { hi: 'अप्रैल', en: 'April', starts: /^(?:apr|अप्रै|अप्रे)/ },
  { hi: 'मई', en: 'May', starts: /^(?:may|मई)/ },
  { hi: 'जून', en: 'June', starts: /^(?:jun|जून)/ },
  { hi: 'जुलाई', en: 'July', starts: /^(?:jul|जुल)/ },
  { hi: 'अगस्त', en: 'August', starts: /^(?:aug|अग)/ },
  { hi: 'सितंबर', en: 'September', starts: /^(?:sep|सित)/ },
  { hi: 'अक्टूबर', en: 'October', starts: /^(?:oct|अक्)/ },
  { hi: 'नवंबर', en: 'November', starts: /^(?:nov|नव)/ },
  { hi: 'दिसंबर', en: 'December', starts: /^(?:dec|दिस)/ },
];

/** The number of a month by its name; 0 where it is none. */
const monthOf = (word: string): number => months.findIndex(({ starts }) => starts.test(word)) + 1;

/** The usual orders of the parts. In India the day comes first; a second number over 12 can only be the day. */
const dateShapes = [
  /^(?<year>\d{4})\s?[-/. ]\s?(?<month>\d{1,2})\s?[-/. ]\s?(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>0?\d|1[0-2])\s?[-/. ]\s?(?<day>1[3-9]|[2-9]\d)(?:\s?[-/. ]\s?(?<year>\d{4}|\d{2}))?$/,
  /^(?<day>\d{1,2})\s?[-/. ]\s?(?<month>\d{1,2})(?:\s?[-/. ]\s?(?<year>\d{4}|\d{2}))?$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[-\s]?(?:of )?(?<month>[\p{L}\p{M}]+)\.?(?:[-,\s]*(?<year>\d{4}|\d{2}))?$/u,
  /^(?<month>[\p{L}\p{M}]+)\.?[-\s]?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[-,\s]*(?<year>\d{4}))?$/u,
  /^(?<year>\d{4})[-,\s]*(?<month>[\p{L}\p{M}]+)[-,\s]*(?<day>\d{1,2})$/u,
];

/** Leaves out the name of a weekday before a date and a time after it. */
const dateAlone = (text: string): string =>
  plainly(text)
    .replace(/^[\p{L}\p{M}]+(?:वार|day)[,\s]+/u, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[,\s]+/, '')
    .replace(/[t\s]\d{2}:\d{2}.*$/, '')
    .replace(/\s*ई\.?$/u, '')
    .replace(/\s*को$/u, '');

/** A date that exists, one that does not (`days` is the length of its month), or one without a year. */
export type DateGuess =
  { readonly iso: string } | { readonly month: Bilingual; readonly days: number } | { readonly withoutYear: string };

/** What `text` means as a date; undefined where it means none. */
export function guessDate(text: string): DateGuess | undefined {
  const date = dateAlone(text);
  const parts = dateShapes.map((shape) => shape.exec(date)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const month = /^\d/.test(parts.month ?? '') ? Number(parts.month) : monthOf(parts.month ?? '');
  const day = Number(parts.day);
  const { hi, en } = months[month - 1] ?? {};
  if (!hi || !en || day < 1) return undefined;
  const year = parts.year?.length === 2 ? `20${parts.year}` : parts.year;
  const days = new Date(Date.UTC(Number(year ?? 2000), month, 0)).getUTCDate();
  if (day > days) return { month: { hi, en }, days };
  if (year === undefined) return { withoutYear: `2030-${two(month)}-${two(day)}` };
  const iso = `${year}-${two(month)}-${two(day)}`;
  return isRealDate(iso) ? { iso } : undefined;
}

const monthShapes = [
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<month>[\p{L}\p{M}]+)\.?[-,\s]*(?<year>\d{4})$/u,
];

/** What `text` means where a month or a year would do: `सितंबर 2025` is `2025-09`. */
export function guessPartialDate(text: string): DateGuess | undefined {
  const date = dateAlone(text);
  const { year, month = '' } = monthShapes.map((shape) => shape.exec(date)?.groups).find(Boolean) ?? {};
  const number = Number(month) || monthOf(month);
  if (number >= 1 && number <= 12) return { iso: `${year}-${two(number)}` };
  return /^\d{4}$/.test(date) ? { iso: date } : guessDate(text);
}

const halves = [
  ['am', /^(?:सुबह|सवेरे|तड़के|प्रातः)|(?<![a-z])a\.?\s?m\.?$/u],
  ['noon', /^दोपहर/u],
  ['pm', /^(?:शाम|सायं)|(?<![a-z])p\.?\s?m\.?$/u],
  ['night', /^रात/u],
] as const;

/** What surrounds the number: parts of the day, “बजे”, “am”, “IST”. */
const aroundTime =
  /^(?:सुबह|सवेरे|तड़के|प्रातः|दोपहर|शाम|सायं|रात)(?:\s?(?:के|को|में|बाद))?\s?|\s?(?:a\.?\s?m\.?|p\.?\s?m\.?|hrs?\.?|hours|ist|o[’']?clock|बजे|बजकर|(?:से|तक)$|मिनट|noon)/gu;

/** A time that is clear, or one that could be before or after noon. */
export type TimeGuess = { readonly clock: string } | { readonly afternoon: string; readonly morning: string };

/** What `text` means as a time of day; undefined where it means none. An hour from 1 to 7 alone may be of either half. */
export function guessTime(text: string): TimeGuess | undefined {
  const plain = plainly(text);
  const half = halves.find(([, sign]) => sign.test(plain))?.[0];
  const digits = plain.replace(aroundTime, ' ').replace(/\s+/g, ' ').trim();
  const [, hours, minutes = '0'] =
    /^(\d{1,2})(?:(?:\s?[:.：ः]\s?|\s)(\d{1,2}))?(?::00)?$/u.exec(digits) ?? /^(\d{2})(\d{2})$/.exec(digits) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = (hour: number) => `${two(hour)}:${minutes.padStart(2, '0')}`;
  const hour = fullHour(Number(hours), half);
  if (hour !== undefined) return { clock: at(hour) };
  // “03:00” with its zero is how the 24-hour clock writes the night.
  if (/^0\d/.test(hours)) return { clock: at(Number(hours)) };
  return { afternoon: at(Number(hours) + 12), morning: at(Number(hours)) };
}

/** The hour on the 24-hour clock; undefined where the half of the day is not clear. */
function fullHour(hour: number, half: (typeof halves)[number][0] | undefined): number | undefined {
  if (hour > 12) return hour;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  if (half === 'noon') return hour <= 4 ? hour + 12 : hour;
  if (half === 'night') return hour >= 6 ? (hour % 12) + (hour === 12 ? 0 : 12) : hour;
  return hour >= 8 || hour === 0 ? hour : undefined;
}

const units: readonly [RegExp, number][] = [
  [/\s?(?:करोड़|crores?|cr)$/u, 1e7],
  [/\s?(?:लाख|lakhs?|lacs?)$/u, 1e5],
  [/\s?(?:हजार|हज़ार|thousand)$/u, 1e3],
];

/** The plain number that `text` means, as it is written in a file; undefined where it means none. */
export function guessNumber(text: string): string | undefined {
  const bare = plainly(text)
    .replace(/^(?:₹|rs\.?|रु\.?)\s?/u, '')
    .replace(/\s?(?:%|प्रतिशत|फीसदी|percent|रुपये|रुपए|rupees)$/u, '')
    .replace(/(\d),(?=\d)/g, '$1');
  const [unit, times] = units.find(([sign]) => sign.test(bare)) ?? [/$/, 1];
  const digits = bare.replace(unit, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined;
  return String(times === 1 ? Number(digits) : Math.round(Number(digits) * times));
}
