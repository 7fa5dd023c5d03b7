/** What a build costs, cold, warm and after one word changed, beside a bare Astro project; and how that grows with the content. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBareProject } from './bare.ts';
import { type BuildRun, buildRun } from './build-run.ts';
import { writeManySessions } from './many-sessions.ts';
import type { Row } from './print.ts';

const bench = '.cache/bench';

const figure = ({ total, peakMemory }: BuildRun): string =>
  `${(total / 1000).toFixed(1)} s, ${Math.round(peakMemory / 1e6)} MB`;

const times = (a: BuildRun, b: BuildRun): string => (a.total / b.total).toFixed(2);

/** Puts one more word into the body of an entry. */
function changeOneWord(content: string): void {
  const path = join(content, 'event/conclave.hi.mdx');
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()} नया\n`);
}

/**
 * Rows for the conclave of `content` with `more` sessions. Those look alike on their cards, so that their cards are one
 * drawing: what a card costs is measured on its own.
 */
export function buildRows(content: string, more: number): Row[] {
  const own = `${bench}/content-${more}`;
  writeManySessions(content, more, own);
  const site = () => buildRun(`${bench}/site`, { CONTENT_DIR: own });
  rmSync(`.cache/astro/${own.replaceAll('/', '-')}`, { recursive: true, force: true });
  rmSync('.cache/cards', { recursive: true, force: true });
  const cold = site();
  rmSync(`.cache/astro/${own.replaceAll('/', '-')}`, { recursive: true, force: true });
  const cards = site();
  const warm = site();
  changeOneWord(own);
  const edited = site();

  const project = writeBareProject(own, `${bench}/bare`);
  const bare = () => buildRun(join(project, 'dist'), {}, project);
  const bareCold = bare();
  const bareWarm = bare();
  const name = `${more} more sessions`;
  return [
    [`${name}: bare project, cold`, figure(bareCold)],
    [`${name}: bare project, warm`, figure(bareWarm)],
    [`${name}: cold, cards drawn`, figure(cold)],
    [`${name}: cold, cards cached`, `${figure(cards)}, ${times(cards, bareCold)} times the bare project`],
    [`${name}: warm`, `${figure(warm)}, ${times(warm, bareWarm)} times the bare project`],
    [`${name}: one word changed`, `${figure(edited)}, ${times(edited, cold)} of the cold build`],
  ];
}
