/** Whether the typeface has every character of a text: what it lacks would be drawn as an empty box, without a word. */
import { muktaFont, muktaRanges, muktaSubsets } from '../mukta.ts';

/** Characters that are never drawn themselves: spaces, joiners, variation selectors. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

async function read(): Promise<Set<number>> {
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

/** The characters of a text that cannot be drawn, each once. */
export type Undrawable = (text: string) => string[];

let shared: Promise<Set<number>> | undefined;

/** Reads the typeface, once, and tells what neither of its weights can draw. */
export async function undrawableByTypeface(): Promise<Undrawable> {
  shared ??= read();
  const covered = await shared;
  return (text) =>
    [...new Set(text)].filter((character) => !invisible.test(character) && !covered.has(character.codePointAt(0) ?? 0));
}

/** `“→” (U+2192)` */
export const namedCharacter = (character: string): string =>
  `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
