/** The font files of built pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import type { Font } from 'harfbuzzjs';
import { inTurn } from '../../src/lib/in-turn.ts';
import { fontOf } from '../../src/lib/fonts/shape.ts';
import type { Page } from './pages.ts';
import { type SiteName, sites } from './sites.ts';

export interface NamedFace {
  readonly script: 'devanagari' | 'latin';
  readonly weight: number;
  readonly bytes: Buffer;
}

/** The faces of the typeface that a page names, each once. */
export function facesNamed(site: SiteName, { html }: Pick<Page, 'html'>): NamedFace[] {
  const files = new Map(
    [...html.matchAll(/_astro\/(mukta-\w+-(devanagari|latin)-(\d+)\.[\w-]+\.woff2)/g)].map(
      ([, file = '', script, weight]) => [file, { script, weight: Number(weight) }],
    ),
  );
  return [...files].map(([file, { script, weight }]) => ({
    script: script === 'latin' ? 'latin' : 'devanagari',
    weight,
    bytes: readFileSync(join(sites[site].folder, '_astro', file)),
  }));
}

/** Fontverter mixes up files that it converts at the same time. */
const convert = inTurn();

export const fontIn = async (bytes: Uint8Array): Promise<Font> =>
  fontOf(await convert(() => fontverter.convert(Buffer.from(bytes), 'sfnt')));
