import type { APIRoute } from 'astro';
import { manifestIn } from '../../outputs/web-app.ts';
import type { Locale } from '../../i18n/locales.ts';
import { localePaths } from '../../lib/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  Response.json(await manifestIn(locale), { headers: { 'Content-Type': 'application/manifest+json' } });
