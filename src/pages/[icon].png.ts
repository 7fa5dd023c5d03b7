import type { APIRoute } from 'astro';
import { type Icon, iconPng, icons } from '../outputs/web-app.ts';

export const getStaticPaths = () => Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }));

export const GET: APIRoute<Icon> = async ({ props }) =>
  new Response(await iconPng(props), { headers: { 'Content-Type': 'image/png' } });
