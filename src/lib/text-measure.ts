/** The measure of a word in the display face, found by shaping it, so that the largest word of a page fits any name. */
import { Buffer as Run, shape } from 'harfbuzzjs';
import { muktaFont } from './mukta.ts';

export interface TextMeasure {
  /** The advance width in em. */
  readonly width: number;
  /** How far it reaches below the baseline, in em. */
  readonly depth: number;
}

/** Measures `text` in Mukta 700. */
export async function measureText(text: string): Promise<TextMeasure> {
  const font = await muktaFont(/\p{Script=Devanagari}/u.test(text) ? 'devanagari' : 'latin', 700);
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
