/** A figure's source has an address, and a chart compares only what can be compared. */
import type { Chart, Figure } from '../../schemas/lists.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content, Item } from '../read-content.ts';

export function figureProblems({ items }: Content): Problem[] {
  const byId = (list: string) => new Map(items.filter((item) => item.list === list).map((item) => [item.id, item]));
  const sources = byId('sources');
  const figures = byId('figures');
  return [
    ...[...figures.values()].flatMap((item) => unaddressed(item, sources)),
    ...[...byId('charts').values()].flatMap((item) => incomparable(item, figures)),
  ];
}

function unaddressed(item: Item, sources: ReadonlyMap<string, Item>): Problem[] {
  const source = sources.get((item.data as Figure).source);
  if (!source || source.data.url !== undefined) return [];
  return [
    {
      file: item.file,
      line: item.lineOf(['source']),
      message: messages.sourceWithoutAddress(item.id, source.id),
    },
  ];
}

function incomparable(item: Item, figures: ReadonlyMap<string, Item>): Problem[] {
  const chart = item.data as Chart;
  const found = chart.figures.flatMap((id) => figures.get(id) ?? []).map(({ data }) => data as Figure);
  if (found.length < chart.figures.length) return [];
  const wrong = [wrongFigures(item.id, chart.kind, found), wrongLabels(chart)].filter((each) => each !== undefined);
  return wrong.map((message) => ({ file: item.file, line: item.lineOf(['figures']), message }));
}

function wrongFigures(id: string, kind: Chart['kind'], figures: readonly Figure[]): string | undefined {
  const units = new Set(figures.map((figure) => `${figure.kind} ${figure.unit?.en ?? ''}`));
  if (kind === 'bars' || kind === 'squares') return units.size > 1 ? messages.chartUnits(id) : undefined;
  const [first, second] = figures;
  const pair = figures.length === 2 && first !== undefined && second !== undefined;
  if (kind === 'share') return pair && second.kind === 'percent' ? undefined : messages.chartShare;
  return pair && first.value % second.value === 0 ? undefined : messages.chartStitches;
}

const wrongLabels = ({ shortLabels, figures }: Chart): string | undefined =>
  shortLabels === undefined || shortLabels.length === figures.length
    ? undefined
    : messages.chartLabels(shortLabels.length, figures.length);
