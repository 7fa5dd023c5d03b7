/** The measure of a word in the display face, found by shaping it, so that the largest word of a page fits any name. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';

const resolve = createRequire(import.meta.url).resolve;
const faces = { hi: 'devanagari', en: 'latin' } as const;
type Face700 = keyof typeof faces;

const fonts = new Map<Face700, Promise<Font>>();

async function load(face: Face700): Promise<Font> {
  const woff2 = await readFile(resolve(`@fontsource/mukta/files/mukta-${faces[face]}-700-normal.woff2`));
  const sfnt = await fontverter.convert(woff2, 'sfnt');
  return new Font(new Face(new Blob(new Uint8Array(sfnt).buffer)));
}

export interface TextMeasure {
  /** The advance width in em. */
  readonly width: number;
  /** How far it reaches below the baseline, in em. */
  readonly depth: number;
}

/** Measures `text` in Mukta 700. */
export async function measureText(text: string): Promise<TextMeasure> {
  const face: Face700 = /\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en';
  if (!fonts.has(face)) fonts.set(face, load(face));
  const font = await (fonts.get(face) as Promise<Font>);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  const positions = run.getGlyphPositions();
  const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const lowest = run.getGlyphInfos().map(({ codepoint }, index) => {
    const extents = font.glyphExtents(codepoint);
    return (extents ? extents.yBearing + extents.height : 0) + (positions[index]?.yOffset ?? 0);
  });
  const { upem } = font.face;
  return { width: units / upem, depth: -Math.min(0, ...lowest) / upem };
}
