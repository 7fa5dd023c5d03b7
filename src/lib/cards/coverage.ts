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

let shared: Promise<Set<number>> | undefined;

/** The characters of `text` that neither weight of the typeface can draw, each once: `“→” (U+2192)`. */
export async function undrawable(text: string): Promise<string[]> {
  shared ??= read();
  const covered = await shared;
  return [...new Set(text)]
    .filter((character) => !invisible.test(character) && !covered.has(character.codePointAt(0) ?? 0))
    .map(
      (character) =>
        `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    );
}
