/** Updates, newest first. */
import { formatDay, formatTime } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { type Entry, entriesIn } from './entries.ts';
import { sourcesIn } from './figures.ts';
import { memoize, resolveAll } from './loading.ts';

export type UpdateView = Awaited<ReturnType<typeof updatesIn>>[number];

export const updatesIn = memoize(async (locale: Locale) => {
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
