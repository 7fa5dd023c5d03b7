/** What the guide for organisers shows can be written as it is shown. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseProse } from '../../src/prose/parse.ts';
import { componentKind, componentNames } from '../../src/schemas/components/index.ts';

const guide = readFileSync('content/README.md', 'utf8');
/** Boxes that begin with `---` are whole files, of the tasks. */
const examples = [...guide.matchAll(/^```mdx\n(?!---)(.*?)^```$/gms)].map(([, body = '']) => body);
const devanagari = /\p{Script=Devanagari}/u;

it('every example passes the check', () => {
  expect(examples.length).toBeGreaterThan(componentNames.length);
  expect(examples.flatMap((body) => parseProse(body).faults)).toEqual([]);
});

it.each(componentNames)('%s has an example, in Hindi and in English where it has words', (name) => {
  const own = examples.filter((body) => parseProse(body).components.some(({ component }) => component === name));
  const { attributes, text, names } = componentKind(name);
  const worded = text !== undefined || Object.keys(attributes).some((key) => !(key in (names ?? {})));
  expect(own.some((body) => devanagari.test(body))).toBe(worded);
  expect(own.some((body) => !devanagari.test(body))).toBe(true);
});
