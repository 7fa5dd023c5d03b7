/** The built pages of a site, parsed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { type SiteName, sites } from './sites.ts';

export interface Page {
  /** The path a visitor asks for, without the base: `/programme/`. */
  readonly path: string;
  readonly html: string;
  readonly document: HTMLElement;
}

/** Elements that hold no markup; without this list the parser takes `pre` for one. */
const options = { comment: true, blockTextElements: { script: true, noscript: true, style: true } };

/** The page of the editor, which is in no language and none of the visitors'. */
export const editorPage = 'admin/index.html';

/**
 * Every HTML page of a built site but the editor's.
 * @throws if there is none: a test over no pages would pass.
 */
export function pagesOf(name: SiteName): Page[] {
  const { folder } = sites[name];
  const files = globSync('**/*.html', { cwd: folder }).filter((file) => file !== editorPage);
  if (files.length === 0) throw new Error(`The site “${name}” has no pages in ${folder}.`);
  return files.toSorted().map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { path: `/${file}`.replace(/index\.html$/, ''), html, document: parse(html, options) };
  });
}
