/**
 * When an event is held and what became of it, as Google's page on Event wants it: what is cancelled or waits for a new
 * date keeps the start that was announced; what has a new start names the old one; another place alone changes nothing.
 */
import { instant } from '../dates.ts';
import { type Slot, effective } from '../timetable.ts';
import type { StatusName } from '../../schemas/status.ts';

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
  rescheduled: 'https://schema.org/EventRescheduled',
} as const;

export interface EventTimes {
  readonly status: (typeof statuses)[keyof typeof statuses];
  /** ISO 8601 with offset; a bare day where no hour is announced. */
  readonly start: string;
  readonly end?: string | undefined;
  readonly previousStart?: string | undefined;
}

interface Hours {
  readonly day: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
}

interface Plan {
  readonly status: { readonly state: StatusName };
  /** Undefined while there is no new date. */
  readonly when?: Hours | undefined;
  /** What was announced, where it no longer holds. */
  readonly oldWhen?: Hours | undefined;
}

/** @throws if the conclave never had a date. */
function announced({ when, oldWhen }: Plan): Hours {
  const hours = oldWhen ?? when;
  if (!hours) throw new Error('The conclave has neither a date nor an old one.');
  return hours;
}

export function conclaveTimes(plan: Plan): EventTimes {
  const before = announced(plan);
  const { start, end } = plan.when ?? before;
  if (plan.status.state === 'cancelled') return { status: statuses.cancelled, start, end };
  if (!plan.when) return { status: statuses.postponed, start, end };
  if (start === before.start) return { status: statuses.scheduled, start, end };
  return { status: statuses.rescheduled, start, end, previousStart: before.start };
}

/** A session follows the conclave; one without an hour of its own is held on the conclave's day. */
export function sessionTimes(session: Slot, plan: Plan, timeZone: string): EventTimes {
  const announcedDay = announced(plan).day;
  const cancelled = [plan, session].some(({ status }) => status.state === 'cancelled');
  if (!plan.when) return { status: cancelled ? statuses.cancelled : statuses.postponed, start: announcedDay };

  const clocks = effective(session);
  const isOff = session.status.state === 'cancelled' || session.status.state === 'postponed';
  const isDropped = isOff && clocks.start === undefined;
  const day = isDropped ? announcedDay : plan.when.day;
  const { start, end } = isDropped ? session : clocks;
  const at = (date: string, clock: string | undefined) => (clock ? instant(date, clock, timeZone) : date);
  const times = { start: at(day, start), end: end && at(day, end) };
  if (cancelled) return { status: statuses.cancelled, ...times };
  if (isDropped) return { status: statuses.postponed, ...times };
  const isNew = day !== announcedDay || (session.start !== undefined && session.start !== start);
  if (!isNew) return { status: statuses.scheduled, ...times };
  return { status: statuses.rescheduled, ...times, previousStart: at(announcedDay, session.start) };
}
