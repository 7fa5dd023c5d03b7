/** `npm run bench`: prints what a first visit to each page fetches, and how long builds take. Nothing is asserted. */
import { globSync } from 'node:fs';
import { buildTimes, timedBuild } from './build-times.ts';
import { seriesTime } from './series-times.ts';
import { weightOf } from '../setup/page-weight.ts';
import { flagsIn } from '../../src/commands/flags.ts';

const outDir = '.cache/bench/site';

flagsIn({});
timedBuild(outDir, { BASE_PATH: '/' });
const weights = globSync('**/*.html', { cwd: outDir, exclude: ['admin/**'] }).map((file) => {
  const { foreign: _, ...weight } = weightOf(outDir, '/', file);
  return { page: `/${file.replace(/index\.html$/, '')}`, ...weight };
});
console.log('A first visit to each page, in bytes, the heaviest first');
console.table(weights.toSorted((a, b) => b.everything - a.everything));

console.log('Time to build, in seconds');
console.table([0, 100, 1000, 5000].map((sessions) => ({ 'more sessions': sessions, ...buildTimes(sessions, outDir) })));

console.log('Time to build a series, in seconds');
console.table(
  [1, 2, 4, 8].map((cities) => {
    const seconds = seriesTime(cities);
    return { cities, seconds, 'for each city': Math.round((seconds / cities) * 10) / 10 };
  }),
);
