/** Builds into a folder the project in another, both named on the command line, and writes what it measured as JSON, for `build-run.ts`. */
import { PerformanceObserver } from 'node:perf_hooks';
import { type AstroIntegration, build } from 'astro';

const [outDir = '', root = '.'] = process.argv.slice(2);
const steps: Record<string, [start: number, end: number][]> = {};
const observer = new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries())
    steps[name] = [...(steps[name] ?? []), [startTime, startTime + duration]];
});
observer.observe({ entryTypes: ['measure'] });
const start = performance.now();

/** Steps that follow each other from `start`. */
let reached = start;
function ended(step: string): void {
  const end = performance.now();
  performance.measure(step, { start: reached, end });
  reached = end;
}
const watch: AstroIntegration = {
  name: 'watch',
  hooks: {
    'astro:build:start': () => ended('read'),
    'astro:build:generated': () => ended('render'),
  },
};

await build({ root, outDir, logLevel: 'error', integrations: [watch] });
ended('finish');
const total = performance.now() - start;
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(JSON.stringify({ total, steps, peakMemory: process.resourceUsage().maxRSS * 1024 }));
