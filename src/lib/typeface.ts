/**
 * The site's typeface Mukta: its files, the characters it covers, and the measures of text set in it. Reads the font package; everything
 * else in lib is pure, but for content-directory.ts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import pLimit from 'p-limit';
import { type Drawing, shortPath } from './svg.ts';

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

/** The subset that draws a character on a page; the Latin one where none does. */
function subsetOf(character: string): MuktaSubset {
  const point = character.codePointAt(0) ?? 0;
  ranges ??= muktaRanges();
  const has = (subset: MuktaSubset) => ranges?.[subset].some(([from, to]) => from <= point && point <= to);
  return muktaSubsets.find(has) ?? 'latin';
}
let ranges: ReturnType<typeof muktaRanges> | undefined;

/** Text in Mukta 700, in units of a thousandth of an em; y grows downwards from the baseline, as in SVG. */
interface Shaped {
  readonly width: number;
  /** How far its ink reaches above the baseline, and below it. */
  readonly rise: number;
  readonly depth: number;
  /** The outline as path data with integers. */
  readonly outline: string;
}

/** Shapes `text` as browsers do: a run for each subset. Spaces between words have their width and no outline. */
async function shapeText(text: string): Promise<Shaped> {
  const runs: { subset: MuktaSubset; text: string }[] = [];
  for (const character of text) {
    const subset = subsetOf(character);
    const last = runs.at(-1);
    if (last?.subset === subset) last.text += character;
    else runs.push({ subset, text: character });
  }
  let [width, rise, depth, outline] = [0, 0, 0, ''];
  for (const { subset, text } of runs) {
    const font = await muktaFont(subset, 700);
    const run = new Run();
    run.addText(text);
    run.guessSegmentProperties();
    shape(font, run);
    const positions = run.getGlyphPositions();
    for (const [index, { codepoint }] of run.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const { yBearing = 0, height = 0 } = font.glyphExtents(codepoint) ?? {};
      rise = Math.max(rise, yOffset + yBearing);
      depth = Math.max(depth, -(yOffset + yBearing + height));
      const left = width + xOffset;
      outline += font
        .glyphToPath(codepoint)
        .replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x, y) => `${Math.round(left + +x)},${Math.round(-yOffset - y)}`);
      width += xAdvance;
    }
  }
  return { width, rise, depth, outline };
}

const shapedTexts = new Map<string, Promise<Shaped>>();

/** Memoized: a title is measured and drawn on its page, its card and the poster. */
function shapedText(text: string): Promise<Shaped> {
  const shaped = shapedTexts.get(text) ?? shapeText(text);
  shapedTexts.set(text, shaped);
  return shaped;
}

interface TextMeasure {
  /** The advance width in em. */
  readonly width: number;
  /** How far it reaches below the baseline, in em. */
  readonly depth: number;
}

const unitsPerEm = 1000;

/** Measures `text` in Mukta 700 by shaping it, so that styles and cards fit any name. */
export async function measureText(text: string): Promise<TextMeasure> {
  const { width, depth } = await shapedText(text);
  return { width: width / unitsPerEm, depth: depth / unitsPerEm };
}

/** Above this many em a heading is no lettering but a phrase. */
const widestLettering = 9;

export interface Measured {
  /** The whole, in em, for `--word-width`. */
  readonly width: number;
  /** Its widest single word, in em, for `--word-widest`. */
  readonly widest: number;
  /** Whether it is set as a phrase in the display size rather than as lettering. */
  readonly phrase: boolean;
}

/** The words of a heading, each with the space after it. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).map((word, index, { length }) => (index < length - 1 ? `${word} ` : word));

/** Measures the word or phrase of a hero in the display face. */
export async function measure(text: string): Promise<Measured> {
  const { width } = await measureText(text);
  const words = await Promise.all(wordsOf(text).map(measureText));
  return { width, widest: Math.max(...words.map((word) => word.width)), phrase: width > widestLettering };
}

/** The measure that fits both of two words in one page's sizes; whether it is a phrase, the first one says. */
export const largerOf = (word: Measured, other: Measured): Measured => ({
  width: Math.max(word.width, other.width),
  widest: Math.max(word.widest, other.widest),
  phrase: word.phrase,
});

/** A heading drawn as outlines, a drawing a word, so that it breaks into lines. Lengths are in thousandths of an em. */
interface Lettering {
  /** The drawings have one height, so that they stand side by side in a line without the metrics of a font. */
  readonly words: readonly { readonly viewBox: Drawing['viewBox']; readonly path: string }[];
  /** The middle of the line that the letters hang from or stand on; it is as thick as the headline stroke. */
  readonly line: number;
}

/** The headline stroke of Mukta 700 is between these heights above the baseline (glyph ा). */
const stroke = { top: 639, thick: 94 };

/**
 * Draws a heading in Mukta 700. Devanagari hangs from its headline stroke: the box begins at the top of the stroke. Latin
 * stands on a line as thick: the box ends below it. Characters that the typeface lacks are left out.
 */
export async function letteringOf(text: string, hangs: boolean): Promise<Lettering> {
  const undrawable = await undrawableByTypeface();
  const shaped = await Promise.all(wordsOf(without(undrawable(text), text)).map(shapedText));
  const top = hangs ? -stroke.top : -Math.ceil(Math.max(...shaped.map(({ rise }) => rise)));
  const bottom = hangs ? Math.ceil(Math.max(...shaped.map(({ depth }) => depth))) : stroke.thick;
  const drawn = shaped.map(({ width, outline }) => {
    const viewBox = [0, top, Math.round(width), bottom - top] as const;
    return { viewBox, path: shortPath(viewBox, outline) };
  });
  return { words: drawn, line: hangs ? (stroke.thick - 2 * stroke.top) / 2 : stroke.thick / 2 };
}
