/** Where the clock stands in relation to the conclave. Instants are milliseconds since 1970. */

export type Phase = 'upcoming' | 'tomorrow' | 'today' | 'live' | 'over';

export interface Hours {
  readonly start: number;
  readonly end: number;
  /** The conclave's UTC offset in minutes: India is 330. */
  readonly offset: number;
}

const dayMs = 86_400_000;

/** The number of the calendar day at the conclave's place. */
const dayNumber = (instant: number, offset: number): number => Math.floor((instant + offset * 60_000) / dayMs);

/** Whole days until the day of the conclave, as people at its place count them: 0 on the day. */
export const daysLeft = (now: number, { start, offset }: Hours): number =>
  dayNumber(start, offset) - dayNumber(now, offset);

/** `live` includes the first instant, `over` the last. */
export function phaseAt(now: number, hours: Hours): Phase {
  if (now >= hours.end) return 'over';
  if (now >= hours.start) return 'live';
  const left = daysLeft(now, hours);
  if (left === 0) return 'today';
  return left === 1 ? 'tomorrow' : 'upcoming';
}

export interface Timed {
  readonly start: number;
  readonly end: number;
}

/** What runs now, and what begins next: all that begin at the earliest instant still to come. */
export function nowAndNext<Item extends Timed>(items: readonly Item[], now: number): { now: Item[]; next: Item[] } {
  const coming = items.filter(({ start }) => start > now);
  const nextStart = Math.min(...coming.map(({ start }) => start));
  return {
    now: items.filter(({ start, end }) => start <= now && now < end),
    next: coming.filter(({ start }) => start === nextStart),
  };
}
