import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockOf } from '../../src/editor/blocks.ts';
import { textName } from '../../src/editor/body.ts';
import { readEntry, readItems, writeEntry, writeItems } from '../../src/editor/formats.ts';
import { writeComponent } from '../../src/prose/write.ts';
import { componentKind, componentNames } from '../../src/schemas/components/index.ts';
import { kinds } from '../../src/schemas/index.ts';
import { contentFiles, listItems, listNames } from '../setup/content.ts';
import { fixtureContent } from '../setup/sites.ts';

describe('files as the editor writes them', () => {
  it.each(['content', fixtureContent])('say what they said before, for every entry of %s', (content) => {
    const files = contentFiles(content);
    expect(files.length).toBeGreaterThan(20);
    for (const { kind, fields, body } of files) {
      const text = writeEntry({ ...fields, body }, Object.keys(kinds[kind].text));
      const { body: again, ...read } = readEntry(text);
      expect(read).toEqual(fields);
      expect(again).toBe(body.trim());
      expect(writeEntry(readEntry(text), Object.keys(kinds[kind].text))).toBe(text);
    }
  });

  it.each(['content', fixtureContent])('say what they said before, for every list of %s', (content) => {
    for (const list of listNames) {
      const items = listItems(content, list);
      const text = readFileSync(join(content, `${list}.yaml`), 'utf8');
      expect(Object.keys(items).length).toBeGreaterThan(0);
      expect(parse(writeItems(readItems(text)))).toEqual(items);
    }
  });

  it('have facts above, text below, times in quotes, names on one line and nothing for what is empty', () => {
    const fields = {
      start: '15:00',
      date: '2030-01-15',
      hall: '',
      speakers: ['asha', 'ravi'],
      materials: [],
      status: { state: 'scheduled', since: '' },
      about: false,
      title: ' नया   रास्ता ',
      summary: null,
      body: 'लेख',
    };
    expect(writeEntry(fields, ['title', 'summary'])).toBe(
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

  it('are refused if two items of a list have one name, as one of them would be lost', () => {
    const items = [
      { id: 'survey', date: '2030' },
      { id: 'survey ', date: '2031' },
    ];
    expect(() => writeItems({ items })).toThrow(/“survey”.*दो बार.*twice/);
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
    if (!match) throw new Error(`The block does not find ${written}`);
    const read = block.fromBlock?.(match) ?? {};
    expect(read).toEqual({ ...values, ...(text && { [textName]: words }) });
    expect(block.toBlock(read)).toBe(written);
  });

  it.each(componentNames)('show nothing of a field as markup: %s', (name) => {
    const { attributes } = componentKind(name);
    const values = Object.fromEntries(
      [...Object.keys(attributes), textName].map((key) => [key, '"><script>x</script>']),
    );
    expect(blockOf(name, 'content').toPreview?.(values)).not.toContain('<script');
  });
});

describe('tables', () => {
  const table = (rule: string) => `| भेली | वजन |\n${rule}\n| छोटी | 1 किलो |`;

  it('keep the sides of their columns, which the editor forgets', () => {
    readEntry(`---\ntitle: गुड़\n---\n\n${table('| --- | ---: |')}\n`);
    expect(writeEntry({ title: 'गुड़', body: table('| --- | --- |') }, ['title'])).toContain(table('| --- | ---: |'));
  });

  it('with another head or another number of columns are left as they are', () => {
    readEntry(`---\ntitle: गुड़\n---\n\n${table('| --- | ---: |')}\n`);
    const other = '| भेली | दाम |\n| --- | --- |\n| छोटी | 60 |';
    expect(writeEntry({ body: other }, [])).toContain(other);
  });
});
