import type { APIRoute } from 'astro';
import { feedIn } from '../../outputs/feed/feed.ts';
import type { Locale } from '../../i18n/locales.ts';
import { atomFeed } from '../../outputs/feed/atom.ts';
import { localePaths } from '../../lib/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(atomFeed(await feedIn(locale)), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
