/** What the editor at /admin/ needs to know of this build. */
import { CMS_BRANCH, CMS_REPOSITORY, SITE_URL } from 'astro:env/server';
import type { Editing } from '../authoring/editor/config.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { type DrawingUse, drawingUse, withPlainColours } from '../lib/svg.ts';
import { targets } from '../schemas/index.ts';
import { onlyEntryIn } from './entries.ts';
import { drawingFiles } from './folder-files.ts';

export async function editing(): Promise<Editing> {
  const { topics, halls = {} } = await onlyEntryIn('event', defaultLocale);
  const files = Object.entries(drawingFiles());
  const named = (use: DrawingUse) => files.filter(([, svg]) => drawingUse(svg) === use).map(([name]) => name);
  const drawings = { scene: named('scene'), city: named('city'), mark: named('mark') };
  return {
    content: contentDirectory(),
    choices: { drawings, topics, halls },
    siteUrl: SITE_URL,
    repository: CMS_REPOSITORY,
    branch: CMS_BRANCH,
  };
}

/** Styles that show each drawing above its name where a form offers it: Sveltia's choices are text alone. */
export function drawingStyles(): string {
  const fields = Object.keys(targets).filter((path) => 'drawing' in (targets[path] ?? {}));
  const choices = `.field:is(${fields.map((path) => `[data-key-path="${path}"]`).join()})>.field-wrapper .radio`;
  const pictures = Object.entries(drawingFiles()).map(([name, svg]) => {
    const address = `data:image/svg+xml,${encodeURIComponent(withPlainColours(svg))}`;
    return `${choices}:has([value="${name}"]) label{--drawing:url("${address}")}`;
  });
  const frame =
    'min-width:6rem;padding-top:4.75rem;background:#fbf6ec var(--drawing) center top/6rem 4.5rem no-repeat;color:#1d1a16;text-align:center';
  return [`${choices}:has([value]:not([value=""])) label{${frame}}`, ...pictures].join('\n');
}
