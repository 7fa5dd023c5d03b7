/** Takumi, and nothing of it outside this file: it sets the text with the site's own font files and draws the picture. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Node, Renderer } from '@takumi-rs/core';
import { muktaFile, muktaRanges, muktaSubsets } from '../../lib/typeface.ts';

const require = createRequire(import.meta.url);
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

const versionOf = (name: string): string => {
  const path = require.resolve(name);
  const root = path.slice(0, path.lastIndexOf(`/${name}/`) + name.length + 2);
  return `${name}@${JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version}`;
};

/** What besides a tree of boxes decides how a picture comes out. */
export const engine = [versionOf('@takumi-rs/core'), versionOf('@fontsource/mukta'), 'jpeg 84'].join(' ');

async function withFonts(): Promise<Renderer> {
  const renderer = new Renderer();
  const ranges = muktaRanges();
  for (const weight of [400, 700] as const)
    for (const subset of muktaSubsets)
      await renderer.registerFont({
        name: 'Mukta',
        weight,
        style: 'normal',
        unicodeRange: ranges[subset],
        data: muktaFile(subset, weight),
      });
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
