/** How wide a hero's word counts as, so that style sheets can size it. */
import { widthOf } from './text-width.ts';

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

/** Measures the word or phrase of a hero in the display face. */
export async function measure(text: string): Promise<Measured> {
  const width = await widthOf(text);
  const widths = await Promise.all(text.split(/\s+/).map(widthOf));
  return { width, widest: Math.max(...widths), phrase: width > widestLettering };
}
