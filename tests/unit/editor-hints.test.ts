/** What editors are told of the fields while someone writes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../src/schemas/index.ts';
import { schemaOf } from '../../src/schemas/kind.ts';
import { listHints } from '../../src/schemas/list-hints.ts';
import { session } from '../../src/schemas/session.ts';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));

describe.each(Object.entries(listHints()))('the hints of %s.yaml', (name, text) => {
  const path = `.vscode/schemas/${name}.schema.json`;

  it('are as new as the schemas: otherwise run npm run hints', () => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('are given to the editor for that file', () => {
    expect(settings['yaml.schemas'][path]).toBe(`content/${name}.yaml`);
  });
});

describe('the hints of front matter', () => {
  it('have the label and the hint of every field in both languages', () => {
    const { properties } = z.toJSONSchema(schemaOf(kinds.sessions, 'hi'), { io: 'input', unrepresentable: 'any' });
    expect(Object.keys(properties ?? {})).toEqual(Object.keys({ ...session.facts, ...session.text }));
    expect(properties?.title).toMatchObject({
      title: 'शीर्षक · Title',
      description: 'सत्र का नाम, छोटा और साफ। · The name of the session, short and plain.',
    });
    for (const field of Object.values(properties ?? {})) expect(field).toHaveProperty('description');
  });
});
