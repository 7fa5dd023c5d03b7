import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { kinds } from '../../src/schemas/index.ts';
import { type Kind, schemaOf } from '../../src/schemas/kind.ts';
import { figure } from '../../src/schemas/lists.ts';

const all = Object.entries(kinds) as [string, Kind][];
const messagesOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

interface Worded {
  label?: { hi: string; en: string };
  hint?: { hi: string; en: string };
}

/** The words of a field: on itself or on what it wraps (optional, default). */
function wordsOf(field: z.ZodType): Worded | undefined {
  const meta = field.meta() as Worded | undefined;
  if (meta?.label) return meta;
  const { innerType } = (field as unknown as { def: { innerType?: z.ZodType } }).def;
  return innerType && wordsOf(innerType);
}

describe('every field', () => {
  const fields = all.flatMap(([name, { facts, text }]) =>
    Object.entries({ ...facts, ...text }).map(([key, field]) => ({
      path: `${name}.${key}`,
      field: field as z.ZodType,
    })),
  );

  it.each(fields)('$path has a label and a hint in both languages', ({ field }) => {
    const words = wordsOf(field);
    for (const part of [words?.label, words?.hint]) {
      expect(part?.hi).toMatch(/\p{Script=Devanagari}/u);
      expect(part?.en).toMatch(/\p{Script=Latin}/u);
    }
  });

  it('is a fact or a text, never both', () => {
    const both = all.flatMap(([name, { facts, text }]) =>
      Object.keys(facts)
        .filter((key) => key in text)
        .map((key) => `${name}.${key}`),
    );
    expect(both).toEqual([]);
  });
});

describe('a file of content', () => {
  const question = { order: 1, title: 'क्या?', answer: 'यह।' };

  it('passes when it is right', () => {
    expect(messagesOf(schemaOf(kinds.questions, 'hi'), question)).toEqual([]);
    expect(messagesOf(schemaOf(kinds.questions, 'en'), { title: 'What?', answer: 'This.' })).toEqual([]);
  });

  it('may not hold a fact in English, and is told where the fact lives', () => {
    const [message] = messagesOf(schemaOf(kinds.questions, 'en'), { title: 'What?', answer: 'This.', order: 1 });
    expect(message).toContain('order');
    expect(message).toContain('.hi.mdx');
  });

  it('may not hold a field that does not exist', () => {
    const [message] = messagesOf(schemaOf(kinds.questions, 'hi'), { ...question, anwser: 'x' });
    expect(message).toContain('anwser');
  });

  it('is told in both languages what to write instead', () => {
    const messages = messagesOf(schemaOf(kinds.updates, 'hi'), { date: '18-09-2025', kind: 'venue', title: 'x' });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/2030-01-15.* · .*2030-01-15/);
  });

  it('may be given an unquoted date, which YAML readers turn into a Date', () => {
    const update = { date: new Date('2025-09-18'), kind: 'venue', title: 'x' };
    expect(schemaOf(kinds.updates, 'hi').parse(update)).toMatchObject({ date: '2025-09-18' });
  });
});

describe('a session', () => {
  const since = '2030-01-10 18:30';
  const session = { kind: 'talk', order: 1, title: 'सत्र', summary: 'सार' };
  const problems = (more: object) => messagesOf(schemaOf(kinds.sessions, 'hi'), { ...session, ...more });

  it('ends after it starts', () => {
    expect(problems({ start: '15:00', end: '16:00' })).toEqual([]);
    expect(problems({ start: '16:00', end: '15:00' })).toHaveLength(1);
  });

  it('says where it moved, and nothing new when it is cancelled', () => {
    expect(problems({ status: { state: 'moved', since } })).toHaveLength(1);
    expect(problems({ status: { state: 'moved', since, start: '17:00' } })).toEqual([]);
    expect(problems({ status: { state: 'cancelled', since, start: '17:00' } })).toHaveLength(1);
  });

  it.each([
    ['postponed', {}],
    ['cancelled', {}],
    ['moved', { start: '17:00' }],
  ])('says since when it is %s', (state, facts) => {
    expect(problems({ status: { state, since, ...facts } })).toEqual([]);
    expect(problems({ status: { state, ...facts } })).toEqual([expect.stringMatching(/since.* · .*since/)]);
  });

  it('may say when a change was taken back', () => {
    expect(problems({ status: { state: 'scheduled' } })).toEqual([]);
    expect(problems({ status: { state: 'scheduled', since } })).toEqual([]);
  });

  it.each(['2030-01-10', '2030-02-30 18:30', '2030-01-10 25:00', '2030-01-10T18:30', '10-01-2030 18:30', '18:30'])(
    'is told how to write “%s”',
    (wrong) => {
      expect(problems({ status: { state: 'cancelled', since: wrong } })).toEqual([
        expect.stringMatching(/2030-01-10 18:30.* · .*2030-01-10 18:30/),
      ]);
    },
  );
});

describe('a figure', () => {
  const right = {
    value: 183,
    kind: 'amount',
    unit: { hi: 'एकड़', en: 'acres' },
    asOf: '2021-11',
    source: 'a',
    label: { hi: 'क', en: 'a' },
  };

  it('is refused without a source', () => {
    const { source: _, ...unsourced } = right;
    expect(messagesOf(figure, right)).toEqual([]);
    expect(messagesOf(figure, unsourced)[0]).toContain('sources.yaml');
  });

  it('has a unit when it is an amount and only then', () => {
    expect(messagesOf(figure, { ...right, unit: undefined })).toHaveLength(1);
    expect(messagesOf(figure, { ...right, kind: 'count' })).toHaveLength(1);
  });
});

describe('zod', () => {
  it('is one copy, shared with Astro', () => {
    const require = createRequire(import.meta.url);
    const ours = require.resolve('zod');
    const astros = createRequire(require.resolve('astro/package.json')).resolve('zod');
    expect(astros).toBe(ours);
  });
});
