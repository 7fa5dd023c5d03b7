/** The sections of this site, which menus, links and outputs follow. */
import { defaultLocale } from '../i18n/locales.ts';
import { hasEntries } from '../lib/content-directory.ts';
import { localePaths } from '../lib/routes.ts';
import { routeTest } from '../lib/sections.ts';
import { kinds } from '../schemas/index.ts';
import { conclaveIn } from './conclave.ts';
import { industryIn } from './industry.ts';
import { memoize } from './loading.ts';

/** Loads the test whether the page or file at a route is there: `/help/` is not while there is no scheme. */
export const routeTestOfSite = memoize(async () => {
  const [{ charts }, { venue, entry }] = await Promise.all([industryIn(defaultLocale), conclaveIn(defaultLocale)]);
  return routeTest((filling) => {
    if (filling === 'charts') return charts.length > 0;
    if (filling === 'whatsapp') return (entry.whatsappChannel ?? entry.whatsapp) !== undefined;
    return filling === 'venues' ? venue !== undefined : hasEntries(kinds[filling].folder, defaultLocale);
  });
});

/** One path a language for a page or file; none where its section is not there. */
export const sectionPaths = async (route: string) => ((await routeTestOfSite())(route) ? localePaths() : []);
