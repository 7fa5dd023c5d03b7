/**
 * The site's typeface Mukta: its files, the characters it covers, and the measures of text set in it. Reads the font package; everything
 * else in lib is pure, but for content-directory.ts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import { type Drawing, shortPath } from './svg.ts';

const require = createRequire(import.meta.url);

export type Weight = 400 | 700;
export const weights: readonly Weight[] = [400, 700];

const files: Record<Weight, string> = {
  400: require.resolve('@expo-google-fonts/mukta/400Regular/Mukta_400Regular.ttf'),
  700: require.resolve('@expo-google-fonts/mukta/700Bold/Mukta_700Bold.ttf'),
};

/** The TrueType file of the whole typeface. */
export const muktaFile = (weight: Weight): Buffer<ArrayBuffer> => readFileSync(files[weight]);

export const fontOf = (sfnt: Uint8Array): Font => new Font(new Face(new Blob(new Uint8Array(sfnt).buffer)));

let fonts: Record<Weight, Font> | undefined;
const muktaFonts = (): Record<Weight, Font> => (fonts ??= { 400: fontOf(muktaFile(400)), 700: fontOf(muktaFile(700)) });

/** Characters without a glyph: spaces, joiners, variation selectors. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

function readCovered(): Set<number> {
  const [regular, bold] = weights.map((weight) => new Set(muktaFonts()[weight].face.collectUnicodes()));
  return new Set([...(regular ?? [])].filter((point) => bold?.has(point)));
}

/** The graphemes of a text (`👨‍👩‍👧` is one) that the typeface lacks, each once. Cards would show an empty box for each. */
export type Undrawable = (text: string) => string[];

let covered: ReadonlySet<number> | undefined;
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** Reads the typeface once. Undrawable is what is missing in either weight. */
export function undrawableByTypeface(): Undrawable {
  covered ??= readCovered();
  const characters = covered;
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

/** Text in Mukta 700, in units of a thousandth of an em; y grows downwards from the baseline, as in SVG. */
interface Shaped {
  readonly width: number;
  /** How far its ink reaches above the baseline, and below it. */
  readonly rise: number;
  readonly depth: number;
  /** The outline as path data with integers. */
  readonly outline: string;
}

/** Runs of Devanagari, and what is between them: a page has them in files of their own. */
const runsOf = /[\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC]+|[^\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC]+/g;

/** Shapes `text` as browsers do. Spaces between words have their width and no outline. */
function shapeText(text: string): Shaped {
  const { 700: font } = muktaFonts();
  let [width, rise, depth, outline] = [0, 0, 0, ''];
  for (const part of text.match(runsOf) ?? []) {
    const run = new Run();
    run.addText(part);
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

const shapedTexts = new Map<string, Shaped>();

/** Memoized: a title is measured and drawn on its page, its card and the poster. */
function shapedText(text: string): Shaped {
  const shaped = shapedTexts.get(text) ?? shapeText(text);
  shapedTexts.set(text, shaped);
  return shaped;
}

/** The advance width of `text` in Mukta 700, and how far it reaches above and below the baseline, in em. */
export function measureText(text: string) {
  const { width, rise, depth } = shapedText(text);
  return { width: width / 1000, rise: rise / 1000, depth: depth / 1000 };
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
export function measure(text: string): Measured {
  const { width } = measureText(text);
  return {
    width,
    widest: Math.max(...wordsOf(text).map((word) => measureText(word).width)),
    phrase: width > widestLettering,
  };
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
export function letteringOf(text: string, hangs: boolean): Lettering {
  const undrawable = undrawableByTypeface();
  const shaped = wordsOf(without(undrawable(text), text)).map(shapedText);
  const top = hangs ? -stroke.top : -Math.ceil(Math.max(...shaped.map(({ rise }) => rise)));
  const bottom = hangs ? Math.ceil(Math.max(...shaped.map(({ depth }) => depth))) : stroke.thick;
  const drawn = shaped.map(({ width, outline }) => {
    const viewBox = [0, top, Math.round(width), bottom - top] as const;
    return { viewBox, path: shortPath(viewBox, outline) };
  });
  return { words: drawn, line: hangs ? (stroke.thick - 2 * stroke.top) / 2 : stroke.thick / 2 };
}
