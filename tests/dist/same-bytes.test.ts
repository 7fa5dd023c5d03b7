/** Two builds of the same files are the same to the byte, on whatever day, in whatever folder and time zone. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Elsewhere, differences, fingerprints, projectElsewhere } from '../setup/elsewhere.ts';
import { expectNone } from '../setup/findings.ts';
import { sites } from '../setup/sites.ts';

const root = join(import.meta.dirname, '../..');
const site = sites.underPath;
let elsewhere: Elsewhere;

beforeAll(() => {
  elsewhere = projectElsewhere();
});
afterAll(() => elsewhere.close());

const later = pathToFileURL(join(root, 'tests/setup/later.ts')).href;
const { PATH, HOME } = process.env;
/** The test runner's own variables would reach the pages: `BASE_URL` is the path they live under. */
const environment = {
  PATH,
  HOME,
  CONTENT_DIR: site.content,
  SITE_URL: site.siteUrl,
  BASE_PATH: site.base,
  NODE_ENV: 'production',
  TZ: 'Pacific/Auckland',
  NODE_OPTIONS: `--import=${later}`,
};

it('the clock of the second build is ahead', () => {
  const { stdout } = spawnSync('node', ['-p', '[Date.now(), +new Date(), +new Date(0)].join()'], {
    env: environment,
    encoding: 'utf8',
  });
  const [now = 0, made = 0, given] = stdout.split(',').map(Number);
  for (const each of [now, made]) expect((each - Date.now()) / 86_400_000).toBeCloseTo(40, 1);
  expect(given).toBe(0);
});

it('a build on another day, in another folder, time zone and with no earlier drawings has the same bytes', () => {
  elsewhere.build(environment);
  const [first, second] = [fingerprints(site.folder), fingerprints(join(elsewhere.folder, 'dist'))];
  expect(first.size).toBeGreaterThan(50);
  expectNone(differences(first, second).map((file) => `${file} differs between two builds`));
});

it('a file that differs, is missing or is new is named', () => {
  const first = new Map(Object.entries({ 'a.html': '1', 'b.html': '2', 'c.html': '3' }));
  const second = new Map(Object.entries({ 'a.html': '1', 'b.html': '0', 'd.html': '4' }));
  expect(differences(first, second)).toEqual(['b.html', 'c.html', 'd.html']);
});
