/** Where the text of a page can be changed, for a site whose content lies on GitHub. */
import { existsSync } from 'node:fs';
import { CMS_BRANCH, CMS_REPOSITORY } from 'astro:env/server';
import { defaultLocale } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import type { Site } from './site.ts';

/** The folders that list pages are made of. */
const listFolders: Record<string, string> = {
  '/programme/': 'sessions',
  '/products/': 'products',
  '/industry/': 'industry',
  '/help/': 'schemes',
  '/updates/': 'updates',
};

/** The pages of one entry by the beginning of their path, with the folder of the entry. */
const entryFolders = {
  '/programme/': 'sessions',
  '/people/': 'people',
  '/products/': 'products',
  '/industry/': 'industry/sectors',
};

/** The address for the page at `route`, a path without language; undefined where no repository is set. */
export function editAddress({ locale, conclave }: Site, route: string): string | undefined {
  if (CMS_REPOSITORY === undefined) return undefined;
  const at = (verb: 'edit' | 'tree', path: string) =>
    `https://github.com/${CMS_REPOSITORY}/${verb}/${CMS_BRANCH}/${contentDirectory()}/${path}`;
  const folder = listFolders[route];
  if (folder !== undefined) return at('tree', folder);
  const entry = entryOf(route, conclave.venue?.slug);
  const own = `${entry}.${locale}.mdx`;
  // A page without a translation shows the Hindi file.
  return at('edit', existsSync(`${contentDirectory()}/${own}`) ? own : `${entry}.${defaultLocale}.mdx`);
}

/** The entry that makes a page. One that is neither an entry's nor a list's is made of the conclave's own entry. */
function entryOf(route: string, venue: string | undefined): string {
  if (route === '/venue/') return `venues/${venue}`;
  if (route === '/about/') return 'event/about';
  if (route === '/report/') return 'report/report';
  const [, folder] = Object.entries(entryFolders).find(([start]) => route.startsWith(start)) ?? [];
  return folder === undefined ? 'event/conclave' : `${folder}/${route.split('/').at(-2)}`;
}
