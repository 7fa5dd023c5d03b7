/**
 * Sveltia CMS as a folder of files for browsers, without what our forms never open (the colours of 240 programming
 * languages, maps, the interface in languages that the organisers do not read: 13 MB on every host), with Hindi, and with its
 * own copies of its typefaces, which its styles would fetch from a CDN. It takes seconds to make and changes with its version
 * and our words alone, so it is made once and kept.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'vite';
import { wholeFolder } from './whole-folder.ts';
import { hindiWords, withHindi } from './languages.ts';

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

export const sveltia: Plugin = {
  name: 'sveltia',
  enforce: 'pre',
  resolveId: (source, importer) => (importer?.includes('@sveltia/cms') && unused.test(source) ? nothing : undefined),
  load: (id) => (id === nothing ? 'export default {};' : undefined),
  transform: (code, id) =>
    entry.test(id) ? { code: withHindi(withOwnFaces(code, id.replace(/\?.*$/, ''))), map: null } : undefined,
};

const hashOf = (...files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
};

/** The folder of the bundle and the name it is published under. @throws if it cannot be made. */
export async function bundledSveltia(): Promise<{ name: string; folder: string }> {
  const packages = ['@sveltia/cms', 'vite'].map((each) => `node_modules/${each}/package.json`);
  const ours = [import.meta.filename, join(import.meta.dirname, 'languages.ts'), hindiWords];
  const name = `sveltia-${hashOf(...ours, ...packages)}`;
  const folder = join('.cache/editor', name);
  await wholeFolder(folder, makeBundle);
  return { name, folder };
}

const makeBundle = (outDir: string) =>
  build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [sveltia],
    build: {
      outDir,
      license: { fileName: 'licences.txt' },
      target: 'esnext',
      assetsDir: '.',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: '@sveltia/cms',
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: 'index.js', chunkFileNames: '[hash].js' },
      },
    },
  });
