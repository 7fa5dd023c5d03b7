/** How long a series takes to build, by the number of its cities. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { testCities, writeSeries } from '../setup/series.ts';

/** Builds `count` cities of one size for the first time. @returns seconds. @throws with the output of the build if it fails */
export function seriesTime(count: number): number {
  const folder = `.cache/bench/series-${count}`;
  rmSync(folder, { recursive: true, force: true });
  const cities = Array.from({ length: count }, (_, index) => {
    const [first] = testCities;
    if (!first) throw new Error('The tests have no city.');
    return {
      ...first,
      path: `city-${index}`,
      hi: `${first.hi} ${index}`,
      en: `${first.en} ${index}`,
      latitude: 20 + index,
    };
  });
  const list = writeSeries(folder, cities);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/build-series.ts', list, '--outDir', join(folder, 'dist')],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return Math.round((performance.now() - start) / 100) / 10;
}
