/** iCalendar files (RFC 5545) for the calendars of phones and desks. */
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  escape as escapeText,
  foldLines,
} from 'ical-generator';
import type { Locale } from '../../i18n/locales.ts';
import type { Revision } from './revision.ts';
import { foreignScript } from '../../lib/text.ts';
import type { Standing } from '../../lib/timetable.ts';

export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  /** ISO 8601 with an offset; no end where none is known. */
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
  /** The absolute address of the page about it. */
  readonly url: string;
}

const statuses: Record<Standing, ICalEventStatus> = {
  on: ICalEventStatus.CONFIRMED,
  waiting: ICalEventStatus.TENTATIVE,
  off: ICalEventStatus.CANCELLED,
};

/**
 * A name that stays the same in every language and through every change, so that a calendar keeps one entry of a thing:
 * `event-conclave@example.org`, under a path `event-conclave.some.path@example.org`.
 * @param site the absolute address of the site's first page
 */
export function uidOf(kind: string, slug: string, site: string): string {
  const { hostname, pathname } = new URL(site);
  return `${[`${kind}-${slug}`, ...pathname.split('/').filter(Boolean)].join('.')}@${hostname}`;
}

const eventOf = (entry: CalendarEntry) => ({
  id: entry.uid,
  summary: entry.title,
  start: new Date(entry.start),
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
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes every text but this one.
    name: escapeText(name, false),
    events: entries.map(eventOf),
  });
  return inLanguage(calendar.toString(), locale);
}

/** A file as a server sends it. */
export const calendarResponse = (file: string): Response =>
  new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
