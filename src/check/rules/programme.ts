/** Sessions keep to the conclave's hours and do not share a hall at one time. */
import { type Slot, effective, overlaps, within } from '../../lib/timetable.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content, Entry } from '../read-content.ts';

interface Hours {
  readonly start: string;
  readonly end: string;
  readonly status: { readonly start?: string; readonly end?: string };
}

export function programmeProblems({ entries }: Content): Problem[] {
  const conclave = entries.find(({ kind, locale }) => kind === 'event' && locale === 'hi');
  const sessions = entries.filter(({ kind, locale }) => kind === 'sessions' && locale === 'hi');
  const slots = sessions.map((entry) => ({ ...(entry.data as unknown as Slot), slug: entry.slug, entry }));
  return [...(conclave ? outsideHours(slots, conclave.data as unknown as Hours) : []), ...collisions(slots)];
}

type Placed = Slot & { entry: Entry };

function outsideHours(slots: readonly Placed[], hours: Hours): Problem[] {
  const start = hours.status.start ?? hours.start;
  const end = hours.status.end ?? hours.end;
  return slots.flatMap((slot) => {
    const times = effective(slot);
    return (['start', 'end'] as const).flatMap((field) => {
      const time = times[field];
      if (!time || within(time, start, end)) return [];
      const path = slot.status[field] ? ['status', field] : [field];
      return [
        {
          file: slot.entry.file,
          line: slot.entry.lineOf(path),
          message: messages.outsideHours(time, start, end),
        },
      ];
    });
  });
}

const collisions = (slots: readonly Placed[]): Problem[] =>
  overlaps(slots).map(([a, b]) => ({
    file: b.entry.file,
    line: b.entry.lineOf(['start']),
    message: messages.collision(a.slug),
  }));
