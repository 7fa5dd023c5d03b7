/**
 * The site's typeface Mukta: its files, the characters it covers, and the measures of text set in it. Reads the font package; everything
 * else in lib is pure, but for content-directory.ts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import pLimit from 'p-limit';

const { resolve } = createRequire(import.meta.url);

export const muktaSubsets = ['devanagari', 'latin', 'latin-ext'] as const;
type MuktaSubset = (typeof muktaSubsets)[number];
type MuktaWeight = 400 | 700;

/** The woff2 file of a subset and weight. */
export const muktaFile = (subset: MuktaSubset, weight: MuktaWeight): Buffer<ArrayBuffer> =>
  readFileSync(resolve(`@fontsource/mukta/files/mukta-${subset}-${weight}-normal.woff2`));

/** The characters that each subset serves, as inclusive pairs of code points. */
export function muktaRanges(): Record<MuktaSubset, [number, number][]> {
  const lists: Record<MuktaSubset, string> = JSON.parse(
    readFileSync(resolve('@fontsource/mukta/unicode.json'), 'utf8'),
  );
  const read = (list: string): [number, number][] =>
    [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, from = '', to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]);
  return { devanagari: read(lists.devanagari), latin: read(lists.latin), 'latin-ext': read(lists['latin-ext']) };
}

const fonts = new Map<string, Promise<Font>>();
/** Fontverter mixes up files that it converts concurrently. */
const limit = pLimit(1);

async function load(subset: MuktaSubset, weight: MuktaWeight): Promise<Font> {
  const sfnt = await limit(() => fontverter.convert(muktaFile(subset, weight), 'sfnt'));
  return new Font(new Face(new Blob(new Uint8Array(sfnt).buffer)));
}

/** The font of a subset and weight. Memoized. */
function muktaFont(subset: MuktaSubset, weight: MuktaWeight): Promise<Font> {
  const key = `${subset} ${weight}`;
  const font = fonts.get(key) ?? load(subset, weight);
  fonts.set(key, font);
  return font;
}

/** Characters without a glyph: spaces, joiners, variation selectors. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

async function readCovered(): Promise<Set<number>> {
  const ranges = muktaRanges();
  const covered = new Set<number>();
  for (const subset of muktaSubsets) {
    const fonts = await Promise.all([muktaFont(subset, 400), muktaFont(subset, 700)]);
    const [regular, bold] = fonts.map(({ face }) => new Set(face.collectUnicodes()));
    for (const [from, to] of ranges[subset])
      for (let point = from; point <= to; point += 1) if (regular?.has(point) && bold?.has(point)) covered.add(point);
  }
  return covered;
}

/** The graphemes of a text (`👨‍👩‍👧` is one) that the typeface lacks, each once. Cards would show an empty box for each. */
export type Undrawable = (text: string) => string[];

let covered: Promise<Set<number>> | undefined;
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** Reads the typeface once. Undrawable is what is missing in either weight. */
export async function undrawableByTypeface(): Promise<Undrawable> {
  covered ??= readCovered();
  const characters = await covered;
  const isDrawn = (character: string) => invisible.test(character) || characters.has(character.codePointAt(0) ?? 0);
  return (text) => {
    const signs = [...graphemes.segment(text)].map(({ segment }) => segment);
    return [...new Set(signs)].filter((sign) => ![...sign].every(isDrawn));
  };
}

/** Text without signs, and without the spaces that would be left around them. */
export function without(signs: readonly string[], text: string): string {
  if (signs.length === 0) return text;
  const left = [...graphemes.segment(text)].map(({ segment }) => (signs.includes(segment) ? '' : segment)).join('');
  return left
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,;:.?!।])/g, '')
    .trim();
}

interface TextMeasure {
  /** The advance width in em. */
  readonly width: number;
  /** How far it reaches below the baseline, in em. */
  readonly depth: number;
}

/** Measures `text` in Mukta 700 by shaping it, so that styles and cards fit any name. */
export async function measureText(text: string): Promise<TextMeasure> {
  const font = await muktaFont(/\p{Script=Devanagari}/u.test(text) ? 'devanagari' : 'latin', 700);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  const positions = run.getGlyphPositions();
  const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const lowest = run.getGlyphInfos().map(({ codepoint }, index) => {
    const extents = font.glyphExtents(codepoint);
    return (extents ? extents.yBearing + extents.height : 0) + (positions[index]?.yOffset ?? 0);
  });
  const { upem } = font.face;
  return { width: units / upem, depth: -Math.min(0, ...lowest) / upem };
}

/** Above this many em a heading is no lettering but a phrase. */
const widestLettering = 9;

export interface Measured {
  /** The whole, in em, for `--word-width`. */
  readonly width: number;
  /** Its widest single word, in em, for `--word-widest`. */
  readonly widest: number;
  /** How far it reaches below its baseline, in em, for `--word-depth`. */
  readonly depth: number;
  /** Whether it is set as a phrase in the display size rather than as lettering. */
  readonly phrase: boolean;
}

/** Measures the word or phrase of a hero in the display face. */
export async function measure(text: string): Promise<Measured> {
  const { width, depth } = await measureText(text);
  const words = await Promise.all(text.split(/\s+/).map(measureText));
  return { width, depth, widest: Math.max(...words.map((word) => word.width)), phrase: width > widestLettering };
}

/** The measure that fits both of two words in one page's sizes; whether it is a phrase, the first one says. */
export const largerOf = (word: Measured, other: Measured): Measured => ({
  width: Math.max(word.width, other.width),
  widest: Math.max(word.widest, other.widest),
  depth: Math.max(word.depth, other.depth),
  phrase: word.phrase,
});
