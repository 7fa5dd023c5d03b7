/** A figure's source has an address, and a chart compares only what can be compared. */
import type { Chart, Figure } from '../../../schemas/lists.ts';
import { type Item, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Finding, Message } from '../problem.ts';

type Items = ReadonlyMap<string, Item>;

/** Items with something wrong in them are not compared. */
export const figureProblems: Rule = ({ items }) => {
  const byId = (list: string): Items =>
    new Map(items.filter((item) => item.list === list && item.broken.size === 0).map((item) => [item.id, item]));
  const [sources, figures, charts] = [byId('sources'), byId('figures'), byId('charts')];
  return [
    ...[...figures.values()].flatMap((item) => unaddressed(item, sources)),
    ...[...charts.values()].flatMap((item) => incomparable(item, figures)),
  ];
};

function unaddressed(item: Item, sources: Items): Finding[] {
  const source = sources.get((item.data as unknown as Figure).source);
  if (!source || source.data.url !== undefined) return [];
  return [finding(item, item.placeOf(['source']), messages.sourceWithoutAddress(item.id, source.id))];
}

function incomparable(item: Item, figures: Items): Finding[] {
  const chart = item.data as unknown as Chart;
  const found = chart.figures.flatMap((id) => figures.get(id) ?? []).map(({ data }) => data as unknown as Figure);
  if (found.length < chart.figures.length) return [];
  const wrong = wrongFigures(item.id, chart.kind, found);
  const labels = wrongLabels(chart);
  return [
    ...(wrong ? [finding(item, item.placeOf(['figures']), wrong)] : []),
    ...(labels ? [finding(item, item.placeOf(['shortLabels'], 'key'), labels)] : []),
  ];
}

function wrongFigures(id: string, kind: Chart['kind'], figures: readonly Figure[]): Message | undefined {
  const units = new Set(figures.map((figure) => `${figure.kind} ${figure.unit?.en ?? ''}`));
  if (kind === 'bars' || kind === 'squares') return units.size > 1 ? messages.chartUnits(id) : undefined;
  const [first, second] = figures;
  const pair = figures.length === 2 && first !== undefined && second !== undefined;
  if (kind === 'share') return pair && second.kind === 'percent' ? undefined : messages.chartShare();
  return pair && first.value % second.value === 0 ? undefined : messages.chartStitches();
}

const wrongLabels = ({ shortLabels, figures }: Chart): Message | undefined =>
  shortLabels === undefined || shortLabels.length === figures.length
    ? undefined
    : messages.chartLabels(shortLabels.length, figures.length);
