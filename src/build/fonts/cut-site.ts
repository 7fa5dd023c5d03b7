/**
 * The faces for every page of a built site. A file holds what all pages of a language set in a script and a weight: a visitor fetches
 * it once, and none fetches what the other language needs. A page names those files alone whose script it shows.
 */
import { type Locale, localeNames, locales } from '../../i18n/locales.ts';
import { clockWords } from './clock-words.ts';
import type { CutFace } from './faces.ts';
import { type Weight, weights } from './weight-rules.ts';
import { type Script, wordsOf } from './words.ts';

export interface FontToCut {
  readonly locale: Locale;
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

/** The faces for everything that the pages of a language set in one weight. */
async function facesOf(locale: Locale, weight: Weight, pages: ReadonlyMap<string, string>, cut: Cutter) {
  const all = [weight === 400 ? clockWords(locale) : numbers, ...pages.values()].join('\n');
  const hindi = new Map([...pages].map(([page, text]) => [page, wordsOf('devanagari', text)]));
  const borrowed = [...hindi.values()].filter(onlyNames).flat();
  const make = async (script: Script, extra: readonly string[]): Promise<CutFace> => {
    const words = [...new Set([...wordsOf(script, all), ...extra])].toSorted();
    return { script, weight, file: await cut({ locale, script, weight, words }) };
  };
  const latin = await make('latin', [...spaces, ...borrowed]);
  if ([...hindi.values()].every(onlyNames)) return () => [latin];
  const devanagari = await make('devanagari', []);
  return (page: string): CutFace[] => (onlyNames(hindi.get(page) ?? []) ? [latin] : [latin, devanagari]);
}

/** What a page shows. */
export interface PageText {
  /** Of the page as a whole; none where it is in neither language. */
  readonly locale: Locale | undefined;
  /** Its texts by their weight, a line each. */
  readonly text: Readonly<Record<Weight, string>>;
}

/** The pages’ faces, by page. What the typeface lacks, the visitor’s own fonts draw. */
export async function facesFor(pages: ReadonlyMap<string, PageText>, cut: Cutter): Promise<Map<string, CutFace[]>> {
  const faces = new Map<string, CutFace[]>([...pages.keys()].map((page) => [page, []]));
  for (const locale of locales) {
    const own = [...pages].filter(([, page]) => page.locale === locale);
    for (const weight of weights) {
      const set = new Map(own.map(([page, { text }]) => [page, text[weight]]));
      const facesOn = await facesOf(locale, weight, set, cut);
      for (const page of set.keys()) faces.get(page)?.push(...facesOn(page));
    }
  }
  return faces;
}
