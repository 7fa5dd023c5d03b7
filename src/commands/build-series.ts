/**
 * `npm run build:series -- content/series.yaml`: builds every city of a list under its own path, as if it were alone, and an index made
 * from the `conclave.json` of each. SITE_URL and BASE_PATH say where the series lives. `--outDir` names another folder than `dist`, which
 * is replaced only when all is built.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isFile, readText } from '../authoring/check/read/content-files.ts';
import { readSeries } from '../authoring/check/read/read-series.ts';
import { textReport } from '../authoring/check/reporters/text-report.ts';
import { type Rule, headersFile, readHeaders, seriesRules, writeHeaders } from '../build/headers/headers-file.ts';
import { says } from '../i18n/bilingual.ts';
import type { Series } from '../schemas/series.ts';
import type { SeriesCity, SeriesData } from '../series/series-data.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;
const base = `${BASE_PATH.replace(/\/$/, '')}/`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The list. Ends the program with what is wrong with it. */
function readList(path: string): Series {
  const file = readText(path);
  const { things, found } = isFile(file) ? readSeries(file) : { things: [], found: [file] };
  const lines = isFile(file) ? file.lines : [];
  const problems = found.map(({ file: at, place, message }) => ({
    ...message,
    ...place,
    file: at,
    excerpt: lines[place.line - 1] ?? '',
  }));
  return things[0] ?? fail(textReport(problems));
}

/** Runs `astro build` into a folder. Ends the program if it fails; it has said why. */
function build(what: string, folder: string, environment: Record<string, string>, flags: readonly string[] = []): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder, ...flags],
    { env: { ...process.env, NODE_ENV: 'production', SITE_URL, ...environment }, stdio: 'inherit' },
  );
  if (status !== 0)
    fail(
      says(
        `“${what}” नहीं बन पाया: ऊपर लिखी गलती सुधारें। पहले की साइट जस की तस है।`,
        `“${what}” could not be built: correct the mistake above. The site is as it was before.`,
      ),
    );
}

const read = (...path: string[]): string => (existsSync(join(...path)) ? readFileSync(join(...path), 'utf8') : '');

/** Takes a file out of a built site. */
function taken(...path: string[]): string {
  const text = read(...path);
  rmSync(join(...path), { force: true });
  return text;
}

/** What there is one of, that of the index. */
const removed = ['robots.txt', 'sitemap-index.xml'];

/** A city as it was built, with what the index gathers from it. */
interface BuiltCity extends SeriesCity {
  readonly folder: string;
  readonly sitemaps: readonly string[];
  readonly headers: readonly Rule[];
}

function buildCity({ path, content }: Series['cities'][number], work: string): BuiltCity {
  const folder = join(work, 'cities', path);
  build(content, folder, {
    CONTENT_DIR: content,
    BASE_PATH: `${base}${path}/`,
    SERIES_URL: new URL(base, SITE_URL).href,
  });
  for (const name of removed) taken(folder, name);
  return {
    path,
    facts: JSON.parse(read(folder, 'conclave.json')),
    folder,
    sitemaps: globSync('sitemap-*.xml', { cwd: folder }).map(
      (name) => new URL(`${base}${path}/${name}`, SITE_URL).href,
    ),
    headers: readHeaders(taken(folder, headersFile)).filter(
      ({ path: at }) => !removed.some((name) => at.endsWith(name)),
    ),
  };
}

const [path = '', flag, outDir = 'dist', ...more] = process.argv.slice(2);
if (path.startsWith('-') || path === '' || (flag ?? '--outDir') !== '--outDir' || more.length > 0) {
  const usage = 'npm run build:series -- content/series.yaml [--outDir dist]';
  fail(says(`एक सूची का पता लिखें: ${usage}`, `Name one list: ${usage}`));
}
if (!relative(outDir, '.').startsWith('..'))
  fail(says(`“${outDir}” में यह प्रोजेक्ट है। दूसरा फोल्डर दें।`, `“${outDir}” holds this project. Name another.`));
const list = readList(path);
const work = join('.cache/series', basename(outDir));
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const cities = list.cities.map((city) => buildCity(city, work));
const data: SeriesData = {
  name: list.name,
  cities: cities.map(({ path, facts }) => ({ path, facts })),
  others: list.others,
  sitemaps: cities.flatMap(({ sitemaps }) => sitemaps),
};
const site = join(work, 'site');
const dataFile = join(work, 'series.json');
writeFileSync(dataFile, JSON.stringify(data));
build(path, site, { BASE_PATH: base, SERIES_DATA: dataFile }, ['--config', 'src/series/astro.config.ts']);

for (const city of cities) renameSync(city.folder, join(site, city.path));
const ofCities = new Map(cities.map((city) => [city.path, city.headers]));
const headers = seriesRules(base, readHeaders(read(site, headersFile)), ofCities);
writeFileSync(join(site, headersFile), writeHeaders(headers));

// The folder may be on another disk: only a whole copy takes its place.
const draft = `${outDir}.new`;
rmSync(draft, { recursive: true, force: true });
cpSync(site, draft, { recursive: true });
rmSync(outDir, { recursive: true, force: true });
renameSync(draft, outDir);
rmSync(work, { recursive: true });
console.log(
  says(`${list.name.hi}: ${cities.length} शहर, ${outDir}`, `${list.name.en}: ${cities.length} cities, ${outDir}`),
);
