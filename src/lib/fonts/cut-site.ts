/**
 * The faces for every page of a built site. A file holds what the whole site sets in a script and a weight, so a visitor fetches it
 * once; a page names those files alone whose script it shows.
 */
import { localeNames } from '../../i18n/locales.ts';
import { clockWords } from './clock-words.ts';
import type { CutFace } from './faces.ts';
import { setText } from './set-text.ts';
import { type Weight, weights } from './weight-rules.ts';
import { type Script, wordsOf } from './words.ts';

export interface FontToCut {
  readonly script: Script;
  readonly weight: Weight;
  /** In order, each once. */
  readonly words: readonly string[];
}

/** Cuts a font to its words, and tells the name of the file. */
export type Cutter = (font: FontToCut) => Promise<string>;

/** Scripts put numbers into texts. Spaces are drawn by the Latin face. */
const numbers = '0 1 2 3 4 5 6 7 8 9';
const spaces = [' ', '\u00A0'];

/** The name of a language stands on each page of the other. It is in the Latin file, lest one word fetches another. */
const names = Object.values(localeNames);

const onlyNames = (words: readonly string[]): boolean => words.every((word) => names.includes(word));

const joined = (words: Iterable<string>): Set<string> => new Set([...words].join(''));

/** Everything that pages set in one weight, and the faces for it. */
async function facesOf(weight: Weight, pages: ReadonlyMap<string, string>, cut: Cutter) {
  const written = weight === 400 ? clockWords() : numbers;
  const hindi = new Map([...pages].map(([page, text]) => [page, wordsOf('devanagari', text)]));
  const borrowed = [...hindi.values()].filter(onlyNames).flat();
  const all = `${written} ${[...pages.values()].join(' ')}`;
  const make = async (script: Script, extra: readonly string[] = []): Promise<CutFace> => {
    const words = [...new Set([...wordsOf(script, all), ...extra])].toSorted();
    return { script, weight, file: await cut({ script, weight, words }), characters: joined(words) };
  };
  const devanagari = await make('devanagari');
  const latin = await make('latin', [...spaces, ...borrowed]);
  const ofNames = joined(borrowed);
  const besides = { ...latin, characters: [...latin.characters].filter((each) => !ofNames.has(each)) };
  return (page: string): CutFace[] => (onlyNames(hindi.get(page) ?? []) ? [latin] : [besides, devanagari]);
}

/** The pages’ faces, by page. What the typeface lacks, the visitor’s own fonts draw. */
export async function facesFor(pages: ReadonlyMap<string, string>, cut: Cutter): Promise<Map<string, CutFace[]>> {
  const texts = new Map([...pages].map(([page, html]) => [page, setText(html)]));
  const found: ((page: string) => CutFace[])[] = [];
  for (const weight of weights) {
    const set = new Map([...texts].map(([page, text]) => [page, text[weight].join('\n')]));
    found.push(await facesOf(weight, set, cut));
  }
  return new Map([...pages.keys()].map((page) => [page, found.flatMap((of) => of(page))]));
}
