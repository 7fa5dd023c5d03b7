/** Which pages of a site the browser tests look at. */
import { localeOf, routeOf } from './dom.ts';
import { type Page, pagesOf } from './pages.ts';
import { everything } from './scope.ts';
import type { SiteName } from './sites.ts';

/** The sites whose pages are looked at one by one. */
export const watchedSites: readonly ('full' | 'sparse')[] = everything ? ['full', 'sparse'] : ['full'];

/** What kind of page it is: `/programme/` is the programme, `/programme/*` a session. */
const kindOf = (page: Page): string => routeOf(page).replace(/^(\/\w+\/)[^/]+\/$/, '$1*');

/** The longest page of each kind in each language; in `npm run test:slow` every page. */
export function pagesOfEachKind(site: SiteName): readonly Page[] {
  const pages = pagesOf(site);
  if (everything) return pages;
  const byLength = pages.toSorted((a, b) => a.html.length - b.html.length);
  return [...new Map(byLength.map((page) => [`${localeOf(page)} ${kindOf(page)}`, page])).values()];
}
