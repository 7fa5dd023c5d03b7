/** The font files of built pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import type { Font } from 'harfbuzzjs';
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

// One after another: fontverter mixes up files that it converts at the same time.
let last: Promise<unknown> = Promise.resolve();

export function fontIn(bytes: Uint8Array): Promise<Font> {
  const font = last.then(async () => fontOf(await fontverter.convert(Buffer.from(bytes), 'sfnt')));
  last = font.catch(() => undefined);
  return font;
}
