import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

/** The problems as `file:line message`, files named from the content folder. */
const problems = () =>
  checkContent(workshop.directory).map(
    ({ file, line, message }) => `${file.slice(workshop.directory.length + 1)}:${line} ${message}`,
  );

const lineOf = (file: string, text: string) =>
  readFileSync(join(workshop.directory, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const closing = 'sessions/closing.hi.mdx';
const event = 'event/conclave.hi.mdx';

describe('good content', () => {
  it('has no problem', () => {
    expect(problems()).toEqual([]);
  });
});

describe('a mistake in one file is named once, with its line', () => {
  const mistakes: [string, (w: Workshop) => void, string, string][] = [
    [
      'a date that the calendar has not',
      (w) => w.change(event, 'date: 2027-02-12', 'date: 2027-02-30'),
      event,
      'date:',
    ],
    ['a time that is none', (w) => w.change(closing, 'start: "16:15"', 'start: "4:15 pm"'), closing, 'start:'],
    ['an end before its start', (w) => w.change(closing, 'end: "17:00"', 'end: "16:00"'), closing, 'end:'],
    ['a field that does not exist', (w) => w.change(closing, 'kind:', 'halll: main\nkind:'), closing, 'halll:'],
    ['a kind that does not exist', (w) => w.change(closing, 'kind: closing', 'kind: party'), closing, 'kind:'],
    [
      'an address that is none',
      (w) => w.change(event, /registration: .*/, 'registration: example.org'),
      event,
      'registration:',
    ],
    [
      'a fact in the English file',
      (w) => w.change('sessions/closing.en.mdx', '---\n', '---\norder: 8\n'),
      'sessions/closing.en.mdx',
      'order:',
    ],
    [
      'a topic that the conclave has not',
      (w) => w.change(closing, '---\n', '---\ntopic: fishing\n'),
      closing,
      'topic:',
    ],
    ['a speaker that does not exist', (w) => w.change(closing, '- asha-verma', '- asha-varma'), closing, 'asha-varma'],
    [
      'a drawing that does not exist',
      (w) => w.change('products/jaggery.hi.mdx', 'drawing: jaggery', 'drawing: jagery'),
      'products/jaggery.hi.mdx',
      'drawing:',
    ],
    ['a source that does not exist', (w) => w.change(closing, '- notice', '- notise'), closing, 'notise'],
    [
      'a session before the conclave begins',
      (w) => w.change('sessions/opening.hi.mdx', 'start: "10:30"', 'start: "09:30"'),
      'sessions/opening.hi.mdx',
      'start:',
    ],
    ['a session after the conclave ends', (w) => w.change(closing, 'end: "17:00"', 'end: "18:00"'), closing, 'end:'],
    [
      'a figure without its source',
      (w) => w.change('figures.yaml', /^ {2}source: survey\n/m, ''),
      'figures.yaml',
      'jaggery-sale:',
    ],
    [
      'a figure whose source does not exist',
      (w) => w.change('figures.yaml', 'source: survey', 'source: hearsay'),
      'figures.yaml',
      'source: hearsay',
    ],
    [
      'a portrait that is not there',
      (w) => w.remove('speakers/asha-verma.jpg'),
      'speakers/asha-verma.hi.mdx',
      'portrait:',
    ],
    [
      'a portrait without words',
      (w) => w.change('speakers/asha-verma.hi.mdx', /portraitAlt: .*\n/, ''),
      'speakers/asha-verma.hi.mdx',
      '',
    ],
    ['an unclosed quote', (w) => w.change(closing, 'end: "17:00"', 'end: "17:00'), closing, ''],
    ['a file without its fields', (w) => w.write(closing, 'सिर्फ पाठ'), closing, 'सिर्फ पाठ'],
    ['an English file without its Hindi twin', (w) => w.remove(closing), 'sessions/closing.en.mdx', '---'],
    [
      'a wrong file name',
      (w) => w.write('sessions/Closing Talk.mdx', '---\n---\n'),
      'sessions/Closing Talk.mdx',
      '---',
    ],
    ['a list that is not there', (w) => w.remove('needs.yaml'), 'needs.yaml', ''],
    ['a conclave that is not there', (w) => w.remove('event/about.hi.mdx'), 'event/about.hi.mdx', ''],
    [
      'a name that only the English file has',
      (w) => w.change('event/conclave.en.mdx', 'energy:', 'enrgy:'),
      'event/conclave.en.mdx',
      'enrgy:',
    ],
    [
      'a change that does not say when it was announced',
      (w) => w.change(event, /^ {2}since: .*\n/m, ''),
      event,
      'status:',
    ],
    ['a moment that is none', (w) => w.change(event, /^ {2}since: .*$/m, '  since: 22 January'), event, 'since:'],
    ['a layout, which would be code', (w) => w.change(closing, '---\n', '---\nlayout: ./x.js\n'), closing, 'layout:'],
    ['HTML in a body', (w) => w.append(closing, '<b>क</b>'), closing, '<b>'],
    ['a component that does not exist', (w) => w.append(closing, '<Gallery />'), closing, '<Gallery'],
    [
      'a figure in a body that does not exist',
      (w) => w.append(closing, '<Figure id="press-prise" />'),
      closing,
      '<Figure',
    ],
    [
      'a picture in a body that is not there',
      (w) => w.append(closing, '<Picture\n  alt="क"\n  src="./closing.jpg"\n/>'),
      closing,
      'src=',
    ],
    [
      'a file in a body that is not there',
      (w) => w.append(closing, '<Download file="/files/no-such.pdf" title="क" />'),
      closing,
      '<Download',
    ],
    ['a move that does not say where to', (w) => w.change(event, '  venue: exhibition-centre\n', ''), event, 'status:'],
  ];

  it.each(mistakes)('%s', (_, spoil, file, text) => {
    spoil(workshop);
    const found = problems().filter((problem) => problem.startsWith(`${file}:`));
    expect(found, problems().join('\n')).toHaveLength(1);
    if (text) expect(found[0]).toContain(`${file}:${lineOf(file, text) || 1} `);
    expect(found[0]).toMatch(/\p{Script=Devanagari}.* · .*\p{Script=Latin}/su);
  });

  it('two sessions in one hall at one time', () => {
    workshop.change(closing, 'start: "16:15"', 'start: "14:30"');
    expect(
      problems().filter((problem) => problem.includes('“quiet-furnace”') || problem.includes('“closing”')),
    ).toHaveLength(1);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<path d="M0 0" onclick="alert(1)"/>'],
    ['an outside link', '<use href="https://example.org/a.svg#a"/>'],
  ])('a drawing with %s', (_, inner) => {
    workshop.change('drawings/jaggery.svg', '</svg>', `${inner}</svg>`);
    expect(problems()).toEqual([expect.stringMatching(/^drawings\/jaggery\.svg:1 /)]);
  });

  it('a figure whose source has no address', () => {
    workshop.change('sources.yaml', /^( {2}url: .*\n)/m, '');
    expect(problems().length).toBeGreaterThan(0);
    for (const problem of problems()) expect(problem).toMatch(/^figures\.yaml:\d+ .*sources\.yaml/);
  });
});

describe('several mistakes', () => {
  it('are all told in one run', () => {
    workshop.change(closing, 'kind: closing', 'kind: party');
    workshop.change(event, 'date: 2027-02-12', 'date: soon');
    workshop.change('updates/venue-changed.hi.mdx', /date: .*/, 'date: 31-12-2026');
    expect(problems().map((problem) => problem.split(':')[0])).toEqual([
      event,
      closing,
      'updates/venue-changed.hi.mdx',
    ]);
  });
});

describe('a build of bad content', () => {
  it('stops with a failure that names the file, and publishes nothing', () => {
    workshop.append(closing, '<script>x</script>');
    const out = join(workshop.directory, 'dist');
    const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', out], {
      env: { ...process.env, CONTENT_DIR: workshop.directory, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain(`${closing}:${lineOf(closing, '<script>')}`);
    expect(existsSync(out)).toBe(false);
  });
});
