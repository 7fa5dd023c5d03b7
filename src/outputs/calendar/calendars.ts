/** The conclave and its sessions as entries of a calendar. */
import type { Locale } from '../../i18n/locales.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type CalendarEntry, uidOf } from './icalendar.ts';
import { instant } from '../../lib/dates.ts';
import { address } from '../../lib/links.ts';
import { type Revision, partOf, revisionOf } from './revision.ts';
import { type Standing, announced } from '../../lib/timetable.ts';
import { inOneLine } from '../../data/plan-change.ts';
import type { Conclave } from '../../data/conclave.ts';
import type { SourceView } from '../../data/lists.ts';
import type { Programme, SessionView } from '../../data/programme.ts';

const site = (): string => address(defaultLocale, '/');
const datesOf = (sources: readonly SourceView[]): string[] => sources.flatMap(({ written }) => written ?? []);

function titleOf(title: string, standing: Standing, locale: Locale): string {
  const words = wordsIn(locale).calendar;
  return { on: title, waiting: words.postponed(title), off: words.cancelled(title) }[standing];
}

function revisionOfConclave({ entry, latest, sources }: Conclave): Revision {
  const { timeZone, status } = entry;
  const otherwise = Date.parse(instant(latest.day, '00:00', timeZone));
  return revisionOf({ since: status.since, sourceDates: datesOf(sources), timeZone, otherwise });
}

/** What changed about the conclave, as its banner says it. */
function changesOf({ entry, locale, status, standing, when, oldWhen, oldVenue }: Conclave): string[] {
  const words = wordsIn(locale).status;
  if (status.state === 'scheduled') return [];
  const before = (old: string) => `${words.before} ${old}`;
  const change = {
    on: [
      status.state === 'postponed' && when && `${words.postponed} ${words.newDate(inOneLine(when))}`,
      oldVenue && `${words.movedPlace} ${before(oldVenue.name)}`,
      oldWhen && `${status.state === 'moved' ? `${words.movedTime} ` : ''}${before(inOneLine(oldWhen))}`,
    ],
    waiting: [`${words.postponed} ${words.noNewDate}`],
    off: [words.cancelled],
  }[standing];
  return [...change, entry.statusNote].filter((line) => typeof line === 'string');
}

/** What all entries take from the conclave. */
const shared = ({ entry, venue }: Conclave) => ({
  coordinates: venue.entry.coordinates,
  organiser: entry.email === undefined ? undefined : { name: entry.organiser, email: entry.email },
});

const placeOf = ({ name, full }: Conclave['venue']): string => `${name}, ${full}`;

export function conclaveCalendar(conclave: Conclave): CalendarEntry {
  const { entry, locale, standing, latest, fullName, venue } = conclave;
  return {
    ...shared(conclave),
    uid: uidOf('event', entry.slug, site()),
    title: titleOf(fullName, standing, locale),
    start: latest.start,
    end: latest.end,
    standing,
    revision: revisionOfConclave(conclave),
    changes: changesOf(conclave),
    about: entry.summary,
    location: placeOf(venue),
    categories: [entry.series],
    url: address(locale, '/'),
  };
}

function sessionChanges({ entry, oldTime, oldHall, standing }: SessionView, locale: Locale): string[] {
  const words = wordsIn(locale);
  if (entry.status.state === 'scheduled') return [];
  const before = (old: string) => `${words.status.before} ${old}`;
  return [
    standing === 'on' && oldTime && `${words.status.movedTime} ${before(oldTime)}`,
    oldHall && `${words.calendar.movedHall} ${before(oldHall)}`,
    entry.statusNote,
  ].filter((line) => typeof line === 'string');
}

/** Undefined for a session without a time of its own. One that is off keeps the time at which people have it. */
export function sessionCalendar(session: SessionView, conclave: Conclave): CalendarEntry | undefined {
  const { entry, slug, standing, speakers, kind, topic, route, sources } = session;
  const { locale, latest, venue } = conclave;
  const { timeZone } = conclave.entry;
  const { start, end, hall } = announced(entry);
  if (start === undefined) return undefined;
  const whole = revisionOfConclave(conclave);
  const own = { since: entry.status.since, sourceDates: datesOf(sources), timeZone, otherwise: whole.created };
  const named = speakers.map((speaker) => speaker.entry.name).join(', ');
  return {
    ...shared(conclave),
    uid: uidOf('session', slug, site()),
    title: titleOf(entry.title, standing, locale),
    start: instant(latest.day, start, timeZone),
    end: end && instant(latest.day, end, timeZone),
    standing,
    revision: partOf(revisionOf(own), whole),
    changes: [...sessionChanges(session, locale), ...changesOf(conclave)],
    about: [entry.summary, named && `${wordsIn(locale).programme.speakers}: ${named}`].filter(Boolean).join('\n'),
    location: [hall && conclave.entry.halls?.[hall], placeOf(venue)].filter(Boolean).join(', '),
    categories: [kind, topic].filter((name) => name !== undefined),
    url: address(locale, route),
  };
}

/** The whole day: every session that has a time. */
export const programmeCalendar = ({ sessions, conclave }: Programme): CalendarEntry[] =>
  sessions.flatMap((session) => sessionCalendar(session, conclave) ?? []);
