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

it.each(all)('Every field of %s is a fact or a text, and has a label and a hint in both languages', (_, kind) => {
  expect(Object.keys(kind.facts).filter((name) => name in kind.text)).toEqual([]);
  for (const [name, field] of Object.entries({ ...kind.facts, ...kind.text })) {
    const { label, hint } = wordsOf(field as z.ZodType) ?? {};
    for (const words of [label, hint]) {
      expect(words?.hi, name).toMatch(/\p{Script=Devanagari}/u);
      expect(words?.en, name).toMatch(/\p{Script=Latin}/u);
    }
  }
});

describe('a file of content', () => {
  const question = { order: 1, title: 'क्या?', answer: 'यह।' };
  const english = { title: 'What?', answer: 'This.' };
  const update = { date: '2025-09-18', kind: 'venue', title: 'x' };

  it('passes when it is right, also with an unquoted date, which YAML readers turn into a Date', () => {
    expect(messagesOf(schemaOf(kinds.questions, 'hi'), question)).toEqual([]);
    expect(messagesOf(schemaOf(kinds.questions, 'en'), english)).toEqual([]);
    expect(schemaOf(kinds.updates, 'hi').parse({ ...update, date: new Date('2025-09-18') })).toMatchObject(update);
  });

  it('does not count a placeholder as text', () => {
    const update = schemaOf(kinds.updates, 'en');
    expect(update.parse({ title: `x [write: ${'y'.repeat(200)}] z` })).toEqual({ title: 'x z' });
    expect(update.safeParse({ title: '[write: y]' }).success).toBe(false);
  });

  it.each([
    ['a fact in English', schemaOf(kinds.questions, 'en'), { ...english, order: 1 }, /order.*\.hi\.mdx/s],
    ['a field that does not exist', schemaOf(kinds.questions, 'hi'), { ...question, anwser: 'x' }, /anwser/],
    [
      'a sixth step',
      schemaOf(kinds.products, 'hi'),
      {
        ...{ order: 1, title: 'x', summary: 'x', lead: 'x' },
        steps: Array.from({ length: 6 }, () => ({
          drawing: 'x',
          verb: { hi: 'काटना', en: 'Cut' },
          text: { hi: 'यह।', en: 'This.' },
        })),
      },
      /पांच.* · .*five/,
    ],
    [
      'a date in another form',
      schemaOf(kinds.updates, 'hi'),
      { ...update, date: '18-09-2025' },
      /2030-01-15.* · .*2030-01-15/,
    ],
  ])('may not hold %s, and the message says what to do', (_, schema, value, message) => {
    expect(messagesOf(schema, value)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a session', () => {
  const since = '2030-01-10 18:30';
  const problems = (more: object) =>
    messagesOf(schemaOf(kinds.sessions, 'hi'), { kind: 'talk', order: 1, title: 'सत्र', summary: 'सार', ...more });

  it.each([
    { start: '15:00', end: '16:00' },
    { status: { state: 'scheduled' } },
    { status: { state: 'scheduled', since } },
    { status: { state: 'moved', since, start: '17:00' } },
    { status: { state: 'postponed', since } },
    { status: { state: 'cancelled', since } },
  ])('may be %j', (more) => {
    expect(problems(more)).toEqual([]);
  });

  it.each([
    [{ start: '16:00', end: '15:00' }, /./],
    [{ status: { state: 'moved', since } }, /./],
    [{ status: { state: 'cancelled', since, start: '17:00' } }, /./],
    [{ status: { state: 'postponed' } }, /since.* · .*since/],
    [{ status: { state: 'cancelled' } }, /since.* · .*since/],
    [{ status: { state: 'moved', start: '17:00' } }, /since.* · .*since/],
    ...['2030-01-10', '2030-02-30 18:30', '2030-01-10 25:00', '2030-01-10T18:30', '10-01-2030 18:30', '18:30'].map(
      (wrong) => [{ status: { state: 'cancelled', since: wrong } }, /2030-01-10 18:30.* · .*2030-01-10 18:30/] as const,
    ),
  ] as const)('may not be %j', (more, message) => {
    expect(problems(more)).toEqual([expect.stringMatching(message)]);
  });
});

it('A figure has a source, and a unit when it is an amount and only then', () => {
  const unit = { hi: 'एकड़', en: 'acres' };
  const right = { value: 183, kind: 'amount', unit, asOf: '2021-11', source: 'a', label: { hi: 'क', en: 'a' } };
  expect(messagesOf(figure, right)).toEqual([]);
  expect(messagesOf(figure, { ...right, source: undefined })).toEqual([expect.stringContaining('sources.yaml')]);
  expect(messagesOf(figure, { ...right, unit: undefined })).toHaveLength(1);
  expect(messagesOf(figure, { ...right, kind: 'count' })).toHaveLength(1);
});

it('There is one zod, shared with Astro', () => {
  const require = createRequire(import.meta.url);
  const astros = createRequire(require.resolve('astro/package.json')).resolve('zod');
  expect(astros).toBe(require.resolve('zod'));
});
