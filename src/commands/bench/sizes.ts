/** What a first visit costs, page by page, beside the home pages of peers. */
import { globSync } from 'node:fs';
import { buildRun } from './build-run.ts';
import { type PageWeight, weightOf } from './page-weight.ts';
import type { Row } from './print.ts';

const outDir = '.cache/bench/sizes';

/** Peers, as they were measured: the home page on a phone, first visit, gzip. */
const peers: readonly Row[] = [
  ['EuroPython', '339 KB, 9 requests'],
  ['SITCON', '1,120 KB, 74 requests'],
  ['DjangoCon', '1,581 KB, 29 requests'],
  ['DevFest Dijon', '1,610 KB, 84 requests'],
  ['Boskonf', '2,477 KB, 19 requests'],
];

const kb = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(5);

const figures = ({ document, fonts, script, everything, requests }: PageWeight): string =>
  `${kb(document)} ${kb(fonts)} ${kb(script)} ${kb(everything)} KB, ${requests} requests`;

/** Every page of the site, the heaviest first: document, typefaces, script, everything. */
export function sizeRows(): Row[] {
  buildRun(outDir, { BASE_PATH: '/' });
  const pages = globSync('**/*.html', { cwd: outDir, exclude: ['admin/**'] }).map(
    (file) => [file.replace(/index\.html$/, ''), weightOf(outDir, '/', file)] as const,
  );
  const heaviest = pages.toSorted(([, a], [, b]) => b.everything - a.everything);
  return [
    ['page', ' document, typefaces, script, everything'],
    ...heaviest.map(([path, weight]): Row => [`/${path}`, figures(weight)]),
    ...peers,
  ];
}
