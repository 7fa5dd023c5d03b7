/**
 * When something was announced and last changed, as calendar programs ask for it. All of it comes from content: two
 * builds of one commit say the same. Instants are milliseconds since 1970.
 */
import { instant } from '../../lib/dates.ts';

export interface Revision {
  readonly created: number;
  readonly changed: number;
  /**
   * 0 for what stands as first announced; after a change, the minutes from 1970 to its announcement. A calendar program
   * takes a file over its own entry only if this number has grown, so it must grow with every announcement though
   * nothing counts them. RFC 5545 allows 31 bits: enough until the year 6053.
   */
  readonly sequence: number;
}

interface Published {
  /** The local moment at which the present status was announced: `2030-01-10 18:30`. */
  readonly since?: string | undefined;
  /** The dates of the sources, as far as they are known: `2030`, `2030-01`, `2030-01-10`. */
  readonly sourceDates: readonly string[];
  readonly timeZone: string;
  /** The instant to take where no source has a date. */
  readonly otherwise: number;
}

/** An entry was made on the day of its newest source, and changed when its status was announced. */
export function revisionOf({ since, sourceDates, timeZone, otherwise }: Published): Revision {
  const at = (day: string, clock: string) => Date.parse(instant(day, clock, timeZone));
  const days = sourceDates.map((date) => `${date}-01-01`.slice(0, 10));
  const newest = days.length > 0 ? Math.max(...days.map((day) => at(day, '00:00'))) : otherwise;
  if (since === undefined) return { created: newest, changed: newest, sequence: 0 };
  const changed = at(since.slice(0, 10), since.slice(11));
  return { created: Math.min(newest, changed), changed, sequence: changed / 60_000 };
}

/** A part of a whole changes with it: the later change and the greater number hold. */
export const partOf = (part: Revision, whole: Revision): Revision => ({
  created: part.created,
  changed: Math.max(part.changed, whole.changed),
  sequence: Math.max(part.sequence, whole.sequence),
});
