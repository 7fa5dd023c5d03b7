/** Measures words in the display face by shaping them, so that style sheets and cards can fit any name. */
import { Buffer as Run, shape } from 'harfbuzzjs';
import { muktaFont } from './font.ts';

export interface TextMeasure {
  /** The advance width in em. */
  readonly width: number;
  /** How far it reaches below the baseline, in em. */
  readonly depth: number;
}

/** Measures `text` in Mukta 700. */
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
export const fitting = (word: Measured, other: Measured): Measured => ({
  width: Math.max(word.width, other.width),
  widest: Math.max(word.widest, other.widest),
  depth: Math.max(word.depth, other.depth),
  phrase: word.phrase,
});
