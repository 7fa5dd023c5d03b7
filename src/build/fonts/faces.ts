/** The typeface in the styles of a page. */
import type { Script } from './words.ts';
import type { Weight } from './weight-rules.ts';

export interface CutFace {
  readonly script: Script;
  readonly weight: Weight;
  /** The name of its file. */
  readonly file: string;
}

/** Rules as they stand in a built page, its styles being minified. */
const wholeFace = /@font-face\{font-family:Mukta;[^}]*\}/g;
const folderOf = /url\(["']?([^"')]*\/)mukta-/;

/**
 * Latin takes what no later rule does, so it comes first: a range that named its characters would cost every page as much as
 * a sentence.
 */
const ranges: Record<Script, string> = {
  latin: '',
  devanagari: ';unicode-range:U+900-97F,U+1CD0-1CFF,U+200C-200D,U+25CC',
};

/**
 * The typeface under two names that share its files. The first is shown where it comes in time and nothing has to move for it; where
 * it does not, what stands in for it stays for this page. Where nothing stands in (`--faces` names the second after the stand-ins),
 * the phone may have no Devanagari at all, and the typeface comes as soon as it can.
 */
const names = [
  ['Mukta', 'optional'],
  ['Mukta late', 'swap'],
] as const;

const rulesFor = (folder: string, faces: readonly CutFace[]): string =>
  names
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

/** `css` with these faces, Latin before Devanagari, in the place of the whole typeface’s. */
export function withFaces(css: string, faces: readonly CutFace[]): string {
  let rules = rulesFor(folderIn(css), faces);
  return css.replace(wholeFace, () => {
    const put = rules;
    rules = '';
    return put;
  });
}

/**
 * What makes a page fetch these faces, in the folder that `css` has the whole typeface in, before anything else of it is read. Without it
 * a browser learns of its fonts too late to show an optional one on a first visit.
 */
export const preloadsOf = (css: string, faces: readonly CutFace[]): string =>
  faces.map(({ file }) => `<link rel="preload" as="font" href="${folderIn(css)}${file}" crossorigin>`).join('');
