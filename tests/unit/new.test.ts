/** `npm run new`: both files with every field explained; what is missing is told by the check, and nothing is overwritten. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { placeholder } from '../../src/lib/text.ts';
import { kinds } from '../../src/schemas/index.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/new.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: workshop.directory },
    encoding: 'utf8',
  });
const frontmatter = (text: string): string => text.split(/^---$/m)[1] ?? '';
const many = {
  session: 'sessions',
  person: 'people',
  product: 'products',
  sector: 'sectors',
  scheme: 'schemes',
  question: 'questions',
  update: 'updates',
  venue: 'venues',
  challenge: 'challenges',
  support: 'support',
} as const;

describe.each(Object.entries(many))('a new %s', (word, kind) => {
  const { folder, facts, text } = kinds[kind];
  const written = (locale: string) => frontmatter(workshop.read(`${folder}/brand-new.${locale}.mdx`));
  const requiredIn = (shape: object) =>
    Object.entries(shape).flatMap(([name, schema]) => (schema.safeParse(undefined).success ? [] : [name]));

  it('has every field: what is required open or suggested, the rest ready to be uncommented', () => {
    const { status, stdout, stderr } = run(word, 'brand-new');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${folder}/brand-new.en.mdx`);
    expect(stdout).toMatch(/CONTENT_DIR=\S+ npm run check:content/);
    expect(written('hi')).not.toContain(' content/');
    expect(Object.keys(parse(written('en')))).toEqual(requiredIn(text));
    expect(Object.keys(parse(written('hi')))).toEqual([...requiredIn(text), ...requiredIn(facts)]);
    const uncommented = (locale: string) => Object.keys(parse(written(locale).replace(/^#(?! \S| {3}\S)/gm, '')));
    expect(uncommented('hi')).toEqual([...Object.keys(text), ...Object.keys(facts)]);
    expect(uncommented('en')).toEqual(Object.keys(text));

    // The check names what is still empty, and nothing else.
    const found = checkContent(workshop.directory).filter(({ file }) => file.includes('brand-new'));
    const empty = ['hi', 'en'].flatMap((locale) =>
      Object.values(parse(written(locale))).filter((each) => each === null),
    );
    expect(found.map(({ code }) => code)).toEqual(empty.map(() => 'fieldEmpty'));
  });
});

it('begins the report, of which there is one, without a name for it', () => {
  workshop.remove('report');
  expect(run('report')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('/report/') });
  const written = parse(frontmatter(workshop.read('report/report.hi.mdx')));
  expect(Object.keys(written)).toEqual(['title', 'summary', 'date']);
  expect(workshop.read('report/report.hi.mdx')).toContain('#photos:\n#  - picture: ./name.jpg');
  expect(workshop.read('report/report.en.mdx')).not.toContain('photos');
  expect(run('report')).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already') });
});

describe('the command', () => {
  it('names what can be added, where nothing is named', () => {
    for (const args of [[], ['--help']]) {
      const { status, stdout } = run(...args);
      expect(status).toBe(0);
      for (const word of [...Object.keys(many), 'report']) expect(stdout).toContain(word);
    }
    expect(run('session')).toMatchObject({ status: 1, stderr: expect.stringContaining('opening-talk') });
  });

  it.each([
    ['a kind that is misspelt, with what was meant', ['sesion', 'x'], '“session”'],
    ['a kind that there is not, with all that there are', ['blah', 'x'], 'challenge'],
    ['a name that cannot be one, with one that can', ['session', 'Opening Talk'], '→ opening-talk'],
    ['a name in Devanagari', ['session', 'भाषण'], 'small Latin letters'],
    ['a path', ['session', '../x'], 'small Latin letters'],
    ['the name of what is there', ['session', 'opening'], 'is there already'],
    ['a name that would share an address', ['support', 'smoke'], 'challenges'],
  ])('refuses %s', (_, args, words) => {
    const before = readdirSync(join(workshop.directory, 'sessions'));
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(join(workshop.directory, 'sessions'))).toEqual(before);
  });
});

describe('a new conclave', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cities-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const city = 'नगरपुर / Nagarpur';
  const given = ['--date', '2030-01-15', '--hours', '10:00-17:00', '--venue', 'सभागार “क” / Hall "A": main'];
  const begin = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/commands/new.ts'), 'conclave', ...args], { cwd: root, encoding: 'utf8' });
  const folder = () => join(root, 'cities/nagarpur');
  const filesIn = () => globSync('**/*.*', { cwd: folder() }).toSorted();
  const event = (locale: string) =>
    parse(frontmatter(readFileSync(join(folder(), `event/conclave.${locale}.mdx`), 'utf8')));

  it.each([
    ['the facts given', ['--organiser', 'संस्था / Society', '--series', 'शृंखला / Series']],
    ['none but what is needed', []],
    ['texts in one language alone', ['--organiser', 'Society', '--series', 'शृंखला']],
  ])('has %s and passes the check, which lists each placeholder', (_, more) => {
    expect(begin(city, ...given, ...more)).toMatchObject({ status: 0, stderr: '' });
    expect(filesIn()).toEqual([
      ...['README.md', 'charts.yaml', 'drawings/horizon.svg', 'drawings/mark.svg', 'event/about.en.mdx'],
      ...['event/about.hi.mdx', 'event/conclave.en.mdx', 'event/conclave.hi.mdx', 'figures.yaml', 'needs.yaml'],
      ...['sources.yaml', 'venues/venue.en.mdx', 'venues/venue.hi.mdx'],
    ]);
    const texts = filesIn()
      .filter((file) => !file.endsWith('.md'))
      .map((file) => readFileSync(join(folder(), file), 'utf8'));
    const found = checkContent(folder()).filter(({ code }) => code !== 'stillHindi');
    expect(new Set(found.map(({ code, level }) => `${code} ${level}`))).toEqual(new Set(['stillToWrite hint']));
    expect(texts.join('')).toContain(', जैसे exports: निर्यात]');
    const marks = texts.flatMap((text) => text.match(placeholder) ?? []);
    if (more[1]?.includes('/') !== false) expect(found).toHaveLength(marks.length);
    expect(texts.join('').replace(placeholder, '')).not.toMatch(/undefined|\{\w/);
  });

  it('says how to see it, on Windows as well', () => {
    const { stdout } = begin(city, ...given);
    for (const line of ['export CONTENT_DIR=', 'set CONTENT_DIR=', '$env:CONTENT_DIR = "'])
      expect(stdout).toContain(`${line}cities/nagarpur`);
    expect(stdout).toContain('/admin/');
  });

  it('takes both languages in either order, and leaves out what is not known', () => {
    begin('Nagarpur/नगरपुर', ...given, '--series', 'उद्योग चौपाल / Industry Conclave');
    expect(event('hi')).toMatchObject({
      city: 'नगरपुर',
      date: '2030-01-15',
      start: '10:00',
      end: '17:00',
      venue: 'venue',
    });
    expect(event('hi')).toMatchObject({
      name: 'उद्योग चौपाल कॉन्क्लेव',
      organiser: expect.stringContaining('[लिखें: आयोजक]'),
    });
    expect(event('en')).toMatchObject({ city: 'Nagarpur', name: 'Industry Conclave' });
    expect(event('hi')).not.toHaveProperty('entry');
  });

  it.each([
    ['no city in English', ['नगरपुर', '--date', '2030-01-15'], 'This is missing: "शहर / City"'],
    ['no date', [city], 'This is missing: --date'],
    ['a flag that there is not', [city, '--dat', '2030-01-15'], '“--dat” was not understood'],
    ['a flag without a value', [city, '--date'], '“--date <value>” was not understood'],
    ['another form of date', [city, ...given, '--date', '15-01-2030'], 'Write the date like this: 2030-01-15'],
    ['hours that end before they begin', [city, ...given, '--hours', '17:00-10:00'], '(10:00) must come after'],
    ['a name too long for the page', ['Nagarpur '.repeat(4), ...given], 'has 35 characters'],
    ['a folder elsewhere', [city, ...given, '--folder', '../x'], 'is no folder inside this project'],
  ])('is refused with %s, and nothing is written', (_, args, words) => {
    const { status, stderr } = begin(...args);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(words) });
    expect(stderr).toMatch(/\p{Script=Devanagari}/u);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(globSync('**/*.*', { cwd: root })).toEqual([]);
  });

  it('overwrites nothing', () => {
    begin(city, ...given);
    writeFileSync(join(folder(), 'needs.yaml'), 'changed');
    expect(begin(city, ...given)).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already') });
    expect(readFileSync(join(folder(), 'needs.yaml'), 'utf8')).toBe('changed');
  });
});
