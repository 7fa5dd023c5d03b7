import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { conclaveIn } from '../data/conclave.ts';
import { drawingFile } from '../data/drawings.ts';
import { type Icon, icons } from '../data/manifest.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { palettes } from '../lib/cards/palette.ts';
import { withPlainColours } from '../lib/svg.ts';

export const getStaticPaths = () => Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }));

export const GET: APIRoute<Icon> = async ({ props: { side, margin = 0 } }) => {
  const { entry } = await conclaveIn(defaultLocale);
  const mark = Buffer.from(withPlainColours(drawingFile(entry.mark)));
  const inner = side - 2 * margin;
  const drawn = sharp(mark, { density: Math.max(300, inner) })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: palettes.night.night });
  const png = await (margin ? drawn.flatten({ background: palettes.night.night }) : drawn).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
