import type { APIRoute } from 'astro';
import { file } from '../lib/links.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(file('/sitemap-index.xml'), site).href}\n`);
