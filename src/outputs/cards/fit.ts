/** The size that a text is set in: as large as its place allows. */
import { clip } from '../../lib/text.ts';
import { type Size, type Style, textSize } from './renderer.ts';

export interface Place extends Size {
  /** Font sizes in pixels. */
  readonly max: number;
  readonly min: number;
  readonly lang: string;
  readonly style: Style;
}

/**
 * The largest whole size at which `text` stays inside its place, lines and single words alike; undefined where even
 * the smallest does not. Sizes are tried by halves, so a text that fits at one size fits at every smaller one.
 */
export async function fitting(
  text: string,
  { width, height, max, min, lang, style }: Place,
): Promise<number | undefined> {
  const fits = async (fontSize: number): Promise<boolean> => {
    const size = await textSize(text, lang, { ...style, fontSize }, width);
    return size.width <= width + 0.5 && size.height <= height + 0.5;
  };
  const largest = Math.floor(max);
  if (await fits(largest)) return largest;
  let known = Math.min(Math.ceil(min), largest);
  if (!(await fits(known))) return undefined;
  let tooLarge = largest;
  while (tooLarge - known > 1) {
    const middle = Math.floor((known + tooLarge) / 2);
    if (await fits(middle)) known = middle;
    else tooLarge = middle;
  }
  return known;
}

/**
 * What `attempt` makes of `texts`, each shortened step by step with an ellipsis while it makes nothing of them: a card shows the
 * beginning of what is too long for it. @returns nothing where not even an ellipsis has room
 */
export async function shortening<Result>(
  texts: readonly string[],
  attempt: (texts: readonly string[]) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const found = await attempt(texts);
  if (found !== undefined || texts.every((text) => text.length < 2)) return found;
  return shortening(
    texts.map((text) => clip(text, Math.floor(text.length * 0.8))),
    attempt,
  );
}
