/** The timed sessions as the status strip needs them. */
import type { Locale } from '../i18n/locales.ts';
import type { SessionView } from './programme.ts';

export interface TimetableEntry {
  readonly slug: string;
  readonly route: string;
  readonly title: string;
  readonly lang?: Locale | undefined;
  readonly hall?: string | undefined;
  /** As read: `शाम 4 से 4:45 बजे`. */
  readonly range: string;
  readonly startsAt: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
}

/** Sessions with both a start and an end that take place. */
export const sessionsTimetable = (sessions: readonly SessionView[]): TimetableEntry[] =>
  sessions.flatMap(({ slug, route, entry, hall, time }) =>
    time?.end === undefined
      ? []
      : [
          {
            slug,
            route,
            title: entry.title,
            lang: entry.lang.title,
            hall,
            range: time.range,
            startsAt: time.startsAt,
            start: time.start,
            end: time.end,
          },
        ],
  );
