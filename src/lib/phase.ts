/** Where the clock stands in relation to the conclave. Instants are milliseconds since 1970. */

export const phases = ['upcoming', 'tomorrow', 'today', 'live', 'over'] as const;
export type Phase = (typeof phases)[number];

interface Timed {
  readonly start: number;
  readonly end: number;
}

export interface Hours extends Timed {
  /** The conclave's UTC offset in minutes: India is 330. */
  readonly offset: number;
  /** Whether `start` and `end` are those of the day, as the hours are not announced. */
  readonly allDay?: boolean;
}

const dayMs = 86_400_000;

/** The number of the calendar day at the conclave's place. */
const dayNumber = (instant: number, offset: number): number => Math.floor((instant + offset * 60_000) / dayMs);

/** Whole days until the day of the conclave, as people at its place count them: 0 on the day. */
export const daysLeft = (now: number, { start, offset }: Hours): number =>
  dayNumber(start, offset) - dayNumber(now, offset);

/** Its first instant is part of it, its last is not. */
export const isOn = ({ start, end }: Timed, now: number): boolean => start <= now && now < end;

export function phaseAt(now: number, hours: Hours): Phase {
  if (isOn(hours, now)) return hours.allDay ? 'today' : 'live';
  if (now >= hours.end) return 'over';
  const left = daysLeft(now, hours);
  if (left === 0) return 'today';
  return left === 1 ? 'tomorrow' : 'upcoming';
}

/** What runs now, and what begins next: all that begin at the earliest instant still to come. */
export function nowAndNext<Item extends Timed>(items: readonly Item[], now: number): { now: Item[]; next: Item[] } {
  const nextStart = Math.min(...items.map(({ start }) => (start > now ? start : Infinity)));
  return {
    now: items.filter((item) => isOn(item, now)),
    next: items.filter(({ start }) => start === nextStart),
  };
}
