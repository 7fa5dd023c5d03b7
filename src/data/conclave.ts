/** The conclave as a page shows it: its status applied, its times worked out, its venue found. */
import type { ImageMetadata } from 'astro';
import {
  formatDay,
  formatDayNumber,
  formatFullDay,
  formatMonth,
  formatTime,
  formatTimeRange,
  formatWeekday,
  formatZone,
} from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { instant, minutesOf, utcOffset } from '../lib/dates.ts';
import { digipin } from '../lib/digipin.ts';
import { standingOf } from '../lib/timetable.ts';
import { directionsTo, mapSearch } from '../lib/routes.ts';
import { buildDay } from './build-day.ts';
import { bySlug, memoize, resolveAll, resolveOne } from './loading.ts';
import { entriesIn, onlyEntryIn } from './entries.ts';
import { sourcesIn } from './figures.ts';

export type When = ReturnType<typeof whenOf>;
export type VenueView = Awaited<ReturnType<typeof venuesIn>> extends Map<string, infer View> ? View : never;

export type Conclave = Awaited<ReturnType<typeof conclaveIn>>;

type Clock = string | undefined;

function whenOf(locale: Locale, date: string, start: Clock, end: Clock, timeZone: string) {
  const hours = start && end ? { start, end } : undefined;
  const at = (clock: string) => instant(date, clock, timeZone);
  const offset = utcOffset(date, timeZone);
  return {
    day: date,
    dayNumber: formatDayNumber(locale, date),
    month: formatMonth(locale, date),
    weekday: formatWeekday(locale, date),
    date: formatDay(locale, date),
    fullDay: formatFullDay(locale, date),
    /** Undefined while they are not announced. `startClock` and `endClock` are as content has them: `15:00`. */
    hours: hours && {
      range: formatTimeRange(locale, hours.start, hours.end),
      startsAt: formatTime(locale, hours.start),
      endsAt: formatTime(locale, hours.end),
      startClock: hours.start,
      endClock: hours.end,
      /** Whose hours they are. */
      zone: formatZone(locale, timeZone),
    },
    /** ISO 8601 with the offset of the place; a bare day without an end while the hours are not announced. */
    start: hours ? at(hours.start) : date,
    end: hours && at(hours.end),
    /** The instants between which it is the time of the conclave: its hours, or the whole day at its place. */
    span: { start: at(hours?.start ?? '00:00'), end: at(hours?.end ?? '24:00') },
    /** Minutes east of UTC. */
    offset: (offset.startsWith('-') ? -1 : 1) * minutesOf(offset.slice(1)),
  };
}

async function venuesIn(locale: Locale) {
  const [venues, sources] = await Promise.all([entriesIn('venues', locale), sourcesIn(locale)]);
  const views = venues.map((entry) => {
    const street = entry.address.join(', ');
    const point = entry.coordinates && Object.values(entry.coordinates).join(',');
    return {
      slug: entry.slug,
      name: entry.name,
      /** The address lines in one, without the city. */
      street,
      /** The whole address in one line. */
      full: [street, entry.city, entry.state, entry.pinCode].filter(Boolean).join(', '),
      mapUrl: mapSearch(entry.mapSearch),
      directions: directionsTo(point ?? entry.mapSearch),
      /** `20.5,80.25`; undefined where the coordinates are not known. */
      point,
      digipin: entry.coordinates && digipin(entry.coordinates.latitude, entry.coordinates.longitude),
      // content.config.ts reads the path as a picture.
      entrancePhoto: entry.entrancePhoto as unknown as ImageMetadata | undefined,
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
  // Hours or a venue that a status tells for the first time replace nothing.
  const newHours = start !== undefined && (status.start ?? status.end) !== undefined;
  const standing = standingOf(status.state, status.date);
  const dateless = standing === 'waiting';
  const when = dateless
    ? undefined
    : whenOf(locale, status.date ?? date, status.start ?? start, status.end ?? end, timeZone);
  const venueNamed = (name: string | undefined) =>
    name === undefined ? undefined : resolveOne(name, venues, 'event/conclave');
  const venue = venueNamed(entry.venue);
  return {
    entry,
    locale,
    /** The name with its city. */
    fullName: wordsIn(locale).conclave.inCity(entry.name, entry.city),
    /** Undefined while a postponed conclave has no new date. */
    when,
    /** The date or time that no longer holds. */
    oldWhen: dateless || newHours || status.date !== undefined ? announced : undefined,
    /** The newest date announced: `when`, or `oldWhen` while there is no new one. */
    latest: when ?? announced,
    /** Whether the site is built after its day, by the date at its place. */
    over: when !== undefined && buildDay(timeZone) > when.day,
    /** Undefined while it is not announced. */
    venue: venueNamed(status.venue) ?? venue,
    /** The venue that no longer holds. */
    oldVenue: status.venue ? venue : undefined,
    sources: resolveAll(entry.sources, sources, 'event/conclave'),
    status,
    standing,
  };
});
