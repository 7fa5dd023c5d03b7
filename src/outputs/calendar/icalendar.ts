/** Calendar entries as iCalendar files (RFC 5545), and as links that open a calendar on the web with the entry filled in. */
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  escape as escapeText,
  foldLines,
} from 'ical-generator';
import type { Locale } from '../../i18n/locales.ts';
import { foreignScript } from '../../lib/text.ts';
import type { Standing } from '../../lib/timetable.ts';
import { queryValue } from '../../lib/routes.ts';

/**
 * When something was announced and last changed, as calendar programs ask for it. All of it comes from content: two
 * builds of one commit say the same. Instants are milliseconds since 1970.
 */
export interface Revision {
  readonly created: number;
  readonly changed: number;
  /**
   * The minutes from 1970 to the announcement of a change (0 before there is one), and one more for each fact that was
   * filled in. A calendar program takes a file over its own entry only if this number has grown, so it must grow with
   * every announcement though nothing counts them. RFC 5545 allows 31 bits: enough until the year 6053.
   */
  readonly sequence: number;
}

export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  /** ISO 8601 with an offset; no end where none is known. A bare day is an entry of the whole day. */
  readonly start: string;
  readonly end?: string | undefined;
  readonly standing: Standing;
  readonly revision: Revision;
  /** What changed, a line each. */
  readonly changes: readonly string[];
  readonly about: string;
  readonly location: string;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly categories: readonly string[];
  readonly organiser?: { readonly name: string; readonly email: string } | undefined;
  /** Whether the calendar reminds of it on the day before, if it takes place. */
  readonly reminded?: boolean | undefined;
  /** The absolute address of the page about it. */
  readonly url: string;
}

const statuses: Record<Standing, ICalEventStatus> = {
  on: ICalEventStatus.CONFIRMED,
  waiting: ICalEventStatus.TENTATIVE,
  off: ICalEventStatus.CANCELLED,
};

const isDay = (start: string): boolean => start.length === 10;

const hour = 3600;
/** Seconds before the start: a day, or nine in the morning before an entry of a whole day, which starts at midnight. */
const reminderOf = ({ start, standing, reminded }: CalendarEntry): number[] =>
  reminded && standing === 'on' ? [isDay(start) ? 15 * hour : 24 * hour] : [];
/** How often a calendar that subscribes to a file asks for it again, in seconds. */
const refreshed = 6 * hour;

const eventOf = (entry: CalendarEntry) => ({
  id: entry.uid,
  summary: entry.title,
  start: new Date(entry.start),
  allDay: isDay(entry.start),
  end: entry.end === undefined ? null : new Date(entry.end),
  status: statuses[entry.standing],
  transparency: entry.standing === 'on' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  sequence: entry.revision.sequence,
  created: new Date(entry.revision.created),
  stamp: new Date(entry.revision.changed),
  lastModified: new Date(entry.revision.changed),
  description: [...entry.changes, entry.about, entry.url].join('\n'),
  location: {
    title: entry.location,
    ...(entry.coordinates && { geo: { lat: entry.coordinates.latitude, lon: entry.coordinates.longitude } }),
  },
  categories: entry.categories.map((name) => ({ name })),
  organizer: entry.organiser ?? null,
  alarms: reminderOf(entry).map((trigger) => ({ type: ICalAlarmType.display, trigger })),
  url: entry.url,
});

const spoken = /^(?:NAME|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|ORGANIZER)(?=[:;])/;

/** The library knows no LANGUAGE parameter and ends no last line: both are put in while the lines are whole. */
function inLanguage(text: string, locale: Locale): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const marked = lines.map((line) =>
    line.replace(
      spoken,
      (property) => `${property};LANGUAGE=${foreignScript(line.slice(property.length), locale) ?? locale}`,
    ),
  );
  return `${foldLines(marked.join('\r\n'))}\r\n`;
}

/** The text of a file: lines of at most 75 octets that end in CRLF, times in UTC. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], locale: Locale): string {
  const calendar = ical({
    prodId: { company: 'District conclave', product: 'Site', language: locale.toUpperCase() },
    // What is published has an organiser with an address (RFC 5546, 3.2.1); a file may do without a method.
    method: entries.every(({ organiser }) => organiser) ? ICalCalendarMethod.PUBLISH : null,
    ttl: refreshed,
    // The library escapes every text but this one.
    name: escapeText(name, false),
    events: entries.map(eventOf),
  });
  return inLanguage(calendar.toString(), locale);
}

/** A file as a server sends it. */
export const calendarResponse = (...file: Parameters<typeof calendarFile>): Response =>
  new Response(calendarFile(...file), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });

/** `2030-01-15T09:30:00Z` */
const inUtc = (instant: string): string => new Date(instant).toISOString().replace('.000', '');

const query = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${queryValue(value)}`)
    .join('&');

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Google wants an end: where none is known, the entry ends as it starts. A whole day ends with the next. */
export function googleLink({ title, start, end = start, about, location, url }: CalendarEntry): string {
  const times = isDay(start) ? [start, nextDay(start)] : [start, end].map(inUtc);
  const dates = times.map((time) => time.replace(/[-:]/g, '')).join('/');
  const values = query({ text: title, dates, location, details: `${about}\n${url}` });
  return `https://calendar.google.com/calendar/render?action=TEMPLATE&${values}`;
}

export function outlookLink({ title, start, end, about, location, url }: CalendarEntry): string {
  const values = query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    ...(isDay(start) ? { startdt: start, allday: 'true' } : { startdt: inUtc(start) }),
    ...(end && { enddt: inUtc(end) }),
    location,
    body: `${about} ${url}`,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${values}`;
}
