/** Browsers request it with files that name no icon: feeds, calendars, text files. */
import type { APIRoute } from 'astro';
import { iconIco } from '../outputs/app/icons.ts';

export const GET: APIRoute = async () =>
  new Response(await iconIco(48), { headers: { 'Content-Type': 'image/x-icon' } });
