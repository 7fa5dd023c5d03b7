/** What changed about a conclave that is postponed, cancelled or moved, in words. */
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Conclave, When } from './conclave.ts';

/** A day with its hours in one line. */
export const inOneLine = ({ fullDay, timeRange }: When): string => `${fullDay}, ${timeRange}`;

/** On the same day only the hours are new. */
function whenNow(before: When, now: When | undefined, locale: Locale): string {
  const words = wordsIn(locale).status;
  if (!now) return words.noNewDate;
  return now.fullDay === before.fullDay ? words.newTime(now.timeRange) : words.newDate(inOneLine(now));
}

/** Undefined while the conclave stands as announced. */
export function planChange({ status, when, oldWhen, venue, oldVenue, locale }: Conclave) {
  if (status.state === 'scheduled') return undefined;
  const words = wordsIn(locale).status;
  const moved = [oldVenue && words.movedPlace, oldWhen && words.movedTime].filter(Boolean).join(' ');
  return {
    /** `कॉन्क्लेव टला।` */
    headline: { postponed: words.postponed, cancelled: words.cancelled, moved }[status.state],
    /** What no longer holds, and what holds instead. */
    lines: [
      ...(oldVenue ? [{ old: oldVenue.name, now: words.newPlace(venue.name) }] : []),
      ...(oldWhen ? [{ old: inOneLine(oldWhen), now: whenNow(oldWhen, when, locale) }] : []),
    ],
  };
}
