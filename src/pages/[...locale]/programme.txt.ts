/**
 * The programme as plain text. It begins with a byte order mark: many hosts send .txt without a charset, and browsers then
 * guess a western one, which garbles Hindi.
 */
import type { APIRoute } from 'astro';
import { programmeMessageOf } from '../../outputs/text/programme-message.ts';
import { programmeIn } from '../../data/programme.ts';
import { sectionPaths } from '../../data/section-paths.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = () => sectionPaths('/programme.txt');

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { text } = programmeMessageOf(await programmeIn(locale));
  return new Response(`\uFEFF${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
