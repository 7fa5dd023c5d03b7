/** The conclave and its sessions as entries of a calendar. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { CalendarEntry, Revision } from './icalendar.ts';
import { instant } from '../../lib/dates.ts';
import { address } from '../../lib/links.ts';
import { type Standing, announced } from '../../lib/timetable.ts';
import { firstAnnounced, inOneLine } from '../../data/plan-change.ts';
import type { Conclave } from '../../data/conclave.ts';
import type { Programme, SessionView } from '../../data/programme.ts';

const site = (): string => address(defaultLocale, '/');

/**
 * A name that stays the same in every language and through every change, so that a calendar keeps one entry of a thing:
 * `event-conclave@example.org`, under a path `event-conclave.some.path@example.org`.
 * @param site the absolute address of the site's first page
 */
export function uidOf(kind: string, slug: string, site: string): string {
  const { hostname, pathname } = new URL(site);
  return `${[`${kind}-${slug}`, ...pathname.split('/').filter(Boolean)].join('.')}@${hostname}`;
}

function titleOf(title: string, standing: Standing, locale: Locale): string {
  const words = wordsIn(locale).calendar;
  return { on: title, waiting: words.postponed(title), off: words.cancelled(title) }[standing];
}

/** Of the conclave, or of a session or the registration (`since`), which change with it. */
function revision({ entry, latest, venue, sources }: Conclave, session?: SessionView, since?: string): Revision {
  const { timeZone, status } = entry;
  const { end, hall } = session ? announced(session.entry) : {};
  const all = [...sources, ...(venue?.sources ?? []), ...(session?.sources ?? [])];
  return revisionOf({
    // Both are moments at the place of the conclave.
    since: [status.since, session?.entry.status.since, since].filter(Boolean).toSorted().at(-1),
    known: [latest.hours, venue, end, hall],
    sourceDates: all.flatMap(({ written }) => written ?? []),
    timeZone,
    otherwise: Date.parse(instant(latest.day, '00:00', timeZone)),
  });
}

/** What changed about the conclave, as its banner says it. */
function changesOf(conclave: Conclave): string[] {
  const { entry, locale, status, standing, when, oldWhen, oldVenue } = conclave;
  const words = wordsIn(locale).status;
  if (status.state === 'scheduled') return [];
  const before = (old: string) => `${words.before} ${old}`;
  const change = {
    on: [
      status.state === 'postponed' && when && `${words.postponed} ${words.newDate(inOneLine(when))}`,
      oldVenue && `${words.movedPlace} ${before(oldVenue.name)}`,
      oldWhen && `${status.state === 'moved' ? `${words.movedTime} ` : ''}${before(inOneLine(oldWhen))}`,
      ...firstAnnounced(conclave).map(({ headline }) => headline),
    ],
    waiting: [`${words.postponed} ${words.noNewDate}`],
    off: [words.cancelled],
  }[standing];
  return [...change, entry.statusNote].filter((line) => typeof line === 'string');
}

/** What all entries take from the conclave. */
const shared = ({ entry, venue }: Conclave) => ({
  coordinates: venue?.entry.coordinates,
  organiser: entry.email === undefined ? undefined : { name: entry.organiser, email: entry.email },
});

const placeOf = ({ venue, entry }: Conclave): string => (venue ? `${venue.name}, ${venue.full}` : entry.city);

export function conclaveCalendar(conclave: Conclave): CalendarEntry {
  const { entry, locale, standing, latest, fullName } = conclave;
  return {
    ...shared(conclave),
    uid: uidOf('event', entry.slug, site()),
    title: titleOf(fullName, standing, locale),
    start: latest.start,
    end: latest.end,
    standing,
    revision: revision(conclave),
    changes: changesOf(conclave),
    about: entry.summary,
    location: placeOf(conclave),
    categories: [entry.series],
    url: address(locale, '/'),
    reminded: true,
  };
}

/** The moments at which registration opens and closes; off where nobody can sign up any more. */
export function registrationCalendar(conclave: Conclave): CalendarEntry[] {
  const { entry, locale, fullName } = conclave;
  const { state, since, opens, closes } = entry.registration ?? {};
  const words = wordsIn(locale).calendar;
  const whole = conclaveCalendar(conclave);
  const standing = state === 'open' || state === 'waiting' ? conclave.standing : 'off';
  return [
    { kind: 'opens', title: words.registrationOpens(fullName), moment: opens },
    { kind: 'closes', title: words.registrationCloses(fullName), moment: closes },
  ].flatMap(({ kind, title, moment }) => {
    if (moment === undefined) return [];
    const own = {
      uid: uidOf('registration', kind, site()),
      title: titleOf(title, standing, locale),
      start: instant(moment.slice(0, 10), moment.slice(11), entry.timeZone),
      end: undefined,
    };
    return [{ ...whole, ...own, standing, revision: revision(conclave, undefined, since) }];
  });
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
  const { entry, slug, standing, speakers, kind, topic, language, route } = session;
  const { locale, latest } = conclave;
  const { timeZone } = conclave.entry;
  const { start, end, hall } = announced(entry);
  if (start === undefined) return undefined;
  const words = wordsIn(locale).programme;
  const named = speakers.map((speaker) => speaker.entry.name).join(', ');
  return {
    ...shared(conclave),
    uid: uidOf('session', entry.oldAddresses[0] ?? slug, site()),
    title: titleOf(entry.title, standing, locale),
    start: instant(latest.day, start, timeZone),
    end: end && instant(latest.day, end, timeZone),
    standing,
    revision: revision(conclave, session),
    changes: [...sessionChanges(session, locale), ...changesOf(conclave)],
    about: [entry.summary, named && `${words.speakers}: ${named}`, language && `${words.language}: ${language}`]
      .filter(Boolean)
      .join('\n'),
    location: [hall && conclave.entry.halls?.[hall], placeOf(conclave)].filter(Boolean).join(', '),
    categories: [kind, topic].filter((name) => name !== undefined),
    url: address(locale, route),
  };
}

/** Every session that has a time: of the whole day, or of one speaker. */
export const programmeCalendar = ({ sessions, conclave }: Pick<Programme, 'sessions' | 'conclave'>): CalendarEntry[] =>
  sessions.flatMap((session) => sessionCalendar(session, conclave) ?? []);

interface Published {
  /** The local moment at which the present status was announced: `2030-01-10 18:30`. */
  readonly since?: string | undefined;
  /** What is announced in time and may be filled in after the entry was first published. */
  readonly known: readonly unknown[];
  /** The dates of the sources, as far as they are known: `2030`, `2030-01`, `2030-01-10`. */
  readonly sourceDates: readonly string[];
  readonly timeZone: string;
  /** The instant to take where no source has a date. */
  readonly otherwise: number;
}

/**
 * An entry was made on the day of its newest source, and changed when its status was announced. What was filled in has no
 * moment of its own in the content, so it counts.
 */
export function revisionOf({ since, known, sourceDates, timeZone, otherwise }: Published): Revision {
  const at = (day: string, clock: string) => Date.parse(instant(day, clock, timeZone));
  const days = sourceDates.map((date) => `${date}-01-01`.slice(0, 10));
  const newest = days.length > 0 ? Math.max(...days.map((day) => at(day, '00:00'))) : otherwise;
  const filled = known.filter((fact) => fact !== undefined).length;
  if (since === undefined) return { created: newest, changed: newest, sequence: filled };
  const changed = at(since.slice(0, 10), since.slice(11));
  return { created: Math.min(newest, changed), changed, sequence: changed / 60_000 + filled };
}
