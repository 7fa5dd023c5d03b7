/** What a build costs, cold, warm and after one word changed, beside a bare Astro project; and how that grows with the content. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBareProject } from './bare.ts';
import { type BuildRun, buildRun, covered } from './build-run.ts';
import { writeManySessions } from './many-sessions.ts';
import type { Row } from './print.ts';

const bench = '.cache/bench';

/** Configuration and content are read, pages bundled and rendered, then made what visitors get. */
const parts = ['read', 'render', 'finish'];

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

function figure({ total, steps, peakMemory }: BuildRun): string {
  const each = parts.map((part) => `${part} ${seconds(covered(steps[part] ?? []))}`);
  return `${seconds(total)} s (${each.join(', ')}), ${Math.round(peakMemory / 1e6)} MB`;
}

const times = (a: BuildRun, b: BuildRun): string => (a.total / b.total).toFixed(2);

const path = 'event/conclave.hi.mdx';

/** Puts one more word into the body of an entry. */
function changeBody(content: string): void {
  const file = join(content, path);
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} नया\n`);
}

/** Puts one more word into the name of the conclave, which stands on every page and card. */
function changeName(content: string): void {
  const file = join(content, path);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^name: .*/m, (line) => `${line} नया`),
  );
}

/** The caches that builds share. */
const caches = ['cards', 'editor', 'fonts'].map((name) => `.cache/${name}`);

const remove = (folders: readonly string[]): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};

/**
 * Rows for the conclave of `content` with `more` sessions. Those look alike on their cards, so that their cards are one
 * drawing: what a card costs is measured on its own. The machine's speed changes: what is compared is built one after the other.
 */
export function buildRows(content: string, more: number): Row[] {
  const own = `${bench}/content-${more}`;
  writeManySessions(content, more, own);
  const site = () => buildRun(`${bench}/site`, { CONTENT_DIR: own });
  const ownCache = `.cache/astro/${own.replaceAll('/', '-')}`;
  const project = writeBareProject(own, `${bench}/bare`);
  const bare = () => buildRun(join(project, 'dist'), {}, project);

  remove([ownCache, ...caches]);
  const cold = site();
  changeBody(own);
  const edited = site();
  remove([ownCache]);
  const bareCold = bare();
  const cards = site();
  const bareWarm = bare();
  const warm = site();
  changeName(own);
  const renamed = site();
  const name = `${more} more sessions`;
  return [
    [`${name}: bare project, cold`, figure(bareCold)],
    [`${name}: bare project, warm`, figure(bareWarm)],
    [`${name}: cold, nothing cached`, figure(cold)],
    [`${name}: cold, cards cached`, `${figure(cards)}, ${times(cards, bareCold)} times the bare project`],
    [`${name}: warm`, `${figure(warm)}, ${times(warm, bareWarm)} times the bare project`],
    [`${name}: a word in a text`, `${figure(edited)}, ${times(edited, cold)} of the cold build`],
    [`${name}: a word in the name`, `${figure(renamed)}, ${times(renamed, cold)} of the cold build`],
  ];
}
