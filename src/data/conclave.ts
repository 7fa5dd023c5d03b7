/** The conclave as a page shows it: its status applied, its times worked out, its venue found. */
import {
  formatDayNumber,
  formatFullDay,
  formatMonth,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { instant, minutesOf, utcOffset } from '../lib/dates.ts';
import { standingOf } from '../lib/timetable.ts';
import { mapSearch } from '../lib/routes.ts';
import { bySlug, memoize, resolveAll, resolveOne } from './loading.ts';
import { entriesIn, onlyEntryIn } from './entries.ts';
import { sourcesIn } from './lists.ts';

export type When = ReturnType<typeof whenOf>;
export type VenueView = Awaited<ReturnType<typeof venuesIn>> extends Map<string, infer View> ? View : never;

export type Conclave = Awaited<ReturnType<typeof conclaveIn>>;

function whenOf(locale: Locale, date: string, start: string, end: string, timeZone: string) {
  const offset = utcOffset(date, timeZone);
  return {
    day: date,
    dayNumber: formatDayNumber(locale, date),
    month: formatMonth(locale, date),
    weekday: formatWeekday(locale, date),
    fullDay: formatFullDay(locale, date),
    timeRange: formatTimeRange(locale, start, end),
    startsAt: formatTime(locale, start),
    endsAt: formatTime(locale, end),
    /** Clock times as content has them: `15:00`. */
    startClock: start,
    endClock: end,
    /** ISO 8601 with the offset of the place. */
    start: instant(date, start, timeZone),
    end: instant(date, end, timeZone),
    /** Minutes east of UTC. */
    offset: (offset.startsWith('-') ? -1 : 1) * minutesOf(offset.slice(1)),
  };
}

async function venuesIn(locale: Locale) {
  const [venues, sources] = await Promise.all([entriesIn('venues', locale), sourcesIn(locale)]);
  const views = venues.map((entry) => {
    const street = entry.address.join(', ');
    return {
      slug: entry.slug,
      name: entry.name,
      /** The address lines in one, without the city. */
      street,
      /** The whole address in one line. */
      full: [street, entry.city, entry.state, entry.pinCode].filter(Boolean).join(', '),
      mapUrl: mapSearch(entry.mapSearch),
      entry,
      sources: resolveAll(entry.sources, sources, `venues/${entry.slug}`),
    };
  });
  return bySlug(views);
}

export const conclaveIn = memoize(async (locale: Locale) => {
  const [entry, venues, sources] = await Promise.all([
    onlyEntryIn('event', locale),
    venuesIn(locale),
    sourcesIn(locale),
  ]);
  const { status, date, start, end, timeZone } = entry;
  const announced = whenOf(locale, date, start, end, timeZone);
  const changed = status.date !== undefined || status.start !== undefined || status.end !== undefined;
  const standing = standingOf(status.state, status.date);
  const dateless = standing === 'waiting';
  const when = dateless
    ? undefined
    : whenOf(locale, status.date ?? date, status.start ?? start, status.end ?? end, timeZone);
  const venue = resolveOne(entry.venue, venues, 'event/conclave');
  return {
    entry,
    locale,
    /** The name with its city. */
    fullName: wordsIn(locale).conclave.inCity(entry.name, entry.city),
    /** Undefined while a postponed conclave has no new date. */
    when,
    /** The date or time that no longer holds. */
    oldWhen: dateless || changed ? announced : undefined,
    /** The newest date announced: `when`, or `oldWhen` while there is no new one. */
    latest: when ?? announced,
    venue: status.venue ? resolveOne(status.venue, venues, 'event/conclave: status') : venue,
    /** The venue that no longer holds. */
    oldVenue: status.venue ? venue : undefined,
    sources: resolveAll(entry.sources, sources, 'event/conclave'),
    status,
    standing,
  };
});
