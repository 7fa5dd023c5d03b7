/** The fonts of built pages, read. */
import fontverter from 'fontverter';
import type { Font } from 'harfbuzzjs';
import { inTurn } from '../../src/lib/in-turn.ts';
import { fontOf } from '../../src/build/fonts/shape.ts';

/** Fontverter mixes up files that it converts at the same time. */
const convert = inTurn();

export const fontIn = async (bytes: Uint8Array): Promise<Font> =>
  fontOf(await convert(() => fontverter.convert(Buffer.from(bytes), 'sfnt')));
