/** What changed about a conclave since it was announced, in words: for the banner, the messages and whoever asks. */
import { wordsIn } from '../i18n/words.ts';
import type { Conclave, When } from './conclave.ts';

export interface Change {
  /** `जगह बदली।` */
  readonly headline: string;
  /** What no longer holds, and the sentence that says what holds instead. */
  readonly facts: readonly { readonly old: string; readonly now: string }[];
}

/** A day with its hours in one line. */
export const inOneLine = ({ fullDay, timeRange }: When): string => `${fullDay}, ${timeRange}`;

/** Undefined while the conclave stands as announced. */
export function changeOf({ status, locale, when, oldWhen, venue, oldVenue }: Conclave): Change | undefined {
  if (status.state === 'scheduled') return undefined;
  const words = wordsIn(locale).status;
  const headlines = {
    postponed: words.postponed,
    cancelled: words.cancelled,
    moved: oldVenue ? words.movedPlace : words.movedTime,
  };
  const place = oldVenue && { old: oldVenue.name, now: words.newPlace(venue.name) };
  const time = oldWhen && {
    old: inOneLine(oldWhen),
    now: when ? words.newDate(inOneLine(when)) : words.noNewDate,
  };
  return { headline: headlines[status.state], facts: [place, time].filter((fact) => fact !== undefined) };
}
