/** Whatever a file holds, the check neither fails nor falls silent about where it looked. */
import fc from 'fast-check';
import { globSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { messages } from '../../src/check/messages.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';

const workshop = contentWorkshop();
afterAll(() => workshop.close());

const files = globSync('**/*.{mdx,yaml}', { cwd: workshop.directory }).toSorted();
const originals = new Map(files.map((file) => [file, workshop.read(file)]));

/** Pieces that trouble readers of YAML and of markdown. */
const nasty = fc.constantFrom(
  ...[
    '\t',
    '\u00A0',
    '“',
    '”',
    '"',
    "'",
    ':',
    ': ',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    '{{',
    '|',
    '>',
    '&a',
    '*a',
    '!!js',
    '#',
    '%',
    '@',
    '`',
  ],
  ...[
    '---',
    '\n---\n',
    '\n',
    '\r\n',
    '\n  ',
    '\uFEFF',
    '\u200B',
    '\0',
    '\uD800',
    '<<: *a',
    '? ',
    '<<<<<<<',
    '__proto__: 1\n',
    'constructor: x\n',
  ],
  ...[
    '१',
    'ज़',
    'शाम',
    '2027-02-30',
    '[x](javascript:y)',
    '![](./x.js)',
    '[x](/%E0%A4)',
    '<Note',
    '</Note>',
    'null',
    '~',
    'true',
    '1e999',
  ],
);

/** Checks the folder with one file changed; what is found must say where it is. */
function check(file: string, text: string | Buffer): string[] {
  workshop.write(file, text);
  try {
    const found = checkContent(workshop.directory, { today: '2030-01-15' });
    for (const { file: path, line, column, hi, en } of found) {
      expect(path.startsWith(workshop.directory)).toBe(true);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(hi).toMatch(/\p{Script=Devanagari}/u);
      expect(en).toMatch(/\p{Script=Latin}/u);
      expect(`${hi}${en}`).not.toMatch(/undefined|Invalid|expected|\[object|\(\?[:<=!]|at .*\.ts:/);
    }
    return found.map(({ code }) => code);
  } finally {
    workshop.write(file, originals.get(file) ?? '');
  }
}

const failed = messages.checkFailed('', '').code;
const options = { numRuns: 30, seed: 20300115 };

describe('the check of a file', () => {
  it('of random bytes finds something and does not fail', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.uint8Array({ maxLength: 400 }), (file, bytes) => {
        const found = check(file, Buffer.from(bytes));
        expect(found).not.toContain(failed);
        expect(found.length).toBeGreaterThan(0);
      }),
      options,
    );
  });

  it('of random fields does not fail', () => {
    const key = fc.constantFrom(
      'title',
      'order',
      'start',
      'end',
      'status',
      'sources',
      'venue',
      'topics',
      'halls',
      'figures',
      '__proto__',
    );
    const value = fc.oneof(fc.string(), fc.integer().map(String), nasty, fc.json({ maxDepth: 3 }));
    const fields = fc.array(fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`));
    fc.assert(
      fc.property(fc.constantFrom(...files), fields, nasty, (file, lines, body) => {
        expect(check(file, `---\n${lines.join('\n')}\n---\n${body}`)).not.toContain(failed);
      }),
      options,
    );
  });

  it('of the fixture’s files with something put in, taken out or doubled does not fail', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.nat(30),
      put: fc.array(nasty, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
        const text = changes.reduce(
          (sofar, { at, out, put }) => {
            const from = Math.floor(at * sofar.length);
            return sofar.slice(0, from) + put.join('') + sofar.slice(from + out);
          },
          originals.get(file) ?? '',
        );
        expect(check(file, text)).not.toContain(failed);
      }),
      { ...options, numRuns: 80 },
    );
  });
});

describe('the check of a folder', () => {
  it('that is not there, or is a file, says what is missing', () => {
    for (const place of [`${workshop.directory}/nowhere`, `${workshop.directory}/figures.yaml`])
      expect(checkContent(place).map(({ code }) => code)).toContain(messages.fileNeeded('').code);
  });
});
