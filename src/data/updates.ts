/** Updates, newest first. */
import { formatDay, formatTime } from '../i18n/format.ts';
import { memoize } from './memoize.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type SourceView, sourcesIn } from './lists.ts';
import { resolveAll } from './resolve.ts';

export interface UpdateView {
  readonly slug: string;
  readonly entry: Entry<'updates'>;
  readonly kind: string;
  readonly date: string;
  readonly time?: string | undefined;
  readonly sources: readonly SourceView[];
}

export const updatesIn = memoize(async (locale: Locale): Promise<UpdateView[]> => {
  const [entries, sources] = await Promise.all([entriesIn('updates', locale), sourcesIn(locale)]);
  const moment = ({ date, time = '' }: Entry<'updates'>) => `${date} ${time}`;
  return entries
    .toSorted((a, b) => moment(b).localeCompare(moment(a)))
    .map((entry) => ({
      slug: entry.slug,
      entry,
      kind: wordsIn(locale).updates.kinds[entry.kind],
      date: formatDay(locale, entry.date),
      time: entry.time === undefined ? undefined : formatTime(locale, entry.time),
      sources: resolveAll(entry.sources, sources, `updates/${entry.slug}`),
    }));
});
