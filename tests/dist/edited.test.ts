/** A build after an edit takes over what the edit does not change, and comes to what a build from nothing comes to. */
import { appendFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Elsewhere, differences, fingerprints, projectElsewhere } from '../setup/elsewhere.ts';
import { expectNone } from '../setup/findings.ts';
import { locales } from '../../src/i18n/locales.ts';
import { fixtureContent } from '../setup/sites.ts';

const { PATH, HOME } = process.env;
const environment = { PATH, HOME, SITE_URL: 'https://second.example', BASE_PATH: '/', NODE_ENV: 'production' };
let project: Elsewhere;

beforeAll(() => {
  project = projectElsewhere();
  rmSync(join(project.folder, 'content'), { recursive: true });
  cpSync(fixtureContent, join(project.folder, 'content'), { recursive: true });
  expect(taken(project.build(environment))).toBe(0);
});
afterAll(() => project.close());

/** How many pages a build took over. */
const taken = (said: string): number => said.match(/\(restored\)/g)?.length ?? 0;

/** What the pages of entries were made of in the last build, by their paths. */
function keysNow(): Map<string, string> {
  const text = readFileSync(join(project.folder, '.cache/astro/content/incremental-build.json'), 'utf8');
  const { routes } = JSON.parse(text) as { routes: Record<string, { paths: Record<string, { cacheKey: string }> }> };
  return new Map(
    Object.values(routes).flatMap(({ paths }) => Object.entries(paths).map(([path, { cacheKey }]) => [path, cacheKey])),
  );
}

const content = () => join(project.folder, 'content');

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(content(), file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const addLine = (file: string): void => appendFileSync(join(content(), file), '\nयह पंक्ति बाद में जुड़ी।\n');

it('of a word in one text of each kind: all pages of entries but those whose text it is', () => {
  const kinds = [
    'event/conclave',
    'event/about',
    'venues/*',
    'sessions/*',
    'products/*',
    'industry/sectors/*',
    'updates/*',
  ];
  for (const kind of kinds) {
    const [first] = globSync(`${kind}.hi.mdx`, { cwd: content() }).toSorted();
    if (!first) throw new Error(`The fixture has no ${kind}.`);
    addLine(first);
  }
  const entries = globSync('{sessions,products,industry/sectors}/*.hi.mdx', { cwd: content() });
  const site = join(project.folder, 'dist');
  const before = fingerprints(site);
  expect(taken(project.build(environment))).toBe((entries.length - 3) * locales.length);
  const after = fingerprints(site);
  expect(differences(before, after)).not.toEqual([]);
  rmSync(join(project.folder, '.cache'), { recursive: true });
  expect(taken(project.build(environment))).toBe(0);
  expectNone(differences(after, fingerprints(site)).map((file) => `${file} is not as a build from nothing makes it`));
});

it.each([
  ['a title', () => change('sessions/closing.hi.mdx', /^title: /m, 'title: नया ')],
  ['the status', () => change('event/conclave.hi.mdx', /^status:\n(?: {2}.*\n)+/m, 'status:\n  state: scheduled\n')],
  ['what a speaker is said to be, which stands beside sessions', () => addLine('speakers/asha-verma.hi.mdx')],
  ['a source', () => change('sources.yaml', /hi: /, 'hi: नया ')],
  ['a drawing', () => change('drawings/paper.svg', '<svg', '<svg id="other"')],
  ['a file to take away', () => appendFileSync(join(content(), 'files/furnace-plan.pdf'), ' ')],
  ['the code', () => appendFileSync(join(project.folder, 'src/i18n/hi.ts'), '\n')],
  ['where the site can be changed', () => Object.assign(environment, { CMS_REPOSITORY: 'example/conclave' })],
])('of %s: none, since any page may show it', (_, edit) => {
  const before = keysNow();
  edit();
  project.build(environment);
  const after = keysNow();
  expect(after.size).toBeGreaterThan(10);
  expectNone(
    [...after].filter(([path, key]) => before.get(path) === key).map(([path]) => `${path} would be as it was`),
  );
});
