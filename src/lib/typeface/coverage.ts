/** Whether the typeface has every sign of a text: a card would show an empty box for one that it lacks. */
import { muktaFont, muktaRanges, muktaSubsets } from './font.ts';

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

/** The signs of a text that the typeface lacks, each once: what is joined to one (`👨‍👩‍👧`) counts with it. */
export type Undrawable = (text: string) => string[];

let shared: Promise<Set<number>> | undefined;
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** Reads the typeface, once, and tells what neither of its weights can draw. */
export async function undrawableByTypeface(): Promise<Undrawable> {
  shared ??= read();
  const covered = await shared;
  const isDrawn = (character: string) => invisible.test(character) || covered.has(character.codePointAt(0) ?? 0);
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
