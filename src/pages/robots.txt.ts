import type { APIRoute } from 'astro';
import { BASE_PATH, SITE_URL } from 'astro:env/server';
import { fileAt } from '../lib/routes.ts';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(fileAt('/sitemap-index.xml', BASE_PATH), SITE_URL).href}\n`,
  );
