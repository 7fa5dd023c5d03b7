/**
 * The `@font-face` rules of pages. A file holds what all pages of a language set in a script and a weight: a visitor fetches it once, and
 * none fetches what only the other language needs. A page names only the files of scripts that it shows.
 */
import { formatDay, formatTime } from '../../i18n/format.ts';
import { type Locale, intlTags, localeNames, locales } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { type Weight, weights } from '../../lib/typeface.ts';
import { formatAge } from '../offline/copy-line.ts';
import { type Script, wordsOf } from './page-text.ts';

export interface CutFace {
  readonly script: Script;
  readonly weight: Weight;
  /** The name of its file. */
  readonly file: string;
}

/** The rules of the whole typeface in minified styles. */
const wholeFace = /@font-face\{font-family:Mukta;[^}]*\}/g;
const folderOf = /url\(["']?([^"')]*\/)mukta-/;

/** Latin has no range and comes first, so it takes what the later rule does not: a range would add a sentence’s bytes to every page. */
const ranges: Record<Script, string> = {
  latin: '',
  devanagari: ';unicode-range:U+900-97F,U+1CD0-1CFF,U+200C-200D,U+25CC',
};

/**
 * Two names share the files. `Mukta` is shown only if it is loaded in time, so that nothing moves; else the fallback fonts stay for this
 * page. `Mukta late` stands after the fallback fonts in `--faces`: a phone without any Devanagari font shows it once it is loaded.
 */
const families = [
  ['Mukta', 'optional'],
  ['Mukta late', 'swap'],
] as const;

const rulesFor = (folder: string, faces: readonly CutFace[]): string =>
  families
    .flatMap(([name, display]) =>
      faces.map(
        ({ script, weight, file }) =>
          `@font-face{font-family:${name};font-weight:${weight};font-display:${display};src:url(${folder}${file})${ranges[script]}}`,
      ),
    )
    .join('');

/** Whether styles name the whole typeface. */
export const hasWholeFaces = (css: string): boolean => css.search(wholeFace) >= 0;

const folderIn = (css: string): string => folderOf.exec(css.match(wholeFace)?.[0] ?? '')?.[1] ?? '/';

/** `css` with the rules of these faces, Latin before Devanagari, instead of the whole typeface’s. */
export function withFaces(css: string, faces: readonly CutFace[]): string {
  const place = css.search(wholeFace);
  if (place < 0) return css;
  const rules = rulesFor(folderIn(css), faces);
  return css.slice(0, place) + rules + css.slice(place).replace(wholeFace, '');
}

/** Preloads of these faces. Without them browsers discover the fonts too late to show an optional one on a first visit. */
export const preloadsOf = (css: string, faces: readonly CutFace[]): string =>
  faces.map(({ file }) => `<link rel="preload" as="font" href="${folderIn(css)}${file}" crossorigin>`).join('');

export interface FontToCut {
  readonly locale: Locale;
  readonly script: Script;
  readonly weight: Weight;
  /** Sorted, each once. */
  readonly words: readonly string[];
}

/** Cuts a font to its words and returns the name of the file. */
export type Cutter = (font: FontToCut) => Promise<string>;

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
/** One and two minutes, hours, days. */
const ages = [60_000, 3_600_000, 86_400_000].flatMap((unit) => [unit, 2 * unit]);

/** Texts that a script or the service worker writes by the visitor’s clock, and so are in no built page. */
const clockWords = (locale: Locale): string =>
  [
    ...months.map((month) => formatDay(locale, `2030-${month}-15`)),
    ...hours.map((hour) => formatTime(locale, `${hour}:46`)),
    ...Object.values(wordsIn(locale).copy),
    ...ages.map((age) => formatAge(intlTags[locale], age)),
  ].join(' ');

/** Scripts put numbers into texts. */
const digits = '0 1 2 3 4 5 6 7 8 9';
/** Browsers draw spaces with the Latin face. */
const spaces = [' ', '\u00A0'];

/** Every page names the other language: those words are in the Latin file, so that no file is fetched for one word. */
const names = Object.values(localeNames);
const onlyNames = (words: readonly string[]): boolean => words.every((word) => names.includes(word));

/** The faces for all that the pages of a language set in one weight. */
async function facesOf(locale: Locale, weight: Weight, pages: ReadonlyMap<string, string>, cut: Cutter) {
  const all = [weight === 400 ? clockWords(locale) : digits, ...pages.values()].join('\n');
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
  /** The language of the page; undefined where it is neither. */
  readonly locale: Locale | undefined;
  /** Its texts by weight, one a line. */
  readonly text: Readonly<Record<Weight, string>>;
}

/** The faces of each page. What the typeface lacks is drawn by the visitor’s fonts. */
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
