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

/** A session's time and hall after its status: the new ones where it moved, none where it is off or waits for a new time. */
export function effective(slot: Slot): Pick<Slot, 'start' | 'end' | 'hall'> {
  const { state } = slot.status;
  if (state === 'cancelled' || (state === 'postponed' && !slot.status.start)) return {};
  return {
    start: slot.status.start ?? slot.start,
    end: slot.status.end ?? (slot.status.start ? undefined : slot.end),
    hall: slot.status.hall ?? slot.hall,
  };
}

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
