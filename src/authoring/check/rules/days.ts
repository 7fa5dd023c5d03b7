/** Dates that are slips of typing: a year far from the conclave’s, or a day that is still to come of something that has happened. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { nearest } from '../../../lib/nearest.ts';
import type { KindName, ListName } from '../../../schemas/index.ts';
import { type Entry, type Item, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';

interface Dated {
  readonly in: readonly (KindName | ListName)[];
  readonly path: readonly string[];
  /** How many years before and after the conclave are likely. */
  readonly years: readonly [before: number, after: number];
  /** Whether it is the day of something that has happened. */
  readonly past?: boolean;
}

const dated: readonly Dated[] = [
  { in: ['event', 'sessions'], path: ['status', 'since'], years: [3, 3], past: true },
  ...['opens', 'closes'].map((name): Dated => ({ in: ['event'], path: ['registration', name], years: [1, 1] })),
  { in: ['updates'], path: ['date'], years: [3, 3], past: true },
  { in: ['report'], path: ['date'], years: [0, 3], past: true },
  { in: ['schemes'], path: ['termsRead'], years: [15, 15], past: true },
  { in: ['schemes', 'figures'], path: ['review'], years: [15, 15] },
  { in: ['sources'], path: ['date'], years: [150, 15], past: true },
  { in: ['figures'], path: ['asOf'], years: [500, 50] },
];

/** Of the conclave, from `today`: a conclave of long ago is no slip. */
const ofConclave: readonly Dated[] = [
  { in: ['event'], path: ['date'], years: [50, 3] },
  { in: ['event'], path: ['status', 'date'], years: [50, 3] },
];

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** What is wrong with a date, if anything; `around` is a date near which it should be. */
function wrongDay(given: string, around: string, { in: kinds, years, past }: Dated, today = ''): Message | undefined {
  const expected = yearOf(around);
  const [before, after] = years;
  if (yearOf(given) < expected - before || yearOf(given) > expected + after) {
    const likely = [expected, expected + 1, expected - 1].map((each) => String(each));
    const year = nearest(given.slice(0, 4), likely);
    return messages.yearFar(given, around, year && year + given.slice(4));
  }
  if (!past || today === '' || given.slice(0, 10) <= today) return undefined;
  return kinds.includes('updates') ? messages.updateAhead(given) : messages.dayAhead(given);
}

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

/** Finds wrong days in some fields. */
const found = (holders: readonly (Entry | Item)[], rows: readonly Dated[], around: string, today?: string): Finding[] =>
  holders.flatMap((holder) =>
    rows.flatMap((row) => {
      const given = valueAt(holder.data, row.path);
      if (!row.in.includes('kind' in holder ? holder.kind : holder.list) || typeof given !== 'string') return [];
      const message = wrongDay(given, around, row, today);
      return message ? [finding(holder, holder.placeOf(row.path), message)] : [];
    }),
  );

/** Dates of the content; without `today` nothing is reported that depends on it. */
export const dayProblems =
  (today?: string): Rule =>
  ({ entries, items }) => {
    const hindi = entries.filter(({ locale }) => locale === defaultLocale);
    const far = today ? found(hindi, ofConclave, today, today) : [];
    const conclave = hindi.find(({ kind }) => kind === 'event');
    const date = conclave?.data.date;
    // Where the conclave’s own year is a slip, every other date is far from it.
    if (far.length > 0 || !conclave || typeof date !== 'string') return far;
    return found([...hindi, ...items], dated, date, today);
  };
