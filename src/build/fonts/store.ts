/** A cache of cut fonts: the same words in the same typeface give the same file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { cutTo } from './cut.ts';
import type { Cutter } from './cut-site.ts';
import { typefaceOn } from './typeface.ts';
import type { Script } from './words.ts';

/** Raised when the same words are cut in another way. */
const way = 7;

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
};

/** Scripts of pages put numbers and signs together; Hindi words they write as they are given. */
const isClosed = (script: Script): boolean => script === 'devanagari';

/** The cut font, or the whole one where cutting would change a word: no content may keep a site from being built. */
async function cutOrWhole(words: readonly string[], whole: Uint8Array, closed: boolean): Promise<Uint8Array> {
  try {
    return await cutTo(words, whole, closed);
  } catch (error) {
    console.warn(`${(error as Error).message} The whole typeface is used instead.`);
    return fontverter.convert(Buffer.from(whole), 'woff2');
  }
}

/** Cuts fonts into `folder`, named by what is in them. */
export const cutterInto =
  (folder: string, cache: string): Cutter =>
  async ({ locale, script, weight, words }) => {
    const whole = typefaceOn(locale, script, weight);
    const cached = join(cache, `${digest(whole, words.join('\n'), String(way))}.woff2`);
    if (!existsSync(cached)) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(cached, await cutOrWhole(words, whole, isClosed(script)));
    }
    const bytes = readFileSync(cached);
    const name = `mukta-${locale}-${script}-${weight}.${digest(bytes).slice(0, 8)}.woff2`;
    writeFileSync(join(folder, name), bytes);
    return name;
  };
