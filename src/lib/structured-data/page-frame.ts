/** Where a page stands in the site: its address, its twin and the way to it, told by its route. */
import { type Locale, defaultLocale, otherLocale } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { address } from '../links.ts';
import type { Crumb } from './breadcrumbs.ts';
import { pageId, siteId } from './ids.ts';
import type { PageFrame } from './page-graph.ts';

interface PageFacts {
  readonly locale: Locale;
  /** The page's path without language: `/programme/`. */
  readonly route: string;
  readonly siteName: string;
  /** What the masthead calls the home page. */
  readonly brand: string;
  readonly title: string;
  readonly description: string;
  /** The page's name in the way to it. */
  readonly crumb: string;
}

function crumbsOf({ locale, route, brand, crumb }: PageFacts): Crumb[] {
  const [section, slug] = route.split('/').filter(Boolean);
  if (section === undefined) return [];
  const names: Record<string, string> = wordsIn(locale).nav;
  const parent = { name: names[section] ?? crumb, url: address(locale, `/${section}/`) };
  const way = [{ name: brand, url: address(locale, '/') }, parent];
  return slug === undefined ? way : [...way, { name: crumb, url: address(locale, route) }];
}

export function frameOf(facts: PageFacts): PageFrame {
  const { locale, route, siteName, title, description } = facts;
  const other = otherLocale(locale);
  return {
    locale,
    site: { id: siteId(), url: address(defaultLocale, '/'), name: siteName },
    page: { id: pageId(locale, route), url: address(locale, route), name: title, description },
    twin: {
      id: pageId(other, route),
      url: address(other, route),
      locale: other,
      isOriginal: other === defaultLocale,
    },
    crumbs: crumbsOf(facts),
  };
}
