/** Cards in development, drawn on request. In a build, `integrations/card-files.ts` writes them. */
import type { APIRoute } from 'astro';
import { cardViewsIn } from '../../outputs/cards/card-views.ts';
import { locales } from '../../i18n/locales.ts';
import { type CardFile, cardBytes } from '../../outputs/cards/store.ts';

export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  const pages = await Promise.all(locales.map(cardViewsIn));
  const views = pages.flatMap((cards) => [...cards.values()].flatMap((page) => page.views));
  return views.map(({ file }) => ({ params: { card: file.name.replace('.jpg', '') }, props: { file } }));
}

export const GET: APIRoute<{ file: CardFile }> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await cardBytes(file)), { headers: { 'Content-Type': 'image/jpeg' } });
