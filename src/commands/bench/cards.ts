/** What share cards cost: milliseconds a card, cold and cached, bytes a card, their share of a build. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildRun, buildRun, covered } from './build-run.ts';
import { type Row, kilobytes, ms, spread } from './print.ts';

const outDir = '.cache/bench/cards';

function rowsOf(name: string, { steps, total }: BuildRun, cards: number): Row[] {
  const all = ['compose', 'draw'].map((step) => steps[`card: ${step}`] ?? []);
  const each = all.map((intervals) => `${ms(covered(intervals) / cards)} ms a card (${intervals.length} times)`);
  return [
    [`${name}: text fitted`, each[0] ?? ''],
    [`${name}: drawn`, each[1] ?? ''],
    [`${name}: share of the build`, `${Math.round((100 * covered(all.flat())) / total)}% of ${ms(total)} ms`],
  ];
}

/** Builds twice, without and with the cards of an earlier build. Cards are made side by side: a time is that of all, shared out. */
export function cardRows(): Row[] {
  rmSync('.cache/cards', { recursive: true, force: true });
  const cold = buildRun(outDir);
  const cached = buildRun(outDir);
  const folder = join(outDir, 'cards');
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => statSync(join(folder, name)).size);
  return [
    ['cards', String(sizes.length)],
    ['KB a card (least · median · most)', spread(sizes, kilobytes)],
    ...rowsOf('cold', cold, sizes.length),
    ...rowsOf('cached', cached, sizes.length),
  ];
}
