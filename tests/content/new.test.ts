/** Beginning a new entry: what is written passes the check, what is there stays. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check-content.ts';
import { messages } from '../../src/check/messages.ts';
import { type BeginningName, beginnings } from '../../src/scaffold/kinds.ts';
import { kinds } from '../../src/schemas/index.ts';
import { session } from '../../src/schemas/session.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { runNew, sampleFlags, typeAtNew } from '../setup/new-entry.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = contentWorkshop();
});
afterEach(() => workshop.close());

const said = () => checkContent(workshop.directory).map(({ file, code, level }) => `${level} ${code} ${file}`);
const frontmatter = (text: string): string => text.split(/^---$/m)[1] ?? '';

describe.each(Object.keys(beginnings) as BeginningName[])('a new %s', (name) => {
  const { folder, facts, text } = kinds[beginnings[name].kind];
  const file = (locale: string) => `${folder}/brand-new.${locale}.mdx`;

  it('is two files that the check has nothing to say of, with every field explained and ready to be uncommented', () => {
    const before = said();
    const { status, stderr } = runNew(workshop.directory, [name, ...sampleFlags(name), '--slug', 'brand-new', '--yes']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(workshop.directory, file('hi')))).toBe(true);
    expect(existsSync(join(workshop.directory, file('en')))).toBe(true);
    expect(said()).toEqual(before);

    const written = (locale: string) => frontmatter(workshop.read(file(locale)));
    const uncommented = (locale: string) => parse(written(locale).replace(/^#(?! \S| {3}\S)/gm, ''));
    expect(new Set(Object.keys(uncommented('hi')))).toEqual(new Set([...Object.keys(facts), ...Object.keys(text)]));
    expect(new Set(Object.keys(uncommented('en')))).toEqual(new Set(Object.keys(text)));
    for (const [name, schema] of Object.entries({ ...facts, ...text }))
      expect(schema.safeParse(uncommented('hi')[name]).error?.issues, name).toBeUndefined();
    for (const field of Object.values({ ...facts, ...text })) {
      const { label, hint } = field.meta() ?? {};
      if (label && hint)
        for (const words of [label.hi, label.en, hint.hi, hint.en]) expect(written('hi')).toContain(words);
    }
  });
});

describe('flags', () => {
  const flags = [...sampleFlags('session'), '--yes'];

  it('name the file after the English title, put it last and take bodies and names', () => {
    const more = ['--speakers', 'asha-verma', '--body-hi', 'पहला पैराग्राफ।', '--body-en', 'The first paragraph.'];
    expect(runNew(workshop.directory, ['session', ...flags, ...more]).status).toBe(0);
    const hindi = workshop.read('sessions/quite-a-new-thing.hi.mdx');
    expect(parse(frontmatter(hindi))).toMatchObject({ order: 7, speakers: ['asha-verma'] });
    expect(hindi).toMatch(/---\n\nपहला पैराग्राफ।\n$/);
    expect(workshop.read('sessions/quite-a-new-thing.en.mdx')).toMatch(/---\n\nThe first paragraph\.\n$/);
  });

  it('may have the quote marks that a file wants around a time', () => {
    expect(runNew(workshop.directory, ['session', ...flags, '--start', '"15:15"']).status).toBe(0);
    const fields = frontmatter(workshop.read('sessions/quite-a-new-thing.hi.mdx'));
    expect(parse(fields).start).toBe('15:15');
    expect(fields, 'an example that comes after the start').toContain('#end: "16:15"');
  });

  it('say nothing of other files, however the content folder is written', () => {
    const { stderr } = runNew(`${workshop.directory}/../${basename(workshop.directory)}/`, ['session', ...flags]);
    expect(stderr).toBe('');
  });

  it('may be several lines, and so may the titles of what they name', () => {
    workshop.change('speakers/asha-verma.hi.mdx', /^name: .*$/m, 'name: |\n  आशा\n  वर्मा');
    const more = ['--speakers', 'asha-verma', '--summary-hi', 'एक\n---\nबात।'];
    const { status, stderr } = runNew(workshop.directory, ['session', ...flags, ...more]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(parse(frontmatter(workshop.read('sessions/quite-a-new-thing.hi.mdx'))).summary).toBe('एक --- बात।');
  });

  it('never overwrite a file', () => {
    const before = workshop.read('sessions/closing.hi.mdx');
    const { status, stderr } = runNew(workshop.directory, ['session', ...flags, '--slug', 'closing']);
    expect(status).toBe(1);
    expect(stderr).toContain('closing');
    expect(workshop.read('sessions/closing.hi.mdx')).toBe(before);
  });

  it('leave an English file alone that has no Hindi twin, and write no other', () => {
    workshop.write('sessions/lonely.en.mdx', '---\ntitle: Kept\nsummary: Kept\n---\n');
    const { status, stderr } = runNew(workshop.directory, ['session', ...flags, '--slug', 'lonely']);
    expect(status).toBe(1);
    expect(stderr).toContain('lonely.en.mdx');
    expect(workshop.read('sessions/lonely.en.mdx')).toContain('Kept');
    expect(existsSync(join(workshop.directory, 'sessions/lonely.hi.mdx'))).toBe(false);
  });

  it('are refused in the words of the check, all at once, and nothing is written', () => {
    const before = readdirSync(join(workshop.directory, 'sessions'));
    const { status, stderr } = runNew(workshop.directory, ['session', '--kind', 'tolk', '--start', '4:15 pm', '--yes']);
    const time = messages.timeForm('4:15 pm', '"16:15"');
    const title = session.text.title.meta();
    expect(status).toBe(1);
    for (const words of [time.hi, time.en, '"16:15"', '--title-hi', '--title-en', title?.hint?.hi, '“talk”'])
      expect(stderr).toContain(words);
    expect(readdirSync(join(workshop.directory, 'sessions'))).toEqual(before);
  });

  it('are refused where the entry does not fit with the others', () => {
    const early = ['--start', '05:00', '--end', '06:00'];
    const { status, stderr } = runNew(workshop.directory, ['session', ...flags, ...early]);
    expect(status).toBe(1);
    expect(stderr).toContain('sessions/quite-a-new-thing.hi.mdx');
    expect(existsSync(join(workshop.directory, 'sessions/quite-a-new-thing.hi.mdx'))).toBe(false);
  });

  it('that have no value, or one too many, are told as such', () => {
    const said = (...more: string[]) => runNew(workshop.directory, ['speaker', ...more, '--yes']).stderr;
    expect(said('--role-hi', '--role-en', 'Weaver')).toContain('Write a value after --role-hi.');
    expect(said('--role-hi', '--role-en')).toContain('Write a value after --role-hi.');
    expect(said('--yes=no')).toContain('Write --yes alone');
    expect(said('--role-hi=--शून्य')).not.toContain('Write a value');
  });

  it('that are misspelt are told with what was meant', () => {
    expect(runNew(workshop.directory, ['sesion', '--yes']).stderr).toContain('“session”');
    expect(runNew(workshop.directory, ['session', '--titel-hi', 'क', '--yes']).stderr).toContain('--title-hi');
  });
});

describe('in a terminal', () => {
  it('asks for what is required, says what is wrong as it is typed, and offers what there is', async () => {
    const before = said();
    const printed = await typeAtNew(
      workshop.directory,
      ['session'],
      [
        { to: 'Title (हिंदी)', type: 'नया सत्र\r' },
        { to: 'Title (English)', type: 'A new session\r' },
        { to: 'Summary (हिंदी)', type: 'एक वाक्य।\r' },
        { to: 'Summary (English)', type: 'One sentence.\r' },
        { to: 'inauguration', type: '\u001B[B\r' },
        { to: 'Order', type: 'x\r' },
        { to: '“9x”', type: '\u007F\r' },
        { to: 'What else to fill in', type: '\u001B[B\u001B[B\u001B[B\u001B[B \r' },
        { to: 'asha-verma', type: ' \r' },
        { to: 'a-new-session', type: '\r' },
      ],
    );
    expect(printed).toContain('“9x” is not a number.');
    expect(printed).toContain('sessions/a-new-session.en.mdx');
    const fields = parse(frontmatter(workshop.read('sessions/a-new-session.hi.mdx')));
    expect(fields).toEqual({
      kind: 'talk',
      order: 9,
      speakers: ['asha-verma'],
      title: 'नया सत्र',
      summary: 'एक वाक्य।',
    });
    expect(said()).toEqual(before);
  });

  it('writes nothing when it is stopped, and gives the answers back as a command that takes them', async () => {
    const before = readdirSync(join(workshop.directory, 'updates'));
    const printed = await typeAtNew(
      workshop.directory,
      ['update'],
      [
        { to: 'Title (हिंदी)', type: 'भाव: "क्या" हो\r' },
        { to: 'Title (English)', type: '\u0003' },
      ],
    );
    expect(readdirSync(join(workshop.directory, 'updates'))).toEqual(before);
    expect(printed).toContain(`npm run new -- update --title-hi 'भाव: "क्या" हो'`);
  });

  const start = [
    { to: 'Title (हिंदी)', type: 'नया सत्र\r' },
    { to: 'Title (English)', type: 'A new session\r' },
    { to: 'Summary (हिंदी)', type: 'एक वाक्य।\r' },
    { to: 'Summary (English)', type: 'One sentence.\r' },
    { to: 'inauguration', type: '\r' },
    { to: 'Order', type: '\r' },
  ];
  const [down, back] = ['\u001B[B', '\u007F'.repeat(5)];

  it('asks again for the times alone when the check refuses them, and then writes', async () => {
    const printed = await typeAtNew(
      workshop.directory,
      ['session'],
      [
        ...start,
        { to: 'What else to fill in', type: `${down} ${down} \r` },
        { to: 'such as 15:30', type: '15:15\r' },
        { to: 'such as 16:15', type: '"05:00"\r' },
        { to: 'a-new-session', type: '\r' },
        { to: 'such as 15:30', type: '\r' },
        { to: 'such as 16:15', type: `${back}16:00\r` },
      ],
    );
    expect(printed).toContain('The end (05:00) must come after the start (15:15).');
    expect(parse(frontmatter(workshop.read('sessions/a-new-session.hi.mdx')))).toMatchObject({
      title: 'नया सत्र',
      start: '15:15',
      end: '16:00',
    });
  });

  it('gives everything back as a command that takes it where no other answer would help', async () => {
    const printed = await typeAtNew(
      workshop.directory,
      ['question', `--body-hi '<Foo />'`, ...sampleFlags('question').map((each) => `'${each}'`), `--slug 'new one'`],
      [
        { to: 'What else to fill in', type: '\r' },
        { to: 'Name of the file', type: 'x\r' },
      ],
    );
    expect(printed).toContain('<Foo />');
    expect(printed).toContain('--body-hi "<Foo />" --slug "quite-a-new-thingx"');
  });

  it('shows what each choice means and offers no names of which there are none', async () => {
    const printed = await typeAtNew(
      workshop.remove('speakers').directory,
      ['session'],
      [...start, { to: 'What else to fill in', type: '\u0003' }],
    );
    expect(printed).toContain('उद्घाटन · Inauguration (inauguration)');
    expect(printed).toContain('Hall');
    expect(printed).not.toContain('Speakers');
  });
});
