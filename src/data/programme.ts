/** The sessions in their order, with everything they name. */
import { formatClock, formatTime, formatTimeRange } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { instant, minutesOf } from '../lib/dates.ts';
import type { PageLink } from '../lib/links.ts';
import { schemeRoute, sectorRoute, sessionCalendarRoute, sessionRoute } from '../lib/routes.ts';
import { type Standing, announced, effective, standingOf, withinWhole } from '../lib/timetable.ts';
import { memoize } from './memoize.ts';
import { type Conclave, conclaveIn } from './conclave.ts';
import { type Entry, entriesIn } from './entries.ts';
import { type SourceView, sourcesIn } from './lists.ts';
import { type ProductLink, productLinksIn } from './product-links.ts';
import { bySlug, resolveAll, resolveOne } from './resolve.ts';
import { type SpeakerView, speakersIn } from './speakers.ts';

export interface SessionTime {
  /** `3:15`, `4:00` */
  readonly short: string;
  /** `शाम 3:15 बजे` */
  readonly startsAt: string;
  /** `शाम 3:15 से 4 बजे`; only the start where the end is not known. */
  readonly range: string;
  readonly minutes?: number | undefined;
  /** ISO 8601 with the offset of the place. */
  readonly start: string;
  readonly end?: string | undefined;
}

export interface SessionView {
  readonly entry: Entry<'sessions'>;
  readonly slug: string;
  readonly route: string;
  /** Its place among the sessions that people attend, from 1; breaks have none. */
  readonly place?: number | undefined;
  /** Whether it takes place: not where the whole conclave does not. */
  readonly standing: Standing;
  /** The path of its calendar file; none while it has no time of its own. */
  readonly calendarRoute?: string | undefined;
  readonly kind: string;
  readonly topic?: string | undefined;
  readonly time?: SessionTime | undefined;
  /** The time that no longer holds, as read. */
  readonly oldTime?: string | undefined;
  readonly hall?: string | undefined;
  readonly oldHall?: string | undefined;
  readonly speakers: readonly SpeakerView[];
  readonly products: readonly ProductLink[];
  readonly sectors: readonly PageLink[];
  readonly schemes: readonly PageLink[];
  readonly materials: readonly { text: string; url: string }[];
  readonly sources: readonly SourceView[];
}

export interface Programme {
  readonly conclave: Conclave;
  readonly sessions: readonly SessionView[];
  readonly speakers: readonly SpeakerView[];
  /** Whether any session has a time of its own. */
  readonly timed: boolean;
}

export const programmeIn = memoize(async (locale: Locale): Promise<Programme> => {
  const [conclave, entries, speakers, products, sectors, schemes, sources] = await Promise.all([
    conclaveIn(locale),
    entriesIn('sessions', locale),
    speakersIn(locale),
    productLinksIn(locale),
    entriesIn('sectors', locale),
    entriesIn('schemes', locale),
    sourcesIn(locale),
  ]);
  const known = {
    conclave,
    speakers: bySlug(speakers),
    products: bySlug(products),
    sectors: bySlug(sectors),
    schemes: bySlug(schemes),
    sources,
  };
  let place = 0;
  const sessions = entries.map((entry) =>
    sessionView(entry, entry.kind === 'break' ? undefined : ++place, known, locale),
  );
  return { conclave, sessions: inOrder(sessions), speakers, timed: sessions.some(({ time }) => time !== undefined) };
});

/** By the clock where every session was given a time, else by the order that organisers gave. */
function inOrder(sessions: readonly SessionView[]): SessionView[] {
  const clockOf = ({ entry }: SessionView) => entry.status.start ?? entry.start;
  if (sessions.some((session) => clockOf(session) === undefined)) return [...sessions];
  return sessions.toSorted((a, b) => (clockOf(a) ?? '').localeCompare(clockOf(b) ?? ''));
}

interface Known {
  readonly conclave: Conclave;
  readonly speakers: ReadonlyMap<string, SpeakerView>;
  readonly products: ReadonlyMap<string, ProductLink>;
  readonly sectors: ReadonlyMap<string, Entry<'sectors'>>;
  readonly schemes: ReadonlyMap<string, Entry<'schemes'>>;
  readonly sources: ReadonlyMap<string, SourceView>;
}

function sessionView(entry: Entry<'sessions'>, place: number | undefined, known: Known, locale: Locale): SessionView {
  const holder = `sessions/${entry.slug}`;
  const { start, end, hall } = effective(entry);
  const { topics, halls = {} } = known.conclave.entry;
  const named = (name: string | undefined, texts: Record<string, string>) =>
    name === undefined ? undefined : resolveOne(name, new Map(Object.entries(texts)), holder);
  const moved =
    entry.status.start !== undefined || entry.status.state === 'postponed' || entry.status.state === 'cancelled';
  return {
    entry,
    slug: entry.slug,
    route: sessionRoute(entry.slug),
    place,
    standing: withinWhole(standingOf(entry.status.state, entry.status.start), known.conclave.standing),
    calendarRoute: announced(entry).start && sessionCalendarRoute(entry.slug),
    kind: wordsIn(locale).programme.kinds[entry.kind],
    topic: named(entry.topic, topics),
    time: timeOf(start, end, known.conclave, locale),
    oldTime: moved && entry.start ? rangeOf(entry.start, entry.end, locale) : undefined,
    hall: named(hall, halls),
    oldHall: entry.status.hall ? named(entry.hall, halls) : undefined,
    speakers: resolveAll(entry.speakers, known.speakers, holder),
    products: resolveAll(entry.products, known.products, holder),
    sectors: resolveAll(entry.sectors, known.sectors, holder).map((sector) => ({
      text: sector.title,
      route: sectorRoute(sector.slug),
      lang: sector.lang.title,
    })),
    schemes: resolveAll(entry.schemes, known.schemes, holder).map((scheme) => ({
      text: scheme.title,
      route: schemeRoute(scheme.slug),
      lang: scheme.lang.title,
    })),
    materials: entry.materials.map(({ url, label }) => ({ url, text: label[locale] })),
    sources: resolveAll(entry.sources, known.sources, holder),
  };
}

const rangeOf = (start: string, end: string | undefined, locale: Locale): string =>
  end ? formatTimeRange(locale, start, end) : formatTime(locale, start);

function timeOf(
  start: string | undefined,
  end: string | undefined,
  { when, entry }: Conclave,
  locale: Locale,
): SessionTime | undefined {
  if (!start || !when) return undefined;
  return {
    short: formatClock(start),
    startsAt: formatTime(locale, start),
    range: rangeOf(start, end, locale),
    minutes: end ? minutesOf(end) - minutesOf(start) : undefined,
    start: instant(when.day, start, entry.timeZone),
    end: end && instant(when.day, end, entry.timeZone),
  };
}
