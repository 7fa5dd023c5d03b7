/** Reads dates as people write them. */
import type { Bilingual } from '../../../i18n/locales.ts';
import { isRealDate } from '../../../lib/dates.ts';
import { plainly } from './written.ts';

const months: readonly (Bilingual & { readonly known: readonly string[] })[] = [
  { hi: 'जनवरी', en: 'January', known: ['jan', 'जन'] },
  { hi: 'फरवरी', en: 'February', known: ['feb', 'फर', 'फ़र', 'फेब'] },
  { hi: 'मार्च', en: 'March', known: ['mar', 'मार्च'] },
  { hi: 'अप्रैल', en: 'April', known: ['apr', 'अप्रै', 'अप्रे'] },
  { hi: 'मई', en: 'May', known: ['may', 'मई'] },
  { hi: 'जून', en: 'June', known: ['jun', 'जून'] },
  { hi: 'जुलाई', en: 'July', known: ['jul', 'जुल'] },
  { hi: 'अगस्त', en: 'August', known: ['aug', 'अग'] },
  { hi: 'सितंबर', en: 'September', known: ['sep', 'सित'] },
  { hi: 'अक्टूबर', en: 'October', known: ['oct', 'अक्'] },
  { hi: 'नवंबर', en: 'November', known: ['nov', 'नव'] },
  { hi: 'दिसंबर', en: 'December', known: ['dec', 'दिस'] },
];

/** What a text says of a date: a day that exists, one that does not, or one whose year is not given. */
export type DateGuess =
  { readonly iso: string } | { readonly month: Bilingual; readonly days: number } | { readonly withoutYear: string };

interface Parts {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

const monthOf = (word: string): number =>
  months.findIndex(({ known }) => known.some((beginning) => word.startsWith(beginning.normalize('NFC')))) + 1;

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

const two = (number: number): string => String(number).padStart(2, '0');

/** In India the day comes first; a second number over 12 can only be the day. */
function inOrder(first: number, second: number, year: number | undefined): Parts {
  const american = second > 12 && first <= 12;
  return american ? { year, month: first, day: second } : { year, month: second, day: first };
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** The parts of a date, in whichever of the usual orders. */
function partsOf(text: string): Parts | undefined {
  const [, isoYear, isoMonth, isoDay] =
    /^(\d{4})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (isoYear) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  const [, first, second, year] = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?:\s?[-/. ]\s?(\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (first) return inOrder(Number(first), Number(second), number(year));
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[-\s]?(?:of )?(?<month>[\p{L}\p{M}]+)\.?(?:[-,\s]*(?<year>\d{4}|\d{2}))?$/u.exec(
      text,
    ) ??
    /^(?<month>[\p{L}\p{M}]+)\.?[-\s]?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[-,\s]*(?<year>\d{4}))?$/u.exec(text) ??
    /^(?<year>\d{4})[-,\s]*(?<month>[\p{L}\p{M}]+)[-,\s]*(?<day>\d{1,2})$/u.exec(text);
  if (!named?.groups) return undefined;
  const month = monthOf(named.groups.month ?? '');
  return month === 0 ? undefined : { year: number(named.groups.year), month, day: Number(named.groups.day) };
}

/** A name of a weekday before the date and a time after it are left out. */
const bare = (text: string): string =>
  plainly(text)
    .replace(/^[\p{L}\p{M}]+(?:वार|day)[,\s]+/u, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[,\s]+/, '')
    .replace(/[t\s]\d{2}:\d{2}.*$/, '')
    .replace(/\s*ई\.?$/u, '')
    .replace(/\s*को$/u, '');

/** What `text` means as a date; undefined where it means none. */
export function guessDate(text: string): DateGuess | undefined {
  const parts = partsOf(bare(text));
  if (!parts || parts.month < 1 || parts.month > 12 || parts.day < 1) return undefined;
  const year = parts.year === undefined ? undefined : fullYear(parts.year);
  const { hi, en } = months[parts.month - 1] ?? { hi: '', en: '' };
  const days = new Date(Date.UTC(year ?? 2000, parts.month, 0)).getUTCDate();
  if (parts.day > days) return { month: { hi, en }, days };
  if (year === undefined) return { withoutYear: `2030-${two(parts.month)}-${two(parts.day)}` };
  const iso = `${year}-${two(parts.month)}-${two(parts.day)}`;
  return isRealDate(iso) ? { iso } : undefined;
}

const dateInside =
  /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[-/. ]{1,2}(?:[\p{L}\p{M}]{3,}|\d{1,2})[-/., ]{1,2}(?:\d{4}|\d{2})(?![\d:.])|[\p{L}\p{M}]{3,} \d{1,2}(?:st|nd|rd|th)?,? \d{4})/gu;

/** The date in a sentence, where it has exactly one. */
export function guessDateInside(text: string): DateGuess | undefined {
  const found = [...plainly(text).matchAll(dateInside)].flatMap(([date]) => guessDate(date) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** What `text` means where a month or a year would do: `सितंबर 2025` is `2025-09`. */
export function guessPartialDate(text: string): DateGuess | undefined {
  const plain = bare(text);
  const [, year, month] = /^(\d{4})[-/. ](\d{1,2})$/.exec(plain) ?? [];
  const [, after, before] = /^(\d{1,2})[-/. ](\d{4})$/.exec(plain) ?? [];
  const [, name = '', named] = /^([\p{L}\p{M}]+)\.?[-,\s]*(\d{4})$/u.exec(plain) ?? [];
  const found = Number(month ?? after ?? monthOf(name));
  const of = year ?? before ?? named;
  if (of && found >= 1 && found <= 12) return { iso: `${of}-${two(found)}` };
  return /^\d{4}$/.test(plain) ? { iso: plain } : guessDate(text);
}
