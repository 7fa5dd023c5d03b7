/** The fonts of built pages, read. */
import fontverter from 'fontverter';
import type { Font } from 'harfbuzzjs';
import pLimit from 'p-limit';
import { fontOf } from '../../src/lib/typeface.ts';

/** Fontverter mixes up files that it converts at the same time. */
const limit = pLimit(1);

export const fontIn = async (bytes: Uint8Array): Promise<Font> =>
  fontOf(await limit(() => fontverter.convert(Buffer.from(bytes), 'sfnt')));
