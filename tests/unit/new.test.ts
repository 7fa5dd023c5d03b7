/** `npm run new`: both files with every field explained; what is missing is told by the check, and nothing is overwritten. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/authoring/check/check-content.ts';
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
  speaker: 'speakers',
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
    expect(stdout).toContain('npm run check:content');
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

describe('the command', () => {
  it('names what can be added, where nothing is named', () => {
    for (const args of [[], ['--help']]) {
      const { status, stdout } = run(...args);
      expect(status).toBe(0);
      for (const word of Object.keys(many)) expect(stdout).toContain(word);
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
    ['a name that would share an address', ['session', 'asha-verma'], 'speakers'],
  ])('refuses %s', (_, args, words) => {
    const before = readdirSync(join(workshop.directory, 'sessions'));
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(join(workshop.directory, 'sessions'))).toEqual(before);
  });
});
