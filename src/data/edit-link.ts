/** Where the text of a page can be changed, for a site whose content lies on GitHub. */
import { existsSync } from 'node:fs';
import { CMS_BRANCH, CMS_REPOSITORY } from 'astro:env/server';
import { defaultLocale } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { gitHubAddress, sourceOf } from '../lib/page-source.ts';
import type { Site } from './site.ts';

/** The address for the page at `route`; undefined where no repository is set. */
export function editAddress({ locale, conclave }: Site, route: string): string | undefined {
  const repository = CMS_REPOSITORY;
  if (repository === undefined) return undefined;
  const at = (verb: 'edit' | 'tree', path: string) =>
    gitHubAddress(verb, repository, CMS_BRANCH, `${contentDirectory()}/${path}`);
  const source = sourceOf(route, conclave.venue.slug);
  if ('folder' in source) return at('tree', source.folder);
  const own = `${source.entry}.${locale}.mdx`;
  // A page without a translation shows the Hindi file.
  const there = existsSync(`${contentDirectory()}/${own}`);
  return at('edit', there ? own : `${source.entry}.${defaultLocale}.mdx`);
}
