/** What the editor at /admin/ needs to know of this build. */
import { CMS_BRANCH, CMS_REPOSITORY, SITE_URL } from 'astro:env/server';
import type { Editing } from '../authoring/editor/config.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { drawingNames } from './files.ts';
import { onlyEntryIn } from './entries.ts';

export async function editing(): Promise<Editing> {
  const { topics, halls = {} } = await onlyEntryIn('event', defaultLocale);
  return {
    content: contentDirectory(),
    choices: { drawings: drawingNames(), topics, halls },
    siteUrl: SITE_URL,
    repository: CMS_REPOSITORY,
    branch: CMS_BRANCH,
  };
}
