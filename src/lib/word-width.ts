/** How wide a hero's word counts as, so that style sheets can size it. */
import { widthOf } from './text-width.ts';

/** Above this many em a heading is no lettering but a sentence; below it, one line holds it. */
const longest = 9;

export interface Measured {
  /** For `--word-width`: in em. */
  readonly width: number;
  /** Whether it is set as a sentence. */
  readonly long: boolean;
}

/** Measures the word of a hero. */
export async function measure(word: string): Promise<Measured> {
  const width = await widthOf(word);
  return { width, long: width > longest };
}
