/** One build in a process of its own, with the times of the steps that it measured. */
import { spawnSync } from 'node:child_process';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';

export type Interval = readonly [start: number, end: number];

export interface BuildRun {
  /** Milliseconds of the build, without the start of the process. */
  readonly total: number;
  /** When each run of a step began and ended, in milliseconds, by the step's name. */
  readonly steps: Readonly<Record<string, readonly Interval[]>>;
  /** Bytes. */
  readonly peakMemory: number;
}

/**
 * Builds the project in `root` into `outDir`, as `astro build` does, with three quarters of the machine's memory: of itself, Node takes
 * about 4 GB, which is not enough for 5,000 sessions. @throws with the build's own words if it fails.
 */
export function buildRun(outDir: string, environment: Record<string, string> = {}, root = '.'): BuildRun {
  const heap = `--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)}`;
  const child = spawnSync(
    process.execPath,
    [heap, join(import.meta.dirname, 'build-child.ts'), resolve(outDir), root],
    {
      env: { ...process.env, ...environment, NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const last = child.stdout.trim().split('\n').at(-1) ?? '';
  if (child.status !== 0 || !last.startsWith('{')) throw new Error(`The build failed:\n${child.stdout}${child.stderr}`);
  return JSON.parse(last);
}

/** Milliseconds in which at least one of the intervals ran. */
export function covered(intervals: readonly Interval[]): number {
  let [total, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
