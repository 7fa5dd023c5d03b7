/** The measure of a hero's word, for style sheets to size it by. */
import { measureText } from './text-measure.ts';

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
