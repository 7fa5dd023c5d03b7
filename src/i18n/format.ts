/** Formats dates, times, numbers and money. Digits are 0–9 in both languages; money is in lakh and crore. */
import { type Locale, intlTags } from './locales.ts';

export interface Quantity {
  /** The digits, with their sign: `₹1,250`. */
  readonly number: string;
  /** What follows the digits: `करोड़`. */
  readonly unit?: string | undefined;
}

const scales = [
  { rupees: 1e7, hi: 'करोड़', en: 'crore' },
  { rupees: 1e5, hi: 'लाख', en: 'lakh' },
] as const;

/** Noon in UTC, so that no time zone shifts the day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Removes nukta except under ड and ढ: Intl writes फ़रवरी. */
const withoutNukta = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([^डढ])\u093C/g, '$1')
    .normalize('NFC');

const dateParts = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string =>
  withoutNukta(new Intl.DateTimeFormat(intlTags[locale], { timeZone: 'UTC', ...options }).format(noon(day)));

/** `15 जनवरी 2030` · `15 January 2030` */
export const formatDay = (locale: Locale, day: string): string =>
  dateParts(locale, day, { day: 'numeric', month: 'long', year: 'numeric' });

/** `मंगलवार` · `Tuesday` */
export const formatWeekday = (locale: Locale, day: string): string => dateParts(locale, day, { weekday: 'long' });

/** `जनवरी 2030` · `January 2030` */
export const formatMonth = (locale: Locale, day: string): string =>
  dateParts(locale, day, { month: 'long', year: 'numeric' });

/** `15` */
export const formatDayNumber = (locale: Locale, day: string): string => dateParts(locale, day, { day: 'numeric' });

/** `मंगलवार, 15 जनवरी 2030` · `Tuesday, 15 January 2030` */
export const formatFullDay = (locale: Locale, day: string): string =>
  `${formatWeekday(locale, day)}, ${formatDay(locale, day)}`;

/** As much of a date as is known: `2030`, `जनवरी 2030` or `15 जनवरी 2030`. */
export function formatPartialDate(locale: Locale, date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(locale, `${date}-01`) : formatDay(locale, date);
}

/** The part of the day in Hindi: सुबह from 4, दोपहर from 12, शाम from 4 pm, रात from 8 pm. */
function daypart(hours: number): string {
  if (hours < 4 || hours >= 20) return 'रात';
  if (hours < 12) return 'सुबह';
  return hours < 16 ? 'दोपहर' : 'शाम';
}

const clockParts = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const short = `${hours % 12 || 12}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
  return { hours, short, meridiem: hours < 12 ? 'am' : 'pm' };
};

/** For a column of times: `3:15`, `4:00`. */
export function formatClock(clock: string): string {
  const { hours } = clockParts(clock);
  return `${hours % 12 || 12}${clock.slice(2)}`;
}

/** Hours and minutes without the part of the day: `3`, `3:15`. */
export const formatShortTime = (clock: string): string => clockParts(clock).short;

/** `दोपहर 3 बजे` · `3 pm` */
export function formatTime(locale: Locale, clock: string): string {
  const { hours, short, meridiem } = clockParts(clock);
  return locale === 'hi' ? `${daypart(hours)} ${short} बजे` : `${short} ${meridiem}`;
}

/** `दोपहर 3 से शाम 6 बजे` · `3 to 6 pm`; the part of the day is repeated only where it changes. */
export function formatTimeRange(locale: Locale, start: string, end: string): string {
  const [from, to] = [clockParts(start), clockParts(end)];
  if (locale === 'hi') {
    const [early, late] = [daypart(from.hours), daypart(to.hours)];
    return `${early} ${from.short} से ${early === late ? '' : `${late} `}${to.short} बजे`;
  }
  const first = from.meridiem === to.meridiem ? from.short : `${from.short} ${from.meridiem}`;
  return `${first} to ${to.short} ${to.meridiem}`;
}

/** `भारतीय समय · IST` · `India time · IST`; another zone by its name in the database of time zones. */
export const formatZone = (locale: Locale, timeZone: string): string =>
  timeZone === 'Asia/Kolkata' ? { hi: 'भारतीय समय · IST', en: 'India time · IST' }[locale] : timeZone;

const numberFormats = new Map<Locale, Intl.NumberFormat>();

/** `1,99,860`, with at most two decimals. */
export function formatNumber(locale: Locale, value: number): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(intlTags[locale], { maximumFractionDigits: 2 });
  numberFormats.set(locale, format);
  return format.format(value);
}

/** Rupees: 12500000000 is `₹1,250` `करोड़`, 50000 is `₹50,000`. */
export function formatMoney(locale: Locale, rupees: number): Quantity {
  const scale = scales.find((candidate) => Math.abs(rupees) >= candidate.rupees);
  if (!scale) return { number: `₹${formatNumber(locale, rupees)}` };
  return { number: `₹${formatNumber(locale, rupees / scale.rupees)}`, unit: scale[locale] };
}

/** The size of a file, the same in both languages: `240 KB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(bytes / 1e6).toFixed(1).replace(/\.0$/, '')} MB`;
}
