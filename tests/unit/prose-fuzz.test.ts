/** Whatever a body holds: reading it never fails, nothing of it runs, and plain text is read as it was written. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeIn } from '../../src/check/places.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { tidy } from '../setup/dom.ts';
import { attacks, nastyBody, plainText } from '../setup/nasty.ts';
import { htmlOf, moduleOf } from '../setup/prose.ts';
import { fixtureContent } from '../setup/sites.ts';
import { unsafeIn } from '../setup/unsafe.ts';

const seed = 20300115;
const runs = { seed, numRuns: 1500 };

const ran = () => Reflect.get(globalThis, 'ran');

beforeEach(() => {
  vi.spyOn(process, 'exit').mockImplementation(() => {
    Reflect.set(globalThis, 'ran', 'process.exit');
    return undefined as never;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'ran');
});

async function expectHarmless(body: string): Promise<void> {
  const html = await htmlOf(body);
  expect(ran()).toBeUndefined();
  expect(unsafeIn(parse(html, { comment: true }), (element) => element.rawTagName.startsWith('x-'))).toEqual([]);
}

describe('a nasty body', () => {
  it('would be noticed if it ran', () => {
    new Function('globalThis.ran=true')();
    expect(ran()).toBe(true);
  });

  it.each(Object.entries(attacks))('%s neither runs nor reaches a page as more than text', async (_, body) => {
    await expectHarmless(body);
  });

  it('neither runs nor reaches a page as more than text, whatever it is made of', async () => {
    await fc.assert(fc.asyncProperty(nastyBody, expectHarmless), runs);
  });

  it('brings no file into a page but a picture of the conclave', async () => {
    const entry = resolve(fixtureContent, 'updates/nasty.hi.mdx');
    const imports = async (body: string) =>
      [...(await moduleOf(body, entry)).matchAll(/^import .* from (.*);$/gm)].map(([, from = '']) => from);
    const [shown, runtime] = ['"./../pictures/cane-mill.jpg"', '"astro/jsx-runtime"'];
    vi.stubEnv('CONTENT_DIR', fixtureContent);
    expect(await imports('<Picture src="/pictures/cane-mill.jpg" alt="x" />')).toEqual([runtime, shown]);
    for (const body of Object.values(attacks))
      for (const path of await imports(body)) expect([runtime, shown]).toContain(path);
    await fc.assert(
      fc.asyncProperty(nastyBody, async (body) => {
        for (const path of await imports(body)) expect([runtime, shown]).toContain(path);
      }),
      runs,
    );
    vi.unstubAllEnvs();
  });

  it('has each of its mistakes at a place that it has', () => {
    fc.assert(
      fc.property(nastyBody, (body) => {
        for (const { at, message } of parseProse(body).faults) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(body.length);
          const { line, column } = placeIn(body, at, 0);
          expect((body.split('\n')[line - 1] ?? '').length).toBeGreaterThanOrEqual(column - 1);
          expect(message.hi && message.en).toBeTruthy();
        }
      }),
      { ...runs, numRuns: 5000 },
    );
  });

  it('is read in reasonable time, however it is repeated', () => {
    for (const piece of [
      '<Note>',
      '<Note title="',
      '</Note>',
      '<Figure ',
      '[',
      '![a](',
      '<a',
      '{',
      '> ',
      '- ',
      '**a',
      '`',
      '&',
      '<!--',
      '|a',
    ]) {
      const started = performance.now();
      parseProse(piece.repeat(3000));
      parseProse(`${piece}\n`.repeat(3000));
      expect(performance.now() - started, piece).toBeLessThan(5000);
    }
  });
});

describe('plain text', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (written) => {
        const page = parse(await htmlOf(written));
        expect(
          tidy(
            page
              .querySelectorAll('p')
              .map(({ text }) => text)
              .join('\n'),
          ),
        ).toBe(tidy(written));
      }),
      runs,
    );
  });
});
