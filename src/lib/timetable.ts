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
