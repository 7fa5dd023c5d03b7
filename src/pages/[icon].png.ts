import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { conclaveIn } from '../data/conclave.ts';
import { drawingFile } from '../data/drawings.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { withPlainColours } from '../lib/svg.ts';

/** Sides in pixels. */
const icons = { icon: 48, 'apple-touch-icon': 180 };

export const getStaticPaths = () =>
  Object.entries(icons).map(([icon, side]) => ({ params: { icon }, props: { side } }));

export const GET: APIRoute<{ side: number }> = async ({ props: { side } }) => {
  const { entry } = await conclaveIn(defaultLocale);
  const mark = Buffer.from(withPlainColours(drawingFile(entry.mark)));
  const png = await sharp(mark, { density: 300 }).resize(side, side).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
