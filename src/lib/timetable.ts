/** When sessions take place: their status applied, and where they collide. */
import type { StatusName } from '../schemas/status.ts';
import { minutesOf } from './dates.ts';

export interface Slot {
  readonly slug: string;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly hall?: string | undefined;
  readonly status: {
    readonly state: StatusName;
    readonly start?: string | undefined;
    readonly end?: string | undefined;
    readonly hall?: string | undefined;
  };
}

/** Whether something takes place: it waits for a new date or time, or it is off for good. */
export type Standing = 'on' | 'waiting' | 'off';

/** `newTime` is the date or time that a status gives, if it gives one. */
export function standingOf(state: StatusName, newTime: string | undefined): Standing {
  if (state === 'cancelled') return 'off';
  return state === 'postponed' && newTime === undefined ? 'waiting' : 'on';
}

/** How a part stands within a whole: neither can be better than the other. */
export const withinWhole = (part: Standing, whole: Standing): Standing =>
  (['off', 'waiting'] as const).find((worst) => part === worst || whole === worst) ?? 'on';

type Times = Pick<Slot, 'start' | 'end' | 'hall'>;

/** The newest time and hall that were announced for a session, though it may not take place then. */
export const announced = ({ status, start, end, hall }: Slot): Times => ({
  start: status.start ?? start,
  end: status.end ?? (status.start ? undefined : end),
  hall: status.hall ?? hall,
});

/** A session's time and hall after its status: the new ones where it moved, none where it is off or waits for a new time. */
export const effective = (slot: Slot): Times =>
  standingOf(slot.status.state, slot.status.start) === 'on' ? announced(slot) : {};

/** Whether a time of day lies within the hours of the conclave, its ends included. */
export const within = (clock: string, start: string, end: string): boolean => clock >= start && clock <= end;

/** Pairs of sessions that want one hall at one time. Sessions without a hall share the only room there is. */
export function overlaps<S extends Slot>(slots: readonly S[]): [S, S][] {
  const timed = slots.flatMap((slot) => {
    const { start, end, hall = '' } = effective(slot);
    return start && end ? [{ slot, from: minutesOf(start), to: minutesOf(end), hall }] : [];
  });
  return timed.flatMap((a, index) =>
    timed
      .slice(index + 1)
      .filter((b) => a.hall === b.hall && a.from < b.to && b.from < a.to)
      .map((b): [S, S] => [a.slot, b.slot]),
  );
}

/** More halls are too narrow side by side, more quarters too long a day. */
const most = { halls: 3, quarters: 60 };
const quarterOf = (clock: string): number => Math.round(minutesOf(clock) / 15);
const clockOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/**
 * Where the sessions of a day stand in lanes, one a hall, by the times and halls that were announced last; rows are quarters of an
 * hour. Rows, columns and spans count from 1. Undefined where a list says more: one hall or too many, a session
 * without a start or an end, or two (one of them off, perhaps) that would stand in one place.
 */
export function lanesOf(slots: readonly Slot[]) {
  const timed = slots.flatMap((slot) => {
    const { start, end, hall } = announced(slot);
    return start && end ? [{ slug: slot.slug, from: quarterOf(start), to: quarterOf(end), hall }] : [];
  });
  const halls = [...new Set(timed.flatMap(({ hall }) => hall ?? []))];
  const first = Math.min(...timed.map(({ from }) => from));
  const last = Math.max(...timed.map(({ to }) => to));
  const collide = timed.some((a, index) =>
    timed.slice(index + 1).some((b) => a.from < b.to && b.from < a.to && (!a.hall || !b.hall || a.hall === b.hall)),
  );
  const fits = halls.length > 1 && halls.length <= most.halls && last - first <= most.quarters;
  if (!fits || collide || timed.length < slots.length || timed.some(({ from, to }) => from >= to)) return undefined;
  const quarters = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    /** The names of the halls, in the order of their first sessions. */
    halls,
    /** The first moment and every full hour, as clock times. */
    hours: quarters
      .filter((quarter) => quarter === first || quarter % 4 === 0)
      .map((quarter) => ({ clock: clockOf(quarter), row: quarter - first + 1 })),
    /** By the sessions' slugs. A session without a hall has no lane: it is for all halls. */
    places: new Map(
      timed.map(({ slug, from, to, hall }) => [
        slug,
        { row: from - first + 1, span: to - from, lane: hall === undefined ? undefined : halls.indexOf(hall) + 1 },
      ]),
    ),
  };
}
