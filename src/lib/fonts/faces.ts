/** The typeface in the styles of a page. */
import type { Script } from './words.ts';
import type { Weight } from './weight-rules.ts';

export interface CutFace {
  readonly script: Script;
  readonly weight: Weight;
  /** The name of its file. */
  readonly file: string;
  /** The characters that a browser takes it for. */
  readonly characters: Iterable<string>;
}

/** Rules as they stand in a built page, its styles being minified. */
const wholeFace = /@font-face\{font-family:Mukta;[^}]*\}/g;
const folderOf = /url\(["']?([^"')]*\/)mukta-/;

/** `U+20-7E,U+A0` */
export function unicodeRange(characters: Iterable<string>): string {
  const points = [...new Set(characters)].map((each) => each.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join();
}

const rule = (folder: string, { weight, file, characters }: CutFace): string =>
  `@font-face{font-family:Mukta;font-weight:${weight};font-display:swap;src:url(${folder}${file})format("woff2");unicode-range:${unicodeRange(characters)}}`;

/** Whether the page names the whole typeface in its styles. */
export const hasWholeFaces = (html: string): boolean => html.search(wholeFace) >= 0;

/** `html` with these faces in the place of the whole typeface’s. */
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
