/** Where the text of a page can be changed, for a site whose content lies on GitHub. */
import { existsSync } from 'node:fs';
import { CMS_BRANCH, CMS_REPOSITORY } from 'astro:env/server';
import { defaultLocale } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import type { Site } from './site.ts';

/** The address for the page at `route`; undefined where no repository is set. */
export function editAddress({ locale, conclave }: Site, route: string): string | undefined {
  const repository = CMS_REPOSITORY;
  if (repository === undefined) return undefined;
  const at = (verb: 'edit' | 'tree', path: string) =>
    `https://github.com/${repository}/${verb}/${CMS_BRANCH}/${contentDirectory()}/${path}`;
  const source = sourceOf(route, conclave.venue.slug);
  if ('folder' in source) return at('tree', source.folder);
  const own = `${source.entry}.${locale}.mdx`;
  // A page without a translation shows the Hindi file.
  const there = existsSync(`${contentDirectory()}/${own}`);
  return at('edit', there ? own : `${source.entry}.${defaultLocale}.mdx`);
}

/** The pages of one entry by the beginning of their path, with the folder of the entry. */
const entryFolders = { '/programme/': 'sessions', '/products/': 'products', '/industry/': 'industry/sectors' };

const listPages: Record<string, string> = {
  '/programme/': 'sessions',
  '/products/': 'products',
  '/industry/': 'industry',
  '/help/': 'schemes',
  '/updates/': 'updates',
};

/**
 * The entry (`sessions/funding`) or the folder (`sessions`) that makes the page at `route`, a path without language.
 * A page that is neither an entry's nor a list's is made of the conclave's own entry.
 */
function sourceOf(route: string, venue: string): { readonly entry: string } | { readonly folder: string } {
  const list = listPages[route];
  if (list !== undefined) return { folder: list };
  if (route === '/venue/') return { entry: `venues/${venue}` };
  if (route === '/about/') return { entry: 'event/about' };
  const [, folder] = Object.entries(entryFolders).find(([start]) => route.startsWith(start)) ?? [];
  return { entry: folder === undefined ? 'event/conclave' : `${folder}/${route.split('/').at(-2)}` };
}
