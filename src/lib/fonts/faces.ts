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

const rule = (folder: string, { script, weight, file }: CutFace): string =>
  `@font-face{font-family:Mukta;font-weight:${weight};font-display:swap;src:url(${folder}${file})${ranges[script]}}`;

/** Whether the page names the whole typeface in its styles. */
export const hasWholeFaces = (html: string): boolean => html.search(wholeFace) >= 0;

/** `html` with these faces, Latin before Devanagari, in the place of the whole typeface’s. */
export function withFaces(html: string, faces: readonly CutFace[]): string {
  const folder = folderOf.exec(html.match(wholeFace)?.[0] ?? '')?.[1] ?? '/';
  const rules = faces.map((face) => rule(folder, face)).join('');
  let isFirst = true;
  return html.replace(wholeFace, () => {
    const put = isFirst ? rules : '';
    isFirst = false;
    return put;
  });
}
