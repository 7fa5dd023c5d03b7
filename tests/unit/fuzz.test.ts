/** Whatever a file holds, the check neither fails nor falls silent about where it looked. */
import fc from 'fast-check';
import { globSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { everything } from '../setup/scope.ts';

const workshop = contentWorkshop();
afterAll(() => workshop.close());

const files = globSync('**/*.{mdx,yaml}', { cwd: workshop.directory }).toSorted();

/** Pieces that trouble readers of YAML and of markdown. */
const nasty = fc.constantFrom(
  ...'“ ” " \' : - [ ] { } {{ | > &a *a !!js # % @ ` --- <<<<<<< १ ज़ शाम null ~ true 1e999'.split(' '),
  ...'2027-02-30 [x](javascript:y) ![](./x.js) [x](/%E0%A4) <Note </Note>'.split(' '),
  ...[': ', '- ', '? ', '<<: *a', '\n---\n', '__proto__: 1\n', 'constructor: x\n'],
  ...['\t', '\u00A0', '\n', '\r\n', '\n  ', '\uFEFF', '\u200B', '\0', '\uD800'],
);

/** Checks the folder with one file changed; what is found must say where it is. */
function check(file: string, text: string | Buffer): string[] {
  workshop.write(file, text);
  const found = checkContent(workshop.directory, { today: '2030-01-15' });
  workshop.restore();
  for (const { file: path, line, column, hi, en } of found) {
    expect(path.startsWith(workshop.directory)).toBe(true);
    expect(Math.min(line, column)).toBeGreaterThan(0);
    expect(hi).toMatch(/\p{Script=Devanagari}/u);
    expect(en).toMatch(/\p{Script=Latin}/u);
    expect(`${hi}${en}`).not.toMatch(/undefined|Invalid|expected|\[object|\(\?[:<=!]|at .*\.ts:/);
  }
  return found.map(({ code }) => code);
}

const runs = (numRuns: number) => ({ numRuns: everything ? numRuns : numRuns / 3, seed: 20300115 });

describe('the check does not fail', () => {
  const anyFile = fc.constantFrom(...files);

  it('at random bytes, and finds something', () => {
    fc.assert(
      fc.property(anyFile, fc.uint8Array({ maxLength: 400 }), (file, bytes) => {
        expect(check(file, Buffer.from(bytes)).length).toBeGreaterThan(0);
      }),
      runs(30),
    );
  });

  it('at random fields', () => {
    const names = 'title order start end status sources venue topics halls figures __proto__'.split(' ');
    const value = fc.oneof(fc.string(), fc.integer().map(String), nasty, fc.json({ maxDepth: 3 }));
    const fields = fc.array(fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}: ${text}`));
    fc.assert(
      fc.property(anyFile, fields, nasty, (file, lines, body) => {
        check(file, `---\n${lines.join('\n')}\n---\n${body}`);
      }),
      runs(30),
    );
  });

  it('at files of the fixture with something put in, taken out or doubled', () => {
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.record({ at, out: fc.nat(30), put: fc.array(nasty, { maxLength: 3 }) });
    fc.assert(
      fc.property(anyFile, fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
        const text = changes.reduce((sofar, { at, out, put }) => {
          const from = Math.floor(at * sofar.length);
          return sofar.slice(0, from) + put.join('') + sofar.slice(from + out);
        }, workshop.read(file));
        check(file, text);
      }),
      runs(90),
    );
  });

  it('at a folder that is not there or is a file: it says what is missing', () => {
    for (const place of [`${workshop.directory}/nowhere`, `${workshop.directory}/figures.yaml`])
      expect(checkContent(place).map(({ code }) => code)).toContain(messages.fileNeeded('').code);
  });
});
