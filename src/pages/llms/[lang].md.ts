import type { APIRoute } from 'astro';
import { assistantText } from '../../data/assistant/index.ts';
import { type Locale, locales } from '../../i18n/locales.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { lang: locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(await assistantText(locale), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
