/**
 * When an event is held and what became of it, as Google's page on Event wants it: what is cancelled or waits for a new
 * date keeps the start that was announced; what has a new start names the old one; another place alone changes nothing.
 */
import type { When } from '../../data/conclave.ts';
import { instant } from '../../lib/dates.ts';
import { type Slot, type Standing, announced, standingOf, withinWhole } from '../../lib/timetable.ts';

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  rescheduled: 'https://schema.org/EventRescheduled',
  waiting: 'https://schema.org/EventPostponed',
  off: 'https://schema.org/EventCancelled',
} as const;

export interface EventTimes {
  readonly status: (typeof statuses)[keyof typeof statuses];
  /** ISO 8601 with offset; a bare day where no hour is announced. */
  readonly start: string;
  readonly end?: string | undefined;
  readonly previousStart?: string | undefined;
}

type Hours = Pick<When, 'day' | 'start' | 'end'>;

interface Plan {
  readonly standing: Standing;
  readonly latest: Hours;
  readonly oldWhen?: Hours | undefined;
}

/** The status of what takes place, by its start and the one announced first. */
function onTimes(times: { start: string; end?: string | undefined }, firstStart: string): EventTimes {
  if (times.start === firstStart) return { status: statuses.scheduled, ...times };
  return { status: statuses.rescheduled, ...times, previousStart: firstStart };
}

export function conclaveTimes({ standing, latest, oldWhen = latest }: Plan): EventTimes {
  const { start, end } = latest;
  return standing === 'on' ? onTimes({ start, end }, oldWhen.start) : { status: statuses[standing], start, end };
}

/**
 * A session follows the conclave. One without an hour of its own is held on the conclave's day, and so is any while the
 * conclave waits for a new date: its hour waits too.
 */
export function sessionTimes(session: Slot, plan: Plan, timeZone: string): EventTimes {
  const { latest, oldWhen = latest } = plan;
  const standing = withinWhole(standingOf(session.status.state, session.status.start), plan.standing);
  const { start, end } = plan.standing === 'waiting' ? {} : announced(session);
  const at = (day: string, clock: string | undefined) => (clock ? instant(day, clock, timeZone) : day);
  const times = { start: at(latest.day, start), end: end && at(latest.day, end) };
  if (standing !== 'on') return { status: statuses[standing], ...times };
  // An hour that is told later than the day moves nothing.
  const isFirstHour = session.start === undefined && latest.day === oldWhen.day;
  return onTimes(times, isFirstHour ? times.start : at(oldWhen.day, session.start));
}
