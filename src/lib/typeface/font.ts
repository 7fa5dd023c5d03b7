/** The site's typeface: its files and their fonts as HarfBuzz reads them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Face, Font } from 'harfbuzzjs';
import pLimit from 'p-limit';

const { resolve } = createRequire(import.meta.url);

export const muktaSubsets = ['devanagari', 'latin', 'latin-ext'] as const;
export type MuktaSubset = (typeof muktaSubsets)[number];
export type MuktaWeight = 400 | 700;

/** The woff2 file of a subset and weight. */
export const muktaFile = (subset: MuktaSubset, weight: MuktaWeight): Buffer<ArrayBuffer> =>
  readFileSync(resolve(`@fontsource/mukta/files/mukta-${subset}-${weight}-normal.woff2`));

/** The characters that each subset serves, as inclusive pairs of code points. */
export function muktaRanges(): Record<MuktaSubset, [number, number][]> {
  const lists: Record<MuktaSubset, string> = JSON.parse(
    readFileSync(resolve('@fontsource/mukta/unicode.json'), 'utf8'),
  );
  const read = (list: string): [number, number][] =>
    list.split(',').map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [from, to];
    });
  return { devanagari: read(lists.devanagari), latin: read(lists.latin), 'latin-ext': read(lists['latin-ext']) };
}

const fonts = new Map<string, Promise<Font>>();
/** Fontverter mixes up files that it converts at the same time. */
const limit = pLimit(1);

async function load(subset: MuktaSubset, weight: MuktaWeight): Promise<Font> {
  const sfnt = await limit(() => fontverter.convert(muktaFile(subset, weight), 'sfnt'));
  return new Font(new Face(new Blob(new Uint8Array(sfnt).buffer)));
}

/** The font of a subset and weight, read once. */
export function muktaFont(subset: MuktaSubset, weight: MuktaWeight): Promise<Font> {
  const key = `${subset} ${weight}`;
  const font = fonts.get(key) ?? load(subset, weight);
  fonts.set(key, font);
  return font;
}
