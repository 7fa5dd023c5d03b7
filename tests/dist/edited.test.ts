/** A build after an edit takes over what the edit does not change, and comes to what a build from nothing comes to. */
import { appendFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Elsewhere, differences, fingerprints, projectElsewhere } from '../setup/elsewhere.ts';
import { expectNone } from '../setup/findings.ts';
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

/** How many pages the build takes over after an edit. It must differ from what was there, and not from a build from nothing. */
function takenAfter(): number {
  const site = join(project.folder, 'dist');
  const before = fingerprints(site);
  const pages = taken(project.build(environment));
  const after = fingerprints(site);
  expect(differences(before, after)).not.toEqual([]);
  rmSync(join(project.folder, '.cache/astro'), { recursive: true });
  expect(taken(project.build(environment))).toBe(0);
  expectNone(differences(after, fingerprints(site)).map((file) => `${file} is not as a build from nothing makes it`));
  return pages;
}

it('of a word in one text of each kind', () => {
  const content = join(project.folder, 'content');
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
    const [first] = globSync(`${kind}.hi.mdx`, { cwd: content }).toSorted();
    if (!first) throw new Error(`The fixture has no ${kind}.`);
    appendFileSync(join(content, first), '\nयह पंक्ति बाद में जुड़ी।\n');
  }
  const pages = globSync('{sessions,products,industry/sectors}/*.hi.mdx', { cwd: content }).length * 2;
  expect(takenAfter()).toBe(pages - 3 * 2);
});

it('of a source, which any page may show', () => {
  const file = join(project.folder, 'content/sources.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/hi: /, 'hi: नया '));
  expect(takenAfter()).toBe(0);
});
