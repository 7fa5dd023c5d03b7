/** The order of the cities of a series in its index, and of their changes in its feed. */
import type { Locale } from '../i18n/locales.ts';
import type { ConclaveFacts } from '../outputs/conclave-facts.ts';
import type { FeedEntry } from '../outputs/feed/atom.ts';

const last = '9999';

/** The cities whose day is to come, the next one first; then those whose day is over, the latest first. */
export function inOrder<City extends { readonly facts: Pick<ConclaveFacts, 'day' | 'over' | 'status'> }>(
  cities: readonly City[],
) {
  const dayOf = ({ facts }: City) => facts.day ?? last;
  const ahead = cities.filter(({ facts }) => !facts.over).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const past = cities.filter(({ facts }) => facts.over).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return { ahead, past, next: ahead.find(({ facts }) => facts.day !== undefined && facts.status !== 'cancelled') };
}

/** The changes of all cities, newest first, each with its city before the title and its own feed as its source. */
export const changesOf = (
  locale: Locale,
  cities: readonly { readonly facts: Readonly<Record<Locale, Pick<ConclaveFacts[Locale], 'city' | 'feed'>>> }[],
): FeedEntry[] =>
  cities
    .flatMap(({ facts }) => {
      const { city, feed } = facts[locale];
      return feed.entries.map((entry) => ({ ...entry, title: `${city}: ${entry.title}`, source: feed }));
    })
    .toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
