/** What changed about a conclave that is postponed, cancelled or moved, in words. */
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Conclave, When } from './conclave.ts';

/** A day in one line, with its hours if they are announced. */
export const inOneLine = ({ fullDay, hours }: When): string => (hours ? `${fullDay}, ${hours.range}` : fullDay);

/** That the hours or the venue are not announced; once the day is over, without “yet”. */
export const notAnnounced = (what: 'hours' | 'venue', { locale, over }: Conclave): string =>
  wordsIn(locale).unannounced[over ? (`${what}Past` as const) : what];

/** A day in one line; with whose hours they are, or that they are not announced. */
export const dayAndHours = (when: When, conclave: Conclave): string =>
  [inOneLine(when), when.hours?.zone ?? notAnnounced('hours', conclave)].join(' · ');

/** On the same day only the hours are new. */
function whenNow(before: When, now: When | undefined, locale: Locale): string {
  const words = wordsIn(locale).status;
  if (!now) return words.noNewDate;
  return now.hours && now.fullDay === before.fullDay ? words.newTime(now.hours.range) : words.newDate(inOneLine(now));
}

/** What a status tells that had not been announced before it. */
export function firstAnnounced({ entry, status, venue, when, oldWhen, locale }: Conclave) {
  const words = wordsIn(locale);
  const place = status.venue && !entry.venue ? venue : undefined;
  const hours = status.start && !entry.start && !oldWhen ? when : undefined;
  return [
    ...(place ? [{ headline: words.status.placeSet, now: words.share.place(place.name) }] : []),
    ...(hours ? [{ headline: words.status.timeSet, now: inOneLine(hours) }] : []),
  ];
}

/** Undefined while the conclave stands as announced, and once the day that it was changed to is over. */
export function planChange(conclave: Conclave) {
  const { status, when, oldWhen, venue, oldVenue, locale, over, standing } = conclave;
  if (status.state === 'scheduled' || (over && standing === 'on')) return undefined;
  const words = wordsIn(locale).status;
  const first = firstAnnounced(conclave);
  const headlines = [oldVenue && words.movedPlace, oldWhen && words.movedTime, ...first.map((each) => each.headline)];
  const moved = headlines.filter(Boolean).join(' ');
  return {
    /** `कॉन्क्लेव टला।` */
    headline: { postponed: words.postponed, cancelled: words.cancelled, moved }[status.state],
    /** What no longer holds, if anything did, and what holds instead. */
    lines: [
      ...(oldVenue && venue ? [{ old: oldVenue.name, now: words.newPlace(venue.name) }] : []),
      ...(oldWhen ? [{ old: inOneLine(oldWhen), now: whenNow(oldWhen, when, locale) }] : []),
      ...first.map(({ now }) => ({ old: undefined, now })),
    ],
  };
}
