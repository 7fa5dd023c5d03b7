/** For the site map of search engines: the language for all others, and the day a page's content last changed, if content says it. */
import type { SitemapItem } from '@astrojs/sitemap';
import { readContent } from '../../authoring/check/read/read-content.ts';
import { pages, routeOf } from '../../authoring/check/site-map.ts';
import type { Entry } from '../../authoring/check/content.ts';
import { defaultLocale, locales } from '../../i18n/locales.ts';
import { pathOf } from '../../lib/routes.ts';

/** The day on which an entry was published, changed or looked through; a month or a year is no day. */
function dayOf({ kind, data }: Entry): string {
  const { date, status, termsRead } = data as { date?: string; status?: { since?: string }; termsRead?: string };
  const day = ['updates', 'report'].includes(kind) ? date : (status?.since?.slice(0, 10) ?? termsRead);
  return day?.length === 10 ? day : '';
}

/** The pages that show an entry; the conclave's own is on every page. */
const routesOf = (entry: Entry): string[] => [
  ...['/', routeOf(entry) ?? '/'],
  ...Object.keys(pages).filter((route) => entry.kind === 'event' || pages[route]?.lists?.includes(entry.kind)),
];

/** Completes the items of `@astrojs/sitemap`. */
export function pageDates(directory: string, base: string) {
  let dated: readonly Entry[] | undefined;
  return (item: SitemapItem): SitemapItem => {
    dated ??= readContent(directory).entries.filter(dayOf);
    const { pathname } = new URL(item.url);
    const isHere = (route: string) => locales.some((locale) => pathOf(locale, route, base) === pathname);
    const days = dated.filter((entry) => routesOf(entry).some(isHere)).map(dayOf);
    const lastmod = days.toSorted().at(-1);
    const links = (item.links ?? []).flatMap((each) =>
      each.lang === defaultLocale ? [each, { ...each, lang: 'x-default' }] : each,
    );
    return { ...item, links, ...(lastmod && { lastmod }) };
  };
}
