import type { APIRoute } from 'astro';
import type { Locale } from '../../../i18n/locales.ts';
import { wordsIn } from '../../../i18n/words.ts';
import { address } from '../../../lib/links.ts';
import { localePaths } from '../../../lib/routes.ts';
import { atomFeed } from '../../../outputs/feed/atom.ts';
import { changesOf } from '../../order.ts';
import { seriesData } from '../../series-data.ts';

const { name, cities } = seriesData;

/** Where no city has published a change there is no feed. */
export const getStaticPaths = () =>
  localePaths().filter(({ props: { locale } }) => changesOf(locale, cities).length > 0);

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) =>
  new Response(
    atomFeed({
      address: address(locale, '/feed.xml'),
      page: address(locale, '/'),
      lang: locale,
      title: `${wordsIn(locale).updates.title} · ${name[locale]}`,
      author: name[locale],
      entries: changesOf(locale, cities),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
