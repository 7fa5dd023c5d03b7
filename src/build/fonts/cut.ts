/** The typeface Mukta cut to the words that are set in it, as files that are cached between builds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { fontOf, muktaFile } from '../../lib/typeface.ts';
import type { Cutter } from './faces.ts';
import { drawer, glyphsOf } from './shape.ts';
import { subset } from './subset.ts';

/** The parts of words that the font sets: browsers end a run of text at a character that the font lacks. */
const piecesOf = (words: readonly string[], covered: ReadonlySet<number>): string[] => {
  const marked = words.map((word) =>
    [...word].map((each) => (covered.has(each.codePointAt(0) ?? 0) ? each : '\n')).join(''),
  );
  return [...new Set(marked.flatMap((word) => word.split('\n')))].filter(Boolean);
};

/**
 * A woff2 file that draws these words as the whole font does: the cut font, or the whole one where cutting fails, as a fault of the
 * cutting must not stop a build.
 */
export async function cutTo(words: readonly string[], sfnt: Uint8Array): Promise<Uint8Array> {
  try {
    const whole = fontOf(sfnt);
    const pieces = piecesOf(words, new Set(whole.face.collectUnicodes()));
    const characters = new Set(pieces.flatMap((piece) => [...piece].map((each) => each.codePointAt(0) ?? 0)));
    const cut = await subset(sfnt, { characters, glyphs: await glyphsOf(whole, pieces) });
    const [before, after] = [drawer(whole), drawer(fontOf(cut))];
    const changed = pieces.filter((piece) => before(piece) !== after(piece));
    if (changed.length > 0)
      throw new Error(
        `The cut font would draw ${changed.length} words differently: ${changed.slice(0, 10).join(', ')}.`,
      );
    return await fontverter.convert(Buffer.from(cut), 'woff2');
  } catch (error) {
    console.warn(`${(error as Error).message} The whole typeface is used instead.`);
    return fontverter.convert(Buffer.from(sfnt), 'woff2');
  }
}

/** To be raised when the same words are cut in another way. */
const cacheVersion = 9;

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
};

/** Cuts fonts into `folder`, named by the hash of their bytes. */
export const cutterInto =
  (folder: string, cache: string): Cutter =>
  async ({ locale, script, weight, words }) => {
    const whole = muktaFile(weight);
    const cached = join(cache, `${digest(whole, words.join('\n'), String(cacheVersion))}.woff2`);
    if (!existsSync(cached)) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(cached, await cutTo(words, whole));
    }
    const bytes = readFileSync(cached);
    const name = `mukta-${locale}-${script}-${weight}.${digest(bytes).slice(0, 8)}.woff2`;
    writeFileSync(join(folder, name), bytes);
    return name;
  };
