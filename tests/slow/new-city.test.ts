/**
 * The site of a city that `npm run new -- conclave` began, with all that can be given and with the date alone: whole in both
 * languages, without a trace of another city.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../setup/content.ts';
import { expectNone } from '../setup/findings.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { fixtureContent, sites } from '../setup/sites.ts';

const least = { date: '2030-01-15' };
const most = {
  ...least,
  hours: '10:00-17:00',
  venue: 'नया सभागार / New Hall',
  organiser: 'नगर संघ / Town Society',
  series: 'चौपाल / Meeting',
};
let folder: string;
const run = (command: string, args: string[]) => {
  const env = {
    ...process.env,
    CONTENT_DIR: folder,
    SITE_URL: 'https://city.example',
    BASE_PATH: '/',
    NODE_ENV: 'production',
  };
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
};
const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');

/** What the other conclaves call their cities, products, venues and organisers. */
const others = [sites.real.content, fixtureContent].flatMap((content) =>
  contentFiles(content).flatMap(({ kind, fields }) => {
    if (kind === 'event') return [fields.city, fields.organiser];
    return { products: [fields.title], venues: [fields.name] }[kind as string] ?? [];
  }),
);

describe.each([
  [
    most,
    {
      'index.html': ['नगरपुर', 'चौपाल कॉन्क्लेव', 'नया सभागार', 'नगर संघ'],
      'en/index.html': ['Nagarpur', 'Meeting Conclave', 'New Hall', 'Town Society'],
    },
  ],
  [
    least,
    {
      'index.html': ['नगरपुर', '15 जनवरी 2030', wordsIn('hi').unannounced.hours, wordsIn('hi').unannounced.venue],
      'en/index.html': [
        'Nagarpur',
        '15 January 2030',
        wordsIn('en').unannounced.hours,
        wordsIn('en').unannounced.venue,
      ],
    },
  ],
])('begun with %j', (facts, home) => {
  beforeAll(() => {
    mkdirSync('.cache', { recursive: true });
    folder = join(mkdtempSync('.cache/city-'), 'nagarpur');
    const flags = Object.entries(facts).flatMap(([flag, value]) => [`--${flag}`, value]);
    run('node', ['src/commands/new.ts', 'conclave', 'नगरपुर / Nagarpur', '--folder', folder, ...flags]);
    run('npx', ['astro', 'build', '--outDir', join(folder, 'dist')]);
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it.each(Object.entries(home))('%s says what was given', (path, words) => {
    const { text } = parse(read(path));
    for (const word of words) expect(text).toContain(word);
  });

  it('no page has a name of another city, its products, venues or organisers, or a placeholder', () => {
    expect(others.length).toBeGreaterThan(10);
    const pages = globSync('**/*.{html,txt,md,xml,ics,webmanifest}', { cwd: join(folder, 'dist') });
    expect(pages.length).toBeGreaterThan(20);
    const traces = [...others.map(String), '[लिखें: ', '[write: '];
    expectNone(
      pages.flatMap((page) => {
        const text = read(page);
        return traces.filter((name) => text.includes(name)).map((name) => `${page}: ${name}`);
      }),
    );
  });
});
