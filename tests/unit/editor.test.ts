/** The editor: its forms have what the schemas have, its files are those that the check reads, its words are Hindi too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelectField } from '@sveltia/cms';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { blockOf, blockFields, bodyField, textName } from '../../src/authoring/editor/blocks.ts';
import { itemsName } from '../../src/authoring/editor/form-fields.ts';
import { editorConfig } from '../../src/authoring/editor/config.ts';
import { readEntry, readItems, writeEntry, writeItems } from '../../src/authoring/editor/formats.ts';
import hindi from '../../src/authoring/editor/hindi.json';
import { listRefusalsOf, refusalsOf } from '../../src/authoring/editor/refusals.ts';
import { writeComponent } from '../../src/authoring/prose/tag.ts';
import { componentKind, componentNames } from '../../src/schemas/components/index.ts';
import { kinds, lists, listHints, targets } from '../../src/schemas/index.ts';
import { type Kind, schemaOf } from '../../src/schemas/kind.ts';
import { contentFiles, listItems, listNames } from '../setup/content.ts';
import { expectNone } from '../setup/findings.ts';
import { type AnyField, fieldsByPath, formsOf, pathsOf } from '../setup/forms.ts';
import { fixtureContent } from '../setup/sites.ts';

const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the configuration of the editor', () => {
  const editing = {
    content: 'content',
    choices: {
      drawings: { entry: ['bridge', 'kiln'], horizon: ['town'], mark: ['star'] },
      topics: { transport: 'ढुलाई' },
      halls: { main: 'मुख्य सभागार' },
    },
    siteUrl: 'https://example.org',
    branch: 'main',
  };
  const config = editorConfig({ ...editing, repository: 'name/site' });
  const forms = formsOf(config);
  const form = (name: string): AnyField[] => [...(forms.get(name) ?? [])];
  const namesIn = (name: string) => form(name).map((field) => field.name);
  const itemsOf = (list: string): AnyField[] => (form(list)[0]?.fields ?? []) as AnyField[];
  const valid = new Ajv({ strict: false, logger: false }).compile(
    jsonIn('node_modules/@sveltia/cms/schema/sveltia-cms.json'),
  );
  const isValid = (value: unknown) => valid(JSON.parse(JSON.stringify(value)));

  it('is one that Sveltia’s own schema accepts, with a repository and without', () => {
    expect(isValid(config), JSON.stringify(valid.errors)).toBe(true);
    expect(isValid(editorConfig(editing)), JSON.stringify(valid.errors)).toBe(true);
    expect(isValid({ ...config, backend: { name: 'carrier-pigeon' } })).toBe(false);
  });

  it('signs in with a token at the repository that the build names', () => {
    expect(config.backend).toEqual({ name: 'github', repo: 'name/site', branch: 'main', auth_methods: ['token'] });
  });

  it.each(Object.entries(kinds) as [string, Kind][])('has every field of %s, facts in Hindi alone', (name, kind) => {
    const wanted = pathsOf(z.object({ ...kind.facts, ...kind.text }));
    expect(wanted.length).toBeGreaterThan(1);
    expect([...fieldsByPath(form(name)).keys()].toSorted()).toEqual([...wanted, bodyField.name].toSorted());
    const translated = form(name)
      .filter(({ i18n }) => i18n)
      .map((field) => field.name);
    expect(translated.toSorted()).toEqual([...Object.keys(kind.text), 'body'].toSorted());
    expect(namesIn(name).filter((each) => !translated.includes(each))).toEqual(Object.keys(kind.facts));
  });

  it.each(Object.entries(lists))('has every field of an item of %s', (name, schemaOfItem) => {
    expect(namesIn(name)).toEqual([itemsName]);
    const wanted = ['id', ...pathsOf(schemaOfItem)];
    expect([...fieldsByPath(itemsOf(name)).keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(componentNames)('has every attribute of the component %s in its block, and its text', (name) => {
    const { attributes, text } = componentKind(name);
    const wanted = [...Object.keys(attributes), ...(text ? [textName] : [])];
    expect(blockFields(name, 'content').map((field) => field.name)).toEqual(wanted);
  });

  it('begins with what an entry is called, and has a note beside what it explains', () => {
    expect(['sessions', 'speakers', 'event'].map((kind) => namesIn(kind)[0])).toEqual(['title', 'name', 'date']);
    const beside = (kind: string, name: string) => namesIn(kind)[namesIn(kind).indexOf(name) + 1];
    expect([beside('event', 'status'), beside('sessions', 'status')]).toEqual(['statusNote', 'statusNote']);
    expect(beside('speakers', 'portrait')).toBe('portraitAlt');
  });

  it('names every field in Hindi and in English', () => {
    const all = [...forms].flatMap(([name, fields]) =>
      [...fieldsByPath(fields)].map(([path, { label = '' }]) => `${name}.${path}: ${label}`),
    );
    expect(all.length).toBeGreaterThan(150);
    expectNone(all.filter((label) => !/[\u0900-\u097f].* · .*[A-Za-z]/.test(label)));
  });

  it('chooses nothing beforehand, and speaks of announcements only where something is announced', () => {
    const all = [...forms].flatMap(([name, fields]) =>
      [...fieldsByPath(fields)].map(([path, field]) => ({ path: `${name}.${path}`, hint: field.hint ?? '', field })),
    );
    expect(all.filter(({ field }) => 'default' in field && field.default !== false)).toEqual([]);
    const announced = all.filter(({ hint }) => hint.includes('while it is not announced')).map(({ path }) => path);
    expect(announced).toEqual([
      'event.entry',
      ...['start', 'end', 'hall', 'speakers'].map((name) => `sessions.${name}`),
    ]);
    expectNone(
      all.filter(({ hint }) => /\.yaml|content\/|\bhi\b/.test(hint)).map(({ path, hint }) => `${path}: ${hint}`),
    );
  });

  it('offers what there is wherever something else is named, and lets a name be typed where there is nothing', () => {
    const pickers = [...forms].flatMap(([name, fields]) =>
      [...fieldsByPath(name in lists ? itemsOf(name) : fields)].filter(([path]) => path in targets),
    );
    expect(pickers.length).toBeGreaterThan(30);
    expect(pickers.filter(([, { widget }]) => widget !== 'relation' && widget !== 'select')).toEqual([]);
    const drawings = fieldsByPath(form('event'));
    const offered = (path: string) =>
      (drawings.get(path) as SelectField).options.map((each) => (each as { value: string }).value);
    expect(['horizon', 'mark', 'drawings.help'].map(offered)).toEqual([['town'], ['star'], ['bridge', 'kiln']]);
    const bare = editorConfig({ ...editing, choices: { drawings: {}, topics: {}, halls: {} } });
    expect(fieldsByPath(formsOf(bare).get('sessions') ?? []).get('hall')?.widget).toBe('string');
  });
});

describe('files as the editor writes them', () => {
  it('hold what they held before, for every entry and every list', () => {
    const files = contentFiles(fixtureContent);
    expect(files.length).toBeGreaterThan(20);
    for (const { kind, fields, body } of files) {
      const texts = Object.keys(kinds[kind].text);
      const text = writeEntry({ ...fields, body }, texts);
      expect(readEntry(text)).toEqual({ ...fields, body: body.trim() });
      expect(writeEntry(readEntry(text), texts)).toBe(text);
    }
    for (const list of listNames) {
      const text = readFileSync(join(fixtureContent, `${list}.yaml`), 'utf8');
      expect(parse(writeItems(readItems(text)))).toEqual(listItems(fixtureContent, list));
    }
  });

  it('have facts above, text below, times in quotes, names on one line and nothing for what is empty', () => {
    const given = {
      start: '15:00',
      date: '2030-01-15',
      speakers: ['asha', 'ravi'],
      title: ' नया   रास्ता ',
      body: 'लेख',
    };
    const status = { state: 'scheduled', since: '' };
    const empty = { hall: '', materials: [], about: false, summary: null };
    expect(writeEntry({ ...given, status, ...empty }, ['title', 'summary'])).toBe(
      `---\nstart: "15:00"\ndate: 2030-01-15\nspeakers: [asha, ravi]\nstatus:\n  state: scheduled\n\ntitle: नया रास्ता\n---\n\nलेख\n`,
    );
  });

  it('end their fields where the check sees the end, and no sooner', () => {
    const dashes = { title: 'मेला ---', summary: 'दो दिन', body: 'लेख\n\n---\n\nआगे' };
    expect(readEntry(writeEntry(dashes, ['title', 'summary']).trim())).toEqual(dashes);
    expect(readEntry('---\n# ---\ntitle: मेला\n---\n\nलेख')).toEqual({ title: 'मेला', body: 'लेख' });
    expect(readEntry('--- \ntitle: मेला\n---\t\n\nलेख')).toEqual({ title: 'मेला', body: 'लेख' });
    expect(readEntry('---\n---\n\nलेख\n\n---')).toEqual({ body: 'लेख\n\n---' });
  });

  it('keep the sides of the columns of a table, which the editor forgets', () => {
    const table = (rule: string, head = 'वजन') => `| भेली | ${head} |\n${rule}\n| छोटी | 1 |`;
    readEntry(`---\ntitle: गुड़\n---\n\n${table('| --- | ---: |')}\n`);
    const written = (body: string) => writeEntry({ title: 'गुड़', body }, ['title']);
    expect(written(table('| --- | --- |'))).toContain(table('| --- | ---: |'));
    const other = table('| --- | --- |', 'दाम');
    expect(written(other)).toContain(other);
  });
});

describe('blocks of the editor', () => {
  it.each(componentNames)('read what is written by hand and write it again, quotes and all: %s', (name) => {
    const { attributes, text } = componentKind(name);
    const values = Object.fromEntries(Object.keys(attributes).map((key) => [key, `${key} "एक" & <दो>`]));
    const words = text ? 'पहली बात।\n\nदूसरी बात।' : '';
    const written = writeComponent(name, values, words);
    const block = blockOf(name, 'content');
    const match = `पहले\n\n${written}\n\nबाद में`.match(block.pattern);
    const read = (match && block.fromBlock?.(match)) ?? {};
    expect(read).toEqual({ ...values, ...(text && { [textName]: words }) });
    expect(block.toBlock(read)).toBe(written);
  });

  it.each(componentNames)('show nothing of a field as markup: %s', (name) => {
    const keys = [...Object.keys(componentKind(name).attributes), textName];
    const values = Object.fromEntries(keys.map((key) => [key, '"><script>x</script>']));
    expect(blockOf(name, 'content').toPreview?.(values)).not.toContain('<script');
  });
});

describe('the hints for other editors', () => {
  const settings = jsonIn('.vscode/settings.json');

  it.each(Object.entries(listHints()))(
    'of %s.yaml are as new as the schemas: otherwise run npm run hints',
    (name, text) => {
      const path = `.vscode/schemas/${name}.schema.json`;
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(settings['yaml.schemas'][path]).toBe(`content/${name}.yaml`);
    },
  );

  it('of front matter have the label and the hint of every field in both languages', () => {
    const { sessions } = kinds;
    const { properties = {} } = z.toJSONSchema(schemaOf(sessions, 'hi'), { io: 'input', unrepresentable: 'any' });
    expect(Object.keys(properties)).toEqual(Object.keys({ ...sessions.facts, ...sessions.text }));
    expect(properties.title).toMatchObject({
      title: 'शीर्षक · Title',
      description: 'सत्र का नाम, छोटा और साफ। · The name of the session, short and plain.',
    });
    for (const field of Object.values(properties)) expect(field).toHaveProperty('description');
  });
});

describe('the Hindi of the editor', () => {
  type Words = { readonly [name: string]: string | Words };
  const flat = (words: Words, path = ''): [string, string][] =>
    Object.entries(words).flatMap(([name, each]) =>
      typeof each === 'string' ? [[path + name, each] as [string, string]] : flat(each, `${path}${name}.`),
    );
  const english = new Map(flat(jsonIn('node_modules/@sveltia/cms/locales/en-US.json')));
  const words = flat(hindi);
  const where = (wrong: (text: string, name: string) => boolean) =>
    words.filter(([name, text]) => wrong(text, name)).map(([name, text]) => `${name}: ${text}`);

  it('has words only for what Sveltia writes, and fills in no value that Sveltia does not give', () => {
    expect(words.length).toBeGreaterThan(250);
    expectNone(where((_, name) => !english.has(name)));
    const values = (text: string): string[] => text.match(/\{\$\w+/g) ?? [];
    expectNone(where((text, name) => !values(text).every((value) => english.get(name)?.includes(value))));
  });

  it('is Hindi, in the spelling of the house', () => {
    expectNone(where((text) => !/[\u0900-\u097f]/.test(text)));
    expectNone(where((text) => /[\u0901]|[^\u0921\u0922]\u093c|[\u0966-\u096f]/.test(text.normalize('NFD'))));
  });
});

describe('an entry that is being saved', () => {
  const hi = { order: 3, title: 'क्या फीस है?', answer: 'नहीं।' };
  const en = { title: 'Is there a fee?', answer: 'No.' };

  it('is let through as it is right, without its English as well', () => {
    expect(refusalsOf('questions', { hi, en })).toEqual([]);
    expect(refusalsOf('questions', { hi })).toEqual([]);
    expect(refusalsOf('questions', { hi: { ...hi, body: 'लेख' }, en: { ...en, order: 3 } })).toEqual([]);
  });

  const session = { kind: 'talk', order: 1, title: 'बात', summary: 'एक बात।', start: '15:00' };
  const status = { state: 'cancelled', since: '2030-01-10 18:30', start: '16:00', end: '17:00' };
  it.each([
    ['questions', { hi, en: { ...en, answer: '' } }, /^अंग्रेजी · English: जवाब · Answer: /],
    ['sessions', { hi: { ...session, end: '14:00' } }, /^खत्म होने का समय · End: /],
    [
      'sessions',
      { hi: { ...session, status } },
      /New start: .*“शुरू होने का नया समय” \(start\), “खत्म होने का नया समय” \(end\)।.* · .*“New start” \(start\), “New end” \(end\)/,
    ],
  ] as const)('of %s is refused with the label of the field, and with its language: %j', (kind, entry, refusal) => {
    expect(refusalsOf(kind, entry)).toEqual([expect.stringMatching(refusal)]);
  });
});

describe('a list that is being saved', () => {
  it.each(listNames)('is let through as it is right: %s', (list) => {
    const text = readFileSync(join(fixtureContent, `${list}.yaml`), 'utf8');
    expectNone(listRefusalsOf(list, readItems(text)));
  });

  it('is refused with the name of the item and the label of its field', () => {
    const label = { hi: 'किसान', en: 'Growers' };
    const growers = { id: 'growers', value: 69, kind: 'amount', asOf: '2030', source: 'survey', label };
    const refusal = expect.stringMatching(/^growers: इकाई · Unit: .*unit/);
    expect(listRefusalsOf('figures', { items: [growers] })).toEqual([refusal]);
  });

  it('is refused if two items have one name, as one of them would be lost', () => {
    const name = { hi: 'सर्वे', en: 'Survey' };
    const items = ['survey', 'survey '].map((id) => ({ id, name }));
    expect(listRefusalsOf('sources', { items })).toEqual([expect.stringMatching(/“survey”.*दो बार/)]);
    expect(() => writeItems({ items })).toThrow(/“survey”.*दो बार.*twice/);
  });
});
