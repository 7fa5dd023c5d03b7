import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyField, blockFields, textName } from '../../src/editor/body.ts';
import { itemsName } from '../../src/editor/choices.ts';
import { editorConfig } from '../../src/editor/config.ts';
import { componentKind, componentNames } from '../../src/schemas/components/index.ts';
import { kinds, lists } from '../../src/schemas/index.ts';
import type { Kind } from '../../src/schemas/kind.ts';
import { targets } from '../../src/schemas/names.ts';
import { type AnyField, fieldsByPath, formsOf, pathsOf } from '../setup/forms.ts';

const editing = {
  content: 'content',
  choices: { drawings: ['bridge', 'kiln'], topics: { transport: 'ढुलाई' }, halls: { main: 'मुख्य सभागार' } },
  siteUrl: 'https://example.org',
  branch: 'main',
};
const config = editorConfig({ ...editing, repository: 'name/site' });
const forms = formsOf(config);
const form = (name: string): AnyField[] => [...(forms.get(name) ?? [])];
const itemsOf = (list: string): AnyField[] => (form(list)[0]?.fields ?? []) as AnyField[];

const schema = (name: string) => {
  const file = join(import.meta.dirname, '../../node_modules/@sveltia/cms/schema', name);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
};
const valid = new Ajv({ strict: false, logger: false }).compile(schema('sveltia-cms.json'));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('the configuration of the editor', () => {
  it('is one that Sveltia’s own schema accepts, with a repository and without', () => {
    expect(valid(asJson(config)), JSON.stringify(valid.errors)).toBe(true);
    expect(valid(asJson(editorConfig(editing))), JSON.stringify(valid.errors)).toBe(true);
    expect(valid(asJson({ ...config, backend: { name: 'carrier-pigeon' } }))).toBe(false);
  });

  it('signs in with a token at the repository that the build names', () => {
    expect(config.backend).toEqual({ name: 'github', repo: 'name/site', branch: 'main', auth_methods: ['token'] });
  });

  it.each(Object.entries(kinds) as [string, Kind][])(
    'has every field of %s in its form, and the body',
    (name, kind) => {
      const wanted = pathsOf(z.object({ ...kind.facts, ...kind.text }));
      expect(wanted.length).toBeGreaterThan(1);
      expect([...fieldsByPath(form(name)).keys()].toSorted()).toEqual([...wanted, bodyField.name].toSorted());
    },
  );

  it.each(Object.entries(lists))('has every field of an item of %s', (name, schemaOfItem) => {
    const wanted = pathsOf(schemaOfItem);
    expect(form(name).map((field) => field.name)).toEqual([itemsName]);
    expect([...fieldsByPath(itemsOf(name)).keys()].toSorted()).toEqual(['id', ...wanted].toSorted());
  });

  it.each(componentNames)('has every attribute of the component %s in its block, and its text', (name) => {
    const { attributes, text } = componentKind(name);
    const wanted = [...Object.keys(attributes), ...(text ? [textName] : [])];
    expect(blockFields(name, 'content').map((field) => field.name)).toEqual(wanted);
  });

  it('asks for facts in Hindi alone and for text in both languages', () => {
    for (const [name, { facts, text }] of Object.entries(kinds)) {
      const fields = form(name);
      const translated = fields.filter(({ i18n }) => i18n).map((field) => field.name);
      expect(translated.toSorted()).toEqual([...Object.keys(text), 'body'].toSorted());
      expect(fields.filter(({ i18n }) => !i18n).map((field) => field.name)).toEqual(Object.keys(facts));
    }
  });

  it('begins with what an entry is called, and has a note beside what it explains', () => {
    const names = (kind: string) => form(kind).map((field) => field.name);
    expect(names('sessions')[0]).toBe('title');
    expect(names('speakers')[0]).toBe('name');
    expect(names('event')[0]).toBe('date');
    for (const kind of ['event', 'sessions'])
      expect(names(kind)[names(kind).indexOf('status') + 1], kind).toBe('statusNote');
    expect(names('speakers')[names('speakers').indexOf('portrait') + 1]).toBe('portraitAlt');
  });

  it('names every field in Hindi and in English', () => {
    const all = [...forms].flatMap(([name, fields]) =>
      [...fieldsByPath(fields)].map(([path, { label = '' }]) => [`${name}.${path}`, label]),
    );
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, label = '']) => !/[\u0900-\u097f].* · .*[A-Za-z]/.test(label))).toEqual([]);
  });

  it('offers what there is wherever something else is named', () => {
    const pickers = [...forms].flatMap(([name, fields]) => {
      const known = name in lists ? itemsOf(name) : fields;
      return [...fieldsByPath(known)].filter(([path]) => path in targets);
    });
    expect(pickers.length).toBeGreaterThan(30);
    expect(pickers.filter(([, { widget }]) => widget !== 'relation' && widget !== 'select')).toEqual([]);
  });

  it('lets a name be typed where there is nothing yet to choose from', () => {
    const bare = editorConfig({ ...editing, choices: { drawings: [], topics: {}, halls: {} } });
    expect(fieldsByPath(formsOf(bare).get('sessions') ?? []).get('hall')?.widget).toBe('string');
  });
});
