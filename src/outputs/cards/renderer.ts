/** Takumi, and nothing of it outside this file: it sets text with the site's own font files, as large as its place allows, and draws pictures. */
import { readFileSync } from 'node:fs';
import { type Node, Renderer } from '@takumi-rs/core';
import { muktaFile, weights } from '../../lib/typeface.ts';
import { clip } from '../../lib/text.ts';

export type Style = Readonly<Record<string, string | number>>;
export interface Box {
  readonly style: Style;
  readonly text?: string | undefined;
  readonly lang?: string | undefined;
  /** An SVG document, drawn to fill the box. */
  readonly svg?: string | undefined;
  readonly children?: readonly Box[] | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What besides a tree of boxes decides how a picture comes out. */
export const engine = `${dependencies['@takumi-rs/core']} ${dependencies['@expo-google-fonts/mukta']} jpeg 84`;

/** Devanagari, and all else: as on pages, neither is kerned with the other. */
const scripts: [number, number][][] = [
  [
    [0x900, 0x97f],
    [0x1cd0, 0x1cff],
    [0x200c, 0x200d],
    [0x25cc, 0x25cc],
  ],
  [[0, 0x10ffff]],
];

async function withFonts(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const weight of weights)
    for (const unicodeRange of scripts)
      await renderer.registerFont({ name: 'Mukta', weight, style: 'normal', unicodeRange, data: muktaFile(weight) });
  return renderer;
}

let shared: Promise<Renderer> | undefined;
const renderer = (): Promise<Renderer> => (shared ??= withFonts());

function nodeOf({ style, text, lang, svg, children = [] }: Box): Node {
  const common = { style: { fontFamily: 'Mukta', ...style }, ...(lang === undefined ? {} : { lang }) };
  if (svg !== undefined) return { ...common, type: 'image', src: Buffer.from(svg) } as Node;
  if (text !== undefined) return { ...common, type: 'text', text } as Node;
  return { ...common, type: 'container', children: children.map(nodeOf) } as Node;
}

/** Draws a tree of boxes as a JPEG. The same tree gives the same bytes. */
export async function drawJpeg(box: Box, size: Size, quality = 84): Promise<Uint8Array> {
  return (await renderer()).render(nodeOf(box), { ...size, format: 'jpeg', quality });
}

/** How large a text comes out that is set in `width` pixels: its widest line and the height of all lines. */
export async function textSize(text: string, lang: string, style: Style, width: number): Promise<Size> {
  const box: Box = { style: { display: 'flex', width }, children: [{ text, lang, style }] };
  const { children } = await (await renderer()).measure(nodeOf(box), { width, height: 8000 });
  const [set] = children;
  const ends = (set?.runs ?? []).map((run) => run.x + run.width);
  return { width: Math.max(0, ...ends), height: set?.height ?? 0 };
}

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
