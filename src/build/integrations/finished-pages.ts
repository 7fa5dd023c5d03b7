/**
 * Finishes the pages that Astro built: removes unused styles, cuts the typeface to the words of the site and adds the policy. Must run
 * after every integration that changes pages. `astro dev` serves pages as they are.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editorRoute, organiserPaths } from '../../lib/routes.ts';
import { cutterInto } from '../fonts/cut.ts';
import { type CutFace, facesFor, hasWholeFaces } from '../fonts/faces.ts';
import { writeFolderHeaders } from '../headers/headers-file.ts';
import { areaOf } from '../headers/policy.ts';
import { type DraftPage, finishPage, readPage, withUnitsKept } from '../page-finish.ts';
import { purgeFor } from '../page-styles.ts';

/** @param later files at the top of the site that are written after it */
export const finishedPages = (base: string, later: readonly string[] = []) =>
  ({
    name: 'finished-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = await readPages(root);
        const faces = await facesOf(pages, root);
        for (const [file, page] of pages) {
          const html = finishPage(page, faces.get(file) ?? [], areaOf(`/${file}`).directives);
          writeFileSync(join(root, file), html);
        }
        writeFolderHeaders(root, base, new Map([...pages].map(([file, { scripts }]) => [file, scripts])), later);
      },
    },
  }) satisfies AstroIntegration;

/** The file of a script, from the root of the site. */
const scriptSource = /<script[^>]* src="[^"]*?(_astro\/[^"]+\.js)"/g;

/** The editor's few styles are not purged: its scripts may use any class. */
const isEditor = (file: string): boolean => file.startsWith(editorRoute.slice(1));

/** @throws with the name of the file if a page cannot be read */
async function readPages(root: string): Promise<Map<string, DraftPage>> {
  const files = globSync('**/*.html', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const pages = files.toSorted().map((file) => ({ file, html: withUnitsKept(readFileSync(join(root, file), 'utf8')) }));
  const scripts = new Set(
    pages
      .filter(({ file }) => !isEditor(file))
      .flatMap(({ html }) => [...html.matchAll(scriptSource)].map(([, name = '']) => name)),
  );
  const purge = purgeFor([...scripts].map((name) => readFileSync(join(root, name), 'utf8')).join('\n'));
  const drafts = new Map<string, DraftPage>();
  for (const { file, html } of pages)
    try {
      drafts.set(file, await readPage(html, isEditor(file) ? async (css) => css : purge));
    } catch (error) {
      throw new Error(`${join(root, file)}: ${(error as Error).message}`, { cause: error });
    }
  return drafts;
}

/** Pages for organisers have files of their own: no visitor fetches the letters of the editor's page. */
const forOrganisers = organiserPaths('/').map((path) => path.slice(1));
const isForOrganisers = (file: string): boolean => forOrganisers.some((folder) => file.startsWith(folder));

async function facesOf(pages: ReadonlyMap<string, DraftPage>, root: string): Promise<Map<string, CutFace[]>> {
  const cut = cutterInto(join(root, '_astro'), '.cache/fonts');
  const shown = [...pages].filter(([, { css }]) => hasWholeFaces(css));
  const faces = new Map<string, CutFace[]>();
  for (const group of Map.groupBy(shown, ([file]) => isForOrganisers(file)).values())
    for (const [file, own] of await facesFor(new Map(group), cut)) faces.set(file, own);
  return faces;
}
