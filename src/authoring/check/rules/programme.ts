/** Sessions keep to the conclave's hours and do not share a hall at one time. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { type Slot, effective, overlaps, within } from '../../../lib/timetable.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding } from '../problem.ts';

type Placed = Slot & { readonly entry: Entry };

interface Hours {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly status?: { readonly start?: string | undefined; readonly end?: string | undefined };
}

/** The fields that say when and where; what cannot be read is not compared. */
const times = ['start', 'end', 'hall', 'status'];

export const programmeProblems: Rule = ({ entries }) => {
  const hindi = entries.filter(
    ({ locale, broken }) => locale === defaultLocale && !times.some((field) => broken.has(field)),
  );
  const slots = hindi
    .filter(({ kind }) => kind === 'sessions')
    .map((entry): Placed => ({ status: { state: 'scheduled' }, ...entry.data, slug: entry.slug, entry }));
  const conclave = hindi.find(({ kind }) => kind === 'event');
  return [...(conclave ? outsideHours(slots, conclave.data) : []), ...collisions(slots)];
};

function outsideHours(slots: readonly Placed[], { start, end, status }: Hours): Finding[] {
  const from = status?.start ?? start;
  const to = status?.end ?? end;
  if (!from || !to || to <= from) return [];
  return slots.flatMap((slot) => {
    const now = effective(slot);
    return (['start', 'end'] as const).flatMap((field) => {
      const time = now[field];
      if (!time || within(time, from, to) || (now.start && now.end && now.end <= now.start)) return [];
      const path = slot.status[field] ? ['status', field] : [field];
      return [finding(slot.entry, slot.entry.placeOf(path), messages.outsideHours(time, from, to))];
    });
  });
}

const collisions = (slots: readonly Placed[]): Finding[] =>
  overlaps(slots).map(([a, b]) => {
    const { start = '', end = '' } = effective(a);
    const path = b.status.start ? ['status', 'start'] : ['start'];
    return finding(b.entry, b.entry.placeOf(path), messages.collision(a.slug, start, end));
  });
