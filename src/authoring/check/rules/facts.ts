/** Facts that contradict each other (times and halls of sessions, figures of charts), and reviews that are due. */
import { defaultLocale } from '../../../i18n/locales.ts';
import { type Slot, effective, overlaps, within } from '../../../lib/timetable.ts';
import type { Chart, Figure } from '../../../schemas/lists.ts';
import { type Content, type Entry, type Item, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';

type Placed = Slot & { readonly entry: Entry };

/** The fields that say when and where; what cannot be read is not compared. */
const times = ['start', 'end', 'hall', 'status'];

export const programmeProblems: Rule = ({ entries }) => {
  const readable = entries.filter(
    ({ locale, broken }) => locale === defaultLocale && !times.some((field) => broken.has(field)),
  );
  const slots = readable
    .filter(({ kind }) => kind === 'sessions')
    .map((entry): Placed => ({ status: { state: 'scheduled' }, ...entry.data, slug: entry.slug, entry }));
  const conclave = readable.find(({ kind }) => kind === 'event');
  return timeClashes(slots, conclave?.data).map(({ slot: { entry }, path, message }) =>
    finding(entry, entry.placeOf(path), message),
  );
};

/** Sessions outside the hours of the conclave or in a hall that another one holds: what to change in which, and why. */
export const timeClashes = <S extends Slot>(slots: readonly S[], conclave: Partial<Slot> = {}) => [
  ...outsideHours(slots, conclave),
  ...overlaps(slots).map(([a, b]) => {
    const { start = '', end = '' } = effective(a);
    const path = b.status.start ? ['status', 'start'] : ['start'];
    return { slot: b, path, message: messages.collision(a.slug, start, end) };
  }),
];

function outsideHours<S extends Slot>(slots: readonly S[], { start, end, status }: Partial<Slot>) {
  const from = status?.start ?? start;
  const to = status?.end ?? end;
  if (!from || !to || to <= from) return [];
  return slots.flatMap((slot) => {
    const now = effective(slot);
    return (['start', 'end'] as const).flatMap((field) => {
      const time = now[field];
      if (!time || within(time, from, to) || (now.start && now.end && now.end <= now.start)) return [];
      const path = slot.status[field] ? ['status', field] : [field];
      return [{ slot, path, message: messages.outsideHours(time, from, to) }];
    });
  });
}

/** Notes on a change where nothing has changed: no page prints them. */
export const noteProblems: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    const { kind, slug, raw } = entry;
    const hindi = entries.find((each) => each.kind === kind && each.slug === slug && each.locale === defaultLocale);
    const status = hindi?.data.status as Slot['status'] | undefined;
    const isUnused = raw.statusNote !== undefined && status?.state === 'scheduled';
    return isUnused ? [finding(entry, entry.placeOf(['statusNote'], 'key'), messages.noteUnused())] : [];
  });

/** A figure's source has an address, and a chart compares what can be compared. Items with something wrong in them are not compared. */
export const figureProblems: Rule = ({ items }) => {
  const sound = (list: string) => items.filter((item) => item.list === list && item.broken.size === 0);
  const byId = (list: string): Items => new Map(sound(list).map((item) => [item.id, item]));
  const [sources, figures] = [byId('sources'), byId('figures')];
  return [
    ...sound('figures').flatMap((item) => unaddressed(item, sources)),
    ...sound('charts').flatMap((item) => incomparable(item, figures)),
  ];
};

type Items = ReadonlyMap<string, Item>;

function unaddressed(item: Item, sources: Items): Finding[] {
  const source = sources.get((item.data as unknown as Figure).source);
  if (!source || source.data.url !== undefined) return [];
  return [finding(item, item.placeOf(['source']), messages.sourceWithoutAddress(item.id, source.id))];
}

function incomparable(item: Item, figures: Items): Finding[] {
  const chart = item.data as unknown as Chart;
  const { shortLabels: labels } = chart;
  const found = chart.figures.flatMap((id) => figures.get(id) ?? []).map(({ data }) => data as unknown as Figure);
  if (found.length < chart.figures.length) return [];
  const wrong = wrongFigures(item.id, chart.kind, found);
  const atFigures = wrong ? [finding(item, item.placeOf(['figures']), wrong)] : [];
  if (labels === undefined || labels.length === found.length) return atFigures;
  const message = messages.chartLabels(labels.length, found.length);
  return [...atFigures, finding(item, item.placeOf(['shortLabels'], 'key'), message)];
}

function wrongFigures(id: string, kind: Chart['kind'], figures: readonly Figure[]): Message | undefined {
  const units = new Set(figures.map((figure) => `${figure.kind} ${figure.unit?.en ?? ''}`));
  if (kind === 'bars' || kind === 'squares') return units.size > 1 ? messages.chartUnits(id) : undefined;
  if (kind === 'figures') return undefined;
  const [first, second, third] = figures;
  const pair = first && second && !third ? { first, second } : undefined;
  if (kind === 'share') return pair?.second.kind === 'percent' ? undefined : messages.chartShare();
  return pair && pair.first.value % pair.second.value === 0 ? undefined : messages.chartStitches();
}

/** The last day that a date may mean, some years later: a month or year lasts until its end. Good for comparing alone. */
function lastDay(date: string, yearsLater = 0): string {
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${Number(year) + yearsLater}-${month}-${day}`;
}

/** Schemes whose terms were read over a year before `today`, and whatever has passed its own `review` date. */
export const reviewProblems =
  (today: string): Rule =>
  ({ entries, items }: Content) =>
    [...entries, ...items].flatMap((holder): Finding[] => {
      const { review, termsRead } = holder.data;
      if (typeof review === 'string')
        return lastDay(review) < today
          ? [finding(holder, holder.placeOf(['review']), messages.reviewPast(review))]
          : [];
      if (typeof termsRead !== 'string' || lastDay(termsRead, 1) >= today) return [];
      return [finding(holder, holder.placeOf(['termsRead']), messages.reviewDue(termsRead))];
    });
