import type { APIRoute } from 'astro';
import { assistantIndex } from '../data/assistant/index.ts';

export const GET: APIRoute = async () =>
  new Response(await assistantIndex(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
