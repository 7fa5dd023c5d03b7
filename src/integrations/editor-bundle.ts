/**
 * Bundles the editor without what its forms never open (the colours of 240 programming languages, maps, the interface in
 * languages that the organisers do not read: 13 MB of files on every host), and with its own copies of its typefaces,
 * which the styles of Sveltia UI would fetch from a CDN.
 */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';

const unused = /^@shikijs\/|^(?:terra-draw|leaflet|svgo)(?:[/-]|$)|\/locales\/[\w-]+\.json$|\/chunks\/shiki-engine/;
const nothing = '\0nothing-of-the-editor';

/** The module that has the styles; the server of `npm run dev` puts a version behind its name. */
const entry = /@sveltia\/cms\/npm\/index\.js(?:\?|$)/;

/** The address of a typeface on the CDN; its name stands in the first group. */
const distant = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[:@][^)\s]*\.woff2/g;

/** @throws if Sveltia has no copy of a typeface that it would fetch. */
function withOwnFaces(code: string, file: string): string {
  return code.replace(distant, (address, name: string) => {
    const [own] = globSync(`assets/${name}-latin-*.woff2`, { cwd: dirname(file) });
    if (!own) throw new Error(`${join(dirname(file), 'assets')} has no copy of ${address}.`);
    return `\${new URL(${JSON.stringify(own)}, import.meta.url).href}`;
  });
}

const sveltia = {
  name: 'editor-bundle',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    importer?.includes('@sveltia/cms') && unused.test(source) ? nothing : undefined,
  load: (id: string) => (id === nothing ? 'export default {};' : undefined),
  transform: (code: string, id: string) =>
    entry.test(id) ? { code: withOwnFaces(code, id.replace(/\?.*$/, '')), map: null } : undefined,
};

export const editorBundle = () =>
  ({
    name: 'editor-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sveltia], optimizeDeps: { exclude: ['@sveltia/cms'] } } });
      },
    },
  }) satisfies AstroIntegration;
