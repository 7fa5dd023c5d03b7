/** Two builds of the same files on one day are the same to the byte, by whatever clock, in whatever folder and time zone. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { expectNone } from '../setup/findings.ts';
import { buildDay, sites } from '../setup/sites.ts';

const root = join(import.meta.dirname, '../..');
const { folder, content, siteUrl, base, repository } = sites.sparse;
const { PATH, HOME } = process.env;
/** The test runner's own variables would reach the pages: `BASE_URL` is the path they live under. */
const environment: Record<string, string | undefined> = {
  PATH,
  HOME,
  CONTENT_DIR: content,
  SITE_URL: siteUrl,
  BASE_PATH: base,
  CMS_REPOSITORY: repository,
  NODE_ENV: 'production',
  SOURCE_DATE_EPOCH: String(Date.parse(buildDay) / 1000),
  TZ: 'Pacific/Auckland',
  NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests/setup/later.ts'))}`,
};
const run = (command: string, args: string[], cwd = root) =>
  spawnSync(command, args, { cwd, env: environment as NodeJS.ProcessEnv, encoding: 'utf8' });

/** The project in another folder, without anything that a build or a test has made. */
function projectElsewhere(): string {
  const elsewhere = mkdtempSync(join(tmpdir(), 'another-folder-'));
  const left = ['node_modules', '.cache', '.astro', '.git', 'dist', 'tests'];
  for (const name of [...readdirSync(root).filter((each) => !left.includes(each)), content])
    cpSync(join(root, name), join(elsewhere, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  return elsewhere;
}

/** What each file of a folder holds, by its path. */
function filesIn(directory: string): Record<string, string> {
  const files = globSync('**/*', { cwd: directory }).filter((file) => statSync(join(directory, file)).isFile());
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(directory, file), 'latin1')]));
}

it('the clock of the second build is ahead', () => {
  const { stdout } = run('node', ['-p', '[Date.now(), +new Date(), +new Date(0)].join()']);
  const [now = 0, made = 0, given] = stdout.split(',').map(Number);
  for (const each of [now, made]) expect((each - Date.now()) / 86_400_000).toBeCloseTo(40, 1);
  expect(given).toBe(0);
});

it('a build of the same day by another clock, in another folder, time zone and with no earlier drawings has the same bytes', () => {
  const elsewhere = projectElsewhere();
  const { status, stdout, stderr } = run('npx', ['astro', 'build', '--outDir', 'dist'], elsewhere);
  expect(status, `${stdout}${stderr}`).toBe(0);
  const [one, other] = [filesIn(folder), filesIn(join(elsewhere, 'dist'))];
  expect(Object.keys(one).length).toBeGreaterThan(50);
  expectNone(Object.keys({ ...one, ...other }).filter((file) => one[file] !== other[file]));
});
