/**
 * Bundles Sveltia CMS for browsers: with Hindi, with its own copies of the typefaces that its styles would fetch from a CDN,
 * and without what our forms never open (the colours of 240 programming languages, maps, other languages: 13 MB).
 * Bundling takes seconds and depends on Sveltia's version and our words alone, so the bundle is cached.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'vite';

const unused = /^@shikijs\/|^(?:terra-draw|leaflet|svgo)(?:[/-]|$)|\/locales\/[\w-]+\.json$|\/chunks\/shiki-engine/;
const emptyModule = '\0nothing-of-the-editor';

/** The module that has the styles; `astro dev` puts a version behind its name. */
const entry = /@sveltia\/cms\/npm\/index\.js(?:\?|$)/;

/** The address of a typeface on the CDN; the first group is its name. */
const remoteFont = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[:@][^)\s]*\.woff2/g;

/** @throws if Sveltia has no copy of a typeface that it would fetch. */
const withLocalFonts = (code: string, file: string): string =>
  code.replace(remoteFont, (address, name: string) => {
    const [local] = globSync(`assets/${name}-latin-*.woff2`, { cwd: dirname(file) });
    if (!local) throw new Error(`${join(dirname(file), 'assets')} has no copy of ${address}.`);
    return `\${new URL(${JSON.stringify(local)}, import.meta.url).href}`;
  });

/**
 * Sveltia's own words in Hindi, as far as organisers meet them, in the form of its `locales/en-US.json`; it shows those that are
 * missing in English. It fills in values in `{$…}` itself.
 */
const hindiWords = join(import.meta.dirname, 'hindi.json');

/**
 * Where Sveltia loads the words of each language, where it lists them, and where it offers that of the browser instead; where it
 * forgets its drafts as soon as somebody opens a folder of the computer.
 */
const patches = [
  [/(?<==\{)(?=ar:\(\)=>)/, `hi:()=>import(${JSON.stringify(hindiWords)}),`],
  [/(?<==`)(?=ar,bg,)/, 'hi,'],
  [/if\(await \w+\(`newLanguageCta`\)\)return;/, 'return;'],
  [
    /(?<=if\(\w+)&&!\w+(?=\)\{let\{databaseName:\w+\}=\w+\.repository\?\?\{\};if\(\w+\)\{\w+=new \w+\(\w+,`draft-backups`)/,
    '',
  ],
] as const;

/** Adds to Sveltia what it has no API for. @throws if its code is no longer written in this way. */
const patched = (code: string): string =>
  patches.reduce((before, [place, words]) => {
    if (!place.test(before)) throw new Error(`Sveltia has no ${place} any more: its patch has to be written anew.`);
    return before.replace(place, words);
  }, code);

export const sveltia: Plugin = {
  name: 'sveltia',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('@sveltia/cms') && unused.test(source) ? emptyModule : undefined,
  load: (id) => (id === emptyModule ? 'export default {};' : undefined),
  transform: (code, id) =>
    entry.test(id) ? { code: patched(withLocalFonts(code, id.replace(/\?.*$/, ''))), map: null } : undefined,
};

/** The folder of the bundle and the name it is published under. @throws if it cannot be made. */
export async function bundledSveltia(): Promise<{ name: string; folder: string }> {
  const packages = ['@sveltia/cms', 'vite'].map((each) => `node_modules/${each}/package.json`);
  const hash = createHash('sha256');
  for (const file of [import.meta.filename, hindiWords, ...packages]) hash.update(readFileSync(file));
  const name = `sveltia-${hash.digest('hex').slice(0, 10)}`;
  const folder = join('.cache/editor', name);
  await cacheFolder(folder, makeBundle);
  return { name, folder };
}

/**
 * Has `make` fill `folder`, unless it exists. A run that is stopped leaves no partial folder; of several runs at once the
 * first one's folder stays.
 * @throws what `make` throws.
 */
export async function cacheFolder(folder: string, make: (draft: string) => Promise<unknown>): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.${randomUUID()}`;
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const makeBundle = (outDir: string) =>
  build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [sveltia],
    json: { namedExports: false },
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
