/** The editor: its forms have what the schemas have, its files are those that the check reads, its words are Hindi too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelectField } from '@sveltia/cms';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { blockOf, blockFields, bodyField, textName } from '../../src/authoring/editor/blocks.ts';
import { itemsName } from '../../src/authoring/editor/form-fields.ts';
import { editorConfig } from '../../src/authoring/editor/config.ts';
import { inLanguage } from '../../src/authoring/editor/form-words.ts';
import { asWritten, readEntry, readItems, writeEntry, writeItems } from '../../src/authoring/editor/formats.ts';
import hindi from '../../src/authoring/editor/hindi.json';
import { says } from '../../src/i18n/bilingual.ts';
import type { Bilingual } from '../../src/i18n/locales.ts';
import { scanMarkdown } from '../../src/authoring/editor/markdown-scan.ts';
import { publishedAt } from '../../src/authoring/editor/publication.ts';
import { type Names, addEntry, addNames, listRefusalsOf, refusalsOf } from '../../src/authoring/editor/refusals.ts';
import { parseBody } from '../../src/authoring/prose/parse.ts';
import { parseProse } from '../../src/authoring/prose/prose.ts';
import { writeComponent } from '../../src/authoring/prose/tag.ts';
import { componentKind, componentNames } from '../../src/schemas/components/index.ts';
import { textHash } from '../../src/lib/text.ts';
import { kinds, lists, listHints, targets } from '../../src/schemas/index.ts';
import { type Kind, schemaOf, seen, textNames } from '../../src/schemas/kind.ts';
import { contentFiles, listItems, listNames } from '../setup/content.ts';
import { expectNone } from '../setup/findings.ts';
import { type AnyField, fieldsByPath, formsOf, pathsOf } from '../setup/forms.ts';
import { fixtureContent } from '../setup/sites.ts';

const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the configuration of the editor', () => {
  const editing = {
    content: 'content',
    choices: {
      drawings: { scene: ['bridge', 'kiln'], city: ['town'], mark: ['star'] },
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
    const wanted = pathsOf(z.object({ ...kind.facts, ...kind.text, ...seen }));
    expect(wanted.length).toBeGreaterThan(1);
    expect([...fieldsByPath(form(name)).keys()].toSorted()).toEqual([...wanted, bodyField.name].toSorted());
    const translated = form(name)
      .filter(({ i18n }) => i18n)
      .map((field) => field.name);
    expect(translated.toSorted()).toEqual([...textNames(kind), 'body'].toSorted());
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
    expect(['sessions', 'people', 'event'].map((kind) => namesIn(kind)[0])).toEqual(['title', 'name', 'date']);
    const beside = (kind: string, name: string) => namesIn(kind)[namesIn(kind).indexOf(name) + 1];
    expect([beside('event', 'status'), beside('sessions', 'status')]).toEqual(['statusNote', 'statusNote']);
    expect(beside('people', 'portrait')).toBe('portraitAlt');
  });

  it('keeps a picture beside its entry, in a list too', () => {
    const beside = (kind: string, path: string) => fieldsByPath(form(kind)).get(path);
    for (const [kind, path] of [
      ['people', 'portrait'],
      ['report', 'photos.picture'],
    ] as const)
      expect(beside(kind, path)).toMatchObject({
        widget: 'image',
        media_folder: expect.stringMatching(new RegExp(`^/.*/${kind}$`)),
        public_folder: '.',
      });
  });

  it('names every field in Hindi and in English', () => {
    const all = [...forms.values()].flatMap((fields) =>
      [...fieldsByPath(fields).values()].map(({ label = '' }) => label),
    );
    expect(all.length).toBeGreaterThan(150);
    expectNone(inLanguage(all, 'hi').filter((label) => !/^[\u0900-\u097f]/.test(label)));
    expectNone(inLanguage(all, 'en').filter((label) => !/^[A-Z][^\u0900-\u097f]+$/.test(label)));
  });

  it('chooses nothing beforehand, and speaks of announcements only where something is announced', () => {
    const all = [...forms].flatMap(([name, fields]) =>
      [...fieldsByPath(fields)].map(([path, field]) => ({ path: `${name}.${path}`, hint: field.hint ?? '', field })),
    );
    expect(all.filter(({ field }) => 'default' in field && field.default !== false)).toEqual([]);
    const announced = all.filter(({ hint }) => hint.includes('while it is not announced')).map(({ path }) => path);
    expect(announced).toEqual([
      'event.venue',
      'event.entry',
      ...['language', 'start', 'end', 'hall', 'speakers'].map((name) => `sessions.${name}`),
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
    const drawings = new Map([...fieldsByPath(form('event')), ...fieldsByPath(form('products'))]);
    const offered = (path: string) =>
      (drawings.get(path) as SelectField).options.map((each) => (each as { value: string }).value);
    const scenes = ['bridge', 'kiln'];
    expect(['horizon', 'mark', 'drawings.help', 'steps.drawing'].map(offered)).toEqual([
      ...[['town'], ['star']],
      ...[scenes, scenes],
    ]);
    const bare = editorConfig({ ...editing, choices: { drawings: {}, topics: {}, halls: {} } });
    expect(fieldsByPath(formsOf(bare).get('sessions') ?? []).get('hall')?.widget).toBe('string');
  });
});

describe('files as the editor writes them', () => {
  it('hold what they held before, for every entry and every list', () => {
    const files = contentFiles(fixtureContent);
    expect(files.length).toBeGreaterThan(20);
    for (const { kind, fields, body } of files) {
      const texts = textNames(kinds[kind]);
      const text = writeEntry({ ...fields, body }, texts);
      expect(readEntry(text)).toMatchObject({ ...fields, body: body.trim() });
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

  it('keep every comment, its place and all that was not changed as it was written', () => {
    const head =
      '# पूछ कर लिखा\norder: 3 # तीसरा\n# फोन पर पक्के\nspeakers:\n  - asha # पहले\n  - ravi\nstatus:\n  # बारिश\n  state: postponed\nabout: false\n\n# देखा · seen 2030-01-15\ntitle: "नया"\n\n# अंत\n';
    const file = `---\n${head}---\n\nलेख\n`;
    const save = (changes: object) => writeEntry({ ...readEntry(file.trim()), ...changes }, ['title', 'summary']);
    expect(save({})).toBe(file);
    expect(save({ body: 'और' })).toBe(file.replace('लेख', 'और'));
    expect(save({ order: 4, title: 'पुराना', hall: 'main' })).toBe(
      file
        .replace('order: 3', 'order: 4')
        .replace('नया', 'पुराना')
        .replace('  state: postponed\n', '  state: postponed\nhall: main\n'),
    );
    const emptied = save({ speakers: ['ravi'], status: undefined });
    expect(readEntry(emptied.trim())).toMatchObject({ order: 3, speakers: ['ravi'], title: 'नया' });
  });

  it('keep the comments of a list, whichever item is changed, renamed or moved', () => {
    const text = '# सूची\nsurvey:\n  # पता बदलेगा\n  url: a # पुराना\n# दूसरा\nnotice:\n  url: b\n';
    const read = readItems(text);
    const [survey, notice] = read[itemsName] as [object, object];
    const save = (...items: object[]) => writeItems({ ...read, [itemsName]: items });
    expect(save(survey, notice)).toBe(text);
    expect(save({ ...survey, url: 'c' }, notice)).toBe(text.replace('url: a', 'url: c'));
    expect(save(survey, { ...notice, id: 'letter' })).toBe(text.replace('notice', 'letter'));
    for (const items of [
      [notice, survey],
      [{ id: 'new', url: 'd' }, survey, notice],
    ]) {
      const saved = save(...items);
      expect(Object.keys(parse(saved))).toEqual(items.map((item) => (item as { id: string }).id));
      for (const comment of text.match(/#.*/g) ?? []) expect(saved).toContain(comment);
    }
  });

  it('end their fields where the check sees the end, and no sooner', () => {
    const dashes = { title: 'मेला ---', summary: 'दो दिन', body: 'लेख\n\n---\n\nआगे' };
    expect(readEntry(writeEntry(dashes, ['title', 'summary']).trim())).toMatchObject(dashes);
    expect(readEntry('---\n# ---\ntitle: मेला\n---\n\nलेख')).toMatchObject({ title: 'मेला', body: 'लेख' });
    expect(readEntry('--- \ntitle: मेला\n---\t\n\nलेख')).toMatchObject({ title: 'मेला', body: 'लेख' });
    expect(readEntry('---\n---\n\nलेख\n\n---')).toEqual({ body: 'लेख\n\n---', [asWritten]: '' });
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

it('italics of Sveltia are saved as underscores; nothing else with an asterisk changes', () => {
  const saved = (body: string) => readEntry(writeEntry({ body }, []).trim()).body;
  expect(saved('यह *तिरछा* है, *और यह भी*।')).toBe('यह _तिरछा_ है, _और यह भी_।');
  for (const body of ['**मोटा** और ***दोनों***', '5 * 3 * 2', '\\*चिह्न\\*', '- क\n- ख', '* क\n* ख'])
    expect(saved(body)).toBe(body);
});

describe('blocks of the editor', () => {
  it.each(componentNames)('read what is written by hand and write it again, quotes and all: %s', (name) => {
    const { attributes, text } = componentKind(name);
    const values = Object.fromEntries(Object.keys(attributes).map((key) => [key, `${key} "एक" & <दो>`]));
    const words = text ? 'पहली बात।\n\nदूसरी बात।' : '';
    const written = writeComponent(name, values, words);
    const block = blockOf(name, 'content', 'hi');
    const match = `पहले\n\n${written}\n\nबाद में`.match(block.pattern);
    const read = (match && block.fromBlock?.(match)) ?? {};
    expect(read).toEqual({ ...values, ...(text && { [textName]: words }) });
    expect(block.toBlock(read)).toBe(written);
  });

  it.each(componentNames)('show nothing of a field as markup: %s', (name) => {
    const keys = [...Object.keys(componentKind(name).attributes), textName];
    const values = Object.fromEntries(keys.map((key) => [key, '"><script>x</script>']));
    expect(blockOf(name, 'content', 'hi').toPreview?.(values)).not.toContain('<script');
  });
});

describe('the hints for other editors', () => {
  const settings = jsonIn('.vscode/settings.json');

  it.each(Object.entries(listHints()))(
    'of %s.yaml are as new as the schemas: otherwise run npm run hints',
    (name, text) => {
      const path = `.vscode/schemas/${name}.schema.json`;
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(settings['yaml.schemas'][path]).toEqual([`content/${name}.yaml`, `cities/*/${name}.yaml`]);
    },
  );

  it('of front matter have the label and the hint of every field in both languages', () => {
    const { sessions } = kinds;
    const { properties = {} } = z.toJSONSchema(schemaOf(sessions, 'hi'), { io: 'input', unrepresentable: 'any' });
    expect(Object.keys(properties)).toEqual(Object.keys({ ...sessions.facts, ...sessions.text, ...seen }));
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

/** A refusal whose sentences, in one line, match. */
const inEach = (sentences: RegExp) => ({
  asymmetricMatch: ({ hi, en }: Bilingual) => sentences.test(says(hi, en)),
  toString: () => String(sentences),
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
    ['about', { hi: { summary: 'क', corrections: 'x' } }, /^सुधार का पता: जहां .* · [^:]*: Where /],
    ['questions', { hi, en: { ...en, answer: '' } }, /^अंग्रेजी: जवाब: .* · English: Answer: /],
    ['sessions', { hi: { ...session, end: '14:00' } }, /^खत्म होने का समय: .* · End: /],
    [
      'sessions',
      { hi: { ...session, status } },
      /नया समय: .*“शुरू होने का नया समय” \(start\), “खत्म होने का नया समय” \(end\)।.* · .*“New start” \(start\), “New end” \(end\)/,
    ],
  ] as const)('of %s is refused with the label of the field, and with its language: %j', (kind, entry, refusal) => {
    expect(refusalsOf(kind, entry)).toEqual([inEach(refusal)]);
  });
});

describe('a body that is being saved', () => {
  const entry = { order: 3, title: 'क्या फीस है?', answer: 'नहीं।' };
  const names = { figures: new Set(['growers']), sources: new Set(['survey']), halls: new Set(['main']) };
  const refusals = (body: string) => refusalsOf('questions', { hi: { ...entry, body } }, names);

  it.each([
    '# शीर्षक',
    '- #### शीर्षक',
    'शीर्षक\n===',
    '<b>मोटा</b>',
    '- क <i>ख</i>',
    '<o:p></o:p> क',
    '<p class="MsoNormal">क</p>',
    'क <!-- ख -->',
    '![क](photo.jpg)',
    '[क](javascript:x)',
    '[क](www.example.org)',
    '[](https://example.org)',
    '<Button />',
    '<Button text="क" link="/help/" extra="x" />',
    '<Note>\n\n# क\n\n</Note>',
    '<Note>',
    '<Nota>क</Nota>',
    'क <Figure id="growers" />',
  ])('is refused with the sentences of the check: %j', (body) => {
    const { faults } = parseProse(body);
    expect(faults.length).toBeGreaterThan(0);
    expect(refusals(body)).toEqual(faults.map(({ message: { hi, en } }) => ({ hi: `लेख: ${hi}`, en: `Body: ${en}` })));
  });

  it.each([['<Figure id="grower" />', /figures\.yaml .*growers/]])(
    'is refused where it names what is known not to be there: %j',
    (body, refusal) => {
      expect(refusals(body)).toEqual([inEach(refusal)]);
      expect(refusalsOf('questions', { hi: entry, en: { title: 'a', answer: 'b', body } }, names)).toEqual([
        inEach(/^अंग्रेजी: लेख: .* · English: Body: /),
      ]);
    },
  );

  it('is let through where nothing is wrong, and where only the check can tell', () => {
    const right = contentFiles(fixtureContent).map(({ body }) => refusalsOf('questions', { hi: { ...entry, body } }));
    expect(right.flat()).toEqual([]);
    expect(refusals('<Figure id="growers" />\n\n[क](/programme/new/) [ख](/help/#x) [ग](#y) `<b>`')).toEqual([]);
    expect(refusalsOf('questions', { hi: { ...entry, body: '<Figure id="new" />' } })).toEqual([]);
  });

  it('is never refused where the check finds nothing', () => {
    const pieces =
      '`|``|\n|\n\n|    |  |\t|- |1. |5. |> |# |#### |<b>|</b>|<b x="|">|<!-- | -->|<https://a.b>|<o:p>|[|](|)|[क](ftp://a)|![क](a.jpg)|](/x "<b>")|===|---|क|\\|[x]: <b>|```\n|~~~\n|<Note>\n|</Note>\n|**|<|>|!';
    const body = fc.array(fc.constantFrom(...pieces.split('|'), '| a | b |\n|--|--|\n'), { maxLength: 12 });
    fc.assert(
      fc.property(body, (parts) => {
        const text = parts.join('');
        return parseBody(text, scanMarkdown).faults.length === 0 || parseProse(text).faults.length > 0;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name that is being saved', () => {
  const names = { sources: new Set(['survey']), halls: new Set(['main']) };
  const session = { kind: 'talk', order: 1, title: 'बात', summary: 'एक बात।', start: '15:00' };
  it.each([
    [{ ...session, hall: 'mian' }, '', /^हॉल: “mian” .*main.* · Hall: “mian” .*main/],
    [session, 'message', /“message”/],
  ])('is refused where it is known to lead nowhere or to be taken: %j', (hi, slug, refusal) => {
    expect(refusalsOf('sessions', { hi }, names, slug)).toEqual([inEach(refusal)]);
    expect(refusalsOf('sessions', { hi: { ...session, hall: 'main' } }, names, 'opening')).toEqual([]);
    expect(refusalsOf('sessions', { hi: { ...session, hall: 'unknown' } })).toEqual([]);
  });

  it('is known as soon as its list is read', () => {
    const known: Names = {};
    addNames(known, 'sources', { items: [{ id: 'notice' }] });
    addNames(known, 'event', { halls: { main: 'सभागार' } });
    addNames(known, 'event', {});
    expect(known).toMatchObject({ sources: new Set(['notice']), halls: new Set(['main']) });
    const figure = {
      id: 'growers',
      value: 69,
      kind: 'count',
      asOf: '2030',
      source: 'survey',
      label: { hi: 'क', en: 'a' },
    };
    expect(listRefusalsOf('figures', { items: [figure] }, known)).toEqual([
      inEach(/^growers: स्रोत: “survey”.* · growers: Source: “survey”/),
    ]);
  });
});

describe('an entry among those that the form has read', () => {
  const file = (name: string) => readEntry(readFileSync(join(fixtureContent, name), 'utf8').trim());
  const known = (): Names => {
    const names: Names = {};
    for (const { kind, slug, locale } of contentFiles(fixtureContent))
      addEntry(names, { kind, fields: file(`${kinds[kind].folder}/${slug}.${locale}.mdx`) });
    return names;
  };
  const closing = file('sessions/closing.hi.mdx');
  const path = 'content/sessions/closing.hi.mdx';

  it('is refused where its time or hall is taken or out of hours, with the sentence of the check', () => {
    const refusals = (changes: object, names = known()) =>
      refusalsOf('sessions', { hi: { ...closing, ...changes } }, names, 'closing', path);
    expect(refusals({})).toEqual([]);
    expect(refusals({ start: '09:30' })).toEqual([inEach(/^शुरू होने का समय: 09:30 .*10:30–17:00 से बाहर/)]);
    const { title } = file('sessions/opening.hi.mdx');
    expect(refusals({ start: '10:30', end: '11:00' })).toContainEqual(
      inEach(new RegExp(`^शुरू होने का समय: उसी हॉल में 10:30–11:15 सत्र “${title}”.* · Start: `)),
    );
    expect(refusals({ start: '10:30', end: '11:00', hall: 'workshop' })).toEqual([]);
    expect(refusals({ start: '', end: '' })).toEqual([]);
    const names = known();
    for (const hall of ['main', 'workshop']) {
      const saved = { ...closing, title: 'नया नाम', hall };
      expect(refusals(saved, names)).toEqual([]);
      addEntry(names, { kind: 'sessions', fields: saved, path });
    }
    addEntry(names, { kind: 'sessions', fields: { ...closing, title: 'नया नाम', [asWritten]: 'read again' } });
    expect(names.entries).toHaveLength(contentFiles(fixtureContent).length);
  });
});

it('a saved change is published once the site has all of its texts, since the time of the site', async () => {
  vi.stubGlobal('location', { href: 'https://site.example/admin/' });
  onTestFinished(() => void vi.unstubAllGlobals());
  const there = await Promise.all(['क\r\n', 'ख\n'].map(textHash));
  const headers = { 'last-modified': 'Tue, 15 Jan 2030 09:00:00 GMT' };
  const get = async () => Response.json(there, { headers });
  expect(await publishedAt(['क\n', 'ख\n'], get)).toEqual(new Date('2030-01-15T09:00:00Z'));
  expect(await publishedAt(['क\n', 'ग\n'], get)).toBeUndefined();
});

describe('a list that is being saved', () => {
  it.each(listNames)('is let through as it is right: %s', (list) => {
    const text = readFileSync(join(fixtureContent, `${list}.yaml`), 'utf8');
    expect(listRefusalsOf(list, readItems(text))).toEqual([]);
  });

  it('is refused with the name of the item and the label of its field', () => {
    const label = { hi: 'किसान', en: 'Growers' };
    const growers = { id: 'growers', value: 69, kind: 'amount', asOf: '2030', source: 'survey', label };
    const refusal = inEach(/^growers: इकाई: .*unit.* · growers: Unit: .*unit/);
    expect(listRefusalsOf('figures', { items: [growers] })).toEqual([refusal]);
  });

  it('is refused if two items have one name, as one of them would be lost', () => {
    const name = { hi: 'सर्वे', en: 'Survey' };
    const items = ['survey', 'survey '].map((id) => ({ id, name }));
    expect(listRefusalsOf('sources', { items })).toEqual([inEach(/“survey”.*दो बार.* · .*“survey”.*twice/)]);
    expect(() => writeItems({ items })).toThrow(/“survey”.*दो बार.*twice/);
  });
});
