/** The sessions in their order, with everything they name; the speakers; the timetable. */
import { formatClock, formatTime, formatTimeRange } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { wordsIn } from '../i18n/words.ts';
import { instant, minutesOf } from '../lib/dates.ts';
import type { PageLink } from '../lib/links.ts';
import { schemeRoute, sectorRoute, sessionCalendarRoute, sessionRoute } from '../lib/routes.ts';
import { announced, effective, lanesOf, standingOf, withinWhole } from '../lib/timetable.ts';
import { type Conclave, conclaveIn } from './conclave.ts';
import { type Entry, entriesIn } from './entries.ts';
import { sourcesIn } from './figures.ts';
import { bySlug, memoize, resolveAll, resolveOne } from './loading.ts';
import { peopleIn } from './people.ts';
import { productLinksIn } from './product-links.ts';

export type Programme = Awaited<ReturnType<typeof programmeIn>>;
export type SessionView = ReturnType<typeof sessionView>;

export const programmeIn = memoize(async (locale: Locale) => {
  const [entries, speakers, context] = await Promise.all([
    entriesIn('sessions', locale),
    speakersIn(locale),
    contextIn(locale),
  ]);
  let place = 0;
  const sessions = entries.map((entry) =>
    sessionView(entry, entry.kind === 'break' ? undefined : ++place, context, locale),
  );
  const timed = sessions.some(({ time }) => time !== undefined);
  return {
    conclave: context.conclave,
    sessions: inOrder(sessions),
    speakers,
    /** Whether any session has a time of its own. */
    timed,
    /** The halls side by side, where the day can be shown so. */
    lanes: timed ? lanesOf(entries) : undefined,
  };
});

/** Those whom sessions name; while none names anybody, all but those who make products. */
async function speakersIn(locale: Locale) {
  const [people, sessions, products] = await Promise.all([
    peopleIn(locale),
    entriesIn('sessions', locale),
    entriesIn('products', locale),
  ]);
  const speaking = new Set(sessions.flatMap(({ speakers }) => speakers));
  const making = new Set(products.flatMap(({ makers }) => makers));
  return people.filter(({ slug }) => (speaking.size > 0 ? speaking.has(slug) : !making.has(slug)));
}

/** Everything that a session can name. */
async function contextIn(locale: Locale) {
  const [conclave, people, products, sectors, schemes, sources] = await Promise.all([
    conclaveIn(locale),
    peopleIn(locale),
    productLinksIn(locale),
    entriesIn('sectors', locale),
    entriesIn('schemes', locale),
    sourcesIn(locale),
  ]);
  return {
    conclave,
    people: bySlug(people),
    products: bySlug(products),
    sectors: bySlug(sectors),
    schemes: bySlug(schemes),
    sources,
  };
}

type Context = Awaited<ReturnType<typeof contextIn>>;

/** By the clock where every session was given a time, else by the order that organisers gave. */
function inOrder(sessions: readonly SessionView[]): SessionView[] {
  const clockOf = ({ entry }: SessionView) => entry.status.start ?? entry.start;
  if (sessions.some((session) => clockOf(session) === undefined)) return [...sessions];
  return sessions.toSorted((a, b) => (clockOf(a) ?? '').localeCompare(clockOf(b) ?? ''));
}

function sessionView(
  entry: Entry<'sessions'>,
  place: number | undefined,
  { conclave, ...context }: Context,
  locale: Locale,
) {
  const holder = `sessions/${entry.slug}`;
  const { start, end, hall } = effective(entry);
  const { topics, halls = {} } = conclave.entry;
  const named = (name: string | undefined, texts: Record<string, string>) =>
    name === undefined ? undefined : resolveOne(name, new Map(Object.entries(texts)), holder);
  const moved =
    entry.status.start !== undefined || entry.status.state === 'postponed' || entry.status.state === 'cancelled';
  const linkTo = (
    { title, slug, lang }: Entry<'sectors' | 'schemes'>,
    routeOf: (slug: string) => string,
  ): PageLink => ({
    text: title,
    route: routeOf(slug),
    lang: lang.title,
  });
  return {
    entry,
    slug: entry.slug,
    route: sessionRoute(entry.slug),
    /** Its place among the sessions that people attend, from 1; breaks have none. */
    place,
    /** Whether it takes place: not where the whole conclave does not. */
    standing: withinWhole(standingOf(entry.status.state, entry.status.start), conclave.standing),
    /** The path of its calendar file; none while it has no time of its own. */
    calendarRoute: announced(entry).start && sessionCalendarRoute(entry.slug),
    kind: wordsIn(locale).programme.kinds[entry.kind],
    topic: named(entry.topic, topics),
    language: entry.language && wordsIn(locale).programme.languages[entry.language],
    time: timeOf(start, end, conclave, locale),
    /** The time that no longer holds, as read. */
    oldTime: moved && entry.start ? rangeOf(entry.start, entry.end, locale) : undefined,
    /** The same as in a column: `2:00–3:00`. */
    oldSpan: moved && entry.start ? spanOf(entry.start, entry.end) : undefined,
    hall: named(hall, halls),
    /** The hall announced last, though it may not take place there. */
    lastHall: named(announced(entry).hall, halls),
    oldHall: entry.status.hall ? named(entry.hall, halls) : undefined,
    speakers: resolveAll(entry.speakers, context.people, holder),
    products: resolveAll(entry.products, context.products, holder),
    sectors: resolveAll(entry.sectors, context.sectors, holder).map((sector) => linkTo(sector, sectorRoute)),
    schemes: resolveAll(entry.schemes, context.schemes, holder).map((scheme) => linkTo(scheme, schemeRoute)),
    materials: entry.materials.map(({ url, label }) => ({ url, text: label[locale] })),
    sources: resolveAll(entry.sources, context.sources, holder),
  };
}

const rangeOf = (start: string, end: string | undefined, locale: Locale): string =>
  end ? formatTimeRange(locale, start, end) : formatTime(locale, start);

/** `11:15–12:15`; only the start where the end is not known. */
const spanOf = (start: string, end: string | undefined): string =>
  end ? `${formatClock(start)}–${formatClock(end)}` : formatClock(start);

function timeOf(start: string | undefined, end: string | undefined, { when, entry }: Conclave, locale: Locale) {
  if (!start || !when) return undefined;
  return {
    /** `3:15`, `4:00` */
    short: formatClock(start),
    /** `3:15–4:00` */
    span: spanOf(start, end),
    /** `दोपहर 3:15 बजे` */
    startsAt: formatTime(locale, start),
    /** `दोपहर 3:15 से शाम 4 बजे`; only the start where the end is not known. */
    range: rangeOf(start, end, locale),
    minutes: end ? minutesOf(end) - minutesOf(start) : undefined,
    /** ISO 8601 with the offset of the place. */
    start: instant(when.day, start, entry.timeZone),
    end: end && instant(when.day, end, entry.timeZone),
  };
}

/** What the status strip shows: sessions with both a start and an end that take place. */
export const timetableOf = (sessions: readonly SessionView[]) =>
  sessions.flatMap(({ slug, route, entry, hall, time }) => {
    if (time?.end === undefined) return [];
    const { range, startsAt, start, end } = time;
    return [{ slug, route, title: entry.title, lang: entry.lang.title, hall, range, startsAt, start, end }];
  });
