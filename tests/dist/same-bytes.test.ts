/** Two builds of the same files are the same to the byte, on whatever day, in whatever folder and time zone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNone } from '../setup/findings.ts';
import { sites } from '../setup/sites.ts';

const root = join(import.meta.dirname, '../..');
const site = sites.underPath;
/** What a build makes or does not need; with `.cache`, the drawings of earlier ones. */
const left = ['node_modules', '.cache', '.astro', '.git', 'dist', 'tests'];
let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'another-folder-'));
  for (const name of readdirSync(root).filter((each) => !left.includes(each)))
    cpSync(join(root, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
});
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

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

function fingerprints(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Files that are not the same in both, or only in one. */
const differences = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).toSorted();

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
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', 'dist'], {
    cwd: elsewhere,
    env: environment,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const [first, second] = [fingerprints(site.folder), fingerprints(join(elsewhere, 'dist'))];
  expect(first.size).toBeGreaterThan(50);
  expectNone(differences(first, second).map((file) => `${file} differs between two builds`));
});

it('a file that differs, is missing or is new is named', () => {
  const first = new Map(Object.entries({ 'a.html': '1', 'b.html': '2', 'c.html': '3' }));
  const second = new Map(Object.entries({ 'a.html': '1', 'b.html': '0', 'd.html': '4' }));
  expect(differences(first, second)).toEqual(['b.html', 'c.html', 'd.html']);
});
