/** A figure's source has an address, and a chart compares only what can be compared. */
import { says } from '../../schemas/fields.ts';
import type { Chart, Figure } from '../../schemas/lists.ts';
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
      message: says(
        `आंकड़े “${item.id}” के स्रोत “${source.id}” का पता नहीं है। sources.yaml में उसका url लिखें।`,
        `The source “${source.id}” of the figure “${item.id}” has no address. Write its url in sources.yaml.`,
      ),
    },
  ];
}

function incomparable(item: Item, figures: ReadonlyMap<string, Item>): Problem[] {
  const chart = item.data as Chart;
  const found = chart.figures.flatMap((id) => figures.get(id) ?? []).map(({ data }) => data as Figure);
  if (found.length < chart.figures.length) return [];
  const units = new Set(found.map(({ kind, unit }) => `${kind} ${unit?.en ?? ''}`));
  const problem = (hi: string, en: string): Problem[] => [
    { file: item.file, line: item.lineOf(['figures']), message: says(hi, en) },
  ];
  if ((chart.kind === 'bars' || chart.kind === 'squares') && units.size > 1)
    return problem(
      `चार्ट “${item.id}” के आंकड़ों की इकाई एक होनी चाहिए।`,
      `The figures of the chart “${item.id}” must share one unit.`,
    );
  if (chart.kind === 'share' && (found.length !== 2 || found[1]?.kind !== 'percent'))
    return problem(
      `share चार्ट में दो आंकड़े हों: पहला पूरा, दूसरा percent।`,
      `A share chart has two figures: the whole, then a percent of it.`,
    );
  if (chart.kind === 'stitches' && (found.length !== 2 || (found[0]?.value ?? 0) % (found[1]?.value ?? 1) !== 0))
    return problem(
      `stitches चार्ट में दो आंकड़े हों: कुल लोग और बराबर समूहों की गिनती।`,
      `A stitches chart has two figures: the people, then the number of equal groups.`,
    );
  return [];
}
