/** Builds into a folder the project in another, both named on the command line, and writes what it measured as JSON, for `build-run.ts`. */
import { PerformanceObserver } from 'node:perf_hooks';
import { build } from 'astro';

const [outDir = '', root = '.'] = process.argv.slice(2);
const steps: Record<string, [start: number, end: number][]> = {};
const observer = new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries())
    steps[name] = [...(steps[name] ?? []), [startTime, startTime + duration]];
});
observer.observe({ entryTypes: ['measure'] });
const start = performance.now();
await build({ root, outDir, logLevel: 'error' });
const total = performance.now() - start;
await new Promise((resolve) => setTimeout(resolve, 50));
console.log(JSON.stringify({ total, steps, peakMemory: process.resourceUsage().maxRSS * 1024 }));
