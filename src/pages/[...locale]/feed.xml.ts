import type { APIRoute } from 'astro';
import { sectionPaths } from '../../data/section-paths.ts';
import { feedIn, feedRoute } from '../../outputs/feed/feed.ts';
import type { Locale } from '../../i18n/locales.ts';
import { atomFeed } from '../../outputs/feed/atom.ts';

export const getStaticPaths = () => sectionPaths(feedRoute);

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(atomFeed(await feedIn(locale)), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
