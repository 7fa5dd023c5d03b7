/**
 * Cuts the typeface to the words of the built pages. It comes after whatever changes pages or their styles, and before the policy,
 * which hashes them. While somebody edits, pages have the whole typeface.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { facesFor } from '../lib/fonts/cut-site.ts';
import { hasWholeFaces, withFaces } from '../lib/fonts/faces.ts';
import { cutterInto } from '../lib/fonts/store.ts';
import { onceEach, weightRules } from '../lib/fonts/weight-rules.ts';
import { keeping } from '../lib/kept.ts';
import { organiserPaths } from '../lib/urls.ts';

const cache = '.cache/fonts';
/** What the rules of a stylesheet are read with. */
const reader = ['src/lib/fonts/weight-rules.ts', 'node_modules/lightningcss/package.json'];

/** Pages for organisers have files of their own: no visitor fetches the letters of the editor's page. */
const forOrganisers = organiserPaths('/').map((path) => path.slice(1));
const isForOrganisers = (file: string): boolean =>
  forOrganisers.some((folder) => file.replaceAll('\\', '/').startsWith(folder));

export const cutFonts = () =>
  ({
    name: 'cut-fonts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = globSync('**/*.html', { cwd: root }).toSorted();
        const pages = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
        for (const [file, html] of pages) if (!hasWholeFaces(html)) pages.delete(file);
        const rulesIn = keeping('.cache/weight-rules', reader, (css = '') => JSON.stringify(weightRules(css)));
        const rulesOf = onceEach((css) => JSON.parse(rulesIn(css)));
        const cut = cutterInto(join(root, '_astro'), cache);
        for (const group of Map.groupBy(pages, ([file]) => isForOrganisers(file)).values()) {
          const faces = await facesFor(new Map(group), cut, rulesOf);
          for (const [file, html] of group) writeFileSync(join(root, file), withFaces(html, faces.get(file) ?? []));
        }
        removeUnnamed(root);
      },
    },
  }) satisfies AstroIntegration;

/** The whole files stay only where something else names them. */
function removeUnnamed(root: string): void {
  const texts = globSync('**/*.{html,css,js}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  for (const file of globSync('_astro/mukta-*-normal.*.woff2', { cwd: root })) {
    const name = file.slice('_astro/'.length);
    if (!texts.some((text) => text.includes(name))) rmSync(join(root, file));
  }
}
