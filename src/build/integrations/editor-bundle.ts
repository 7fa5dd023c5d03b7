/** Sveltia CMS for the editor's page: as modules under the dev server, as a separate bundle in a built site. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { bundledSveltia, sveltia } from '../../authoring/editor/bundle.ts';

/** Resolves the import of the editor to its bundle in the built site. */
const fromBundle = (address: string): Plugin => ({
  name: 'editor-from-bundle',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source) => (source === '@sveltia/cms' ? { id: address, external: true } : undefined),
});

/** Optimized from the start: Vite would reload the page under an open form when it discovers them later. */
const optimizeDeps = {
  exclude: ['@sveltia/cms'],
  include: ['immutable', 'exifr/dist/lite.esm.mjs', 'turndown/lib/turndown.browser.es.js'].map(
    (name) => `@sveltia/cms > ${name}`,
  ),
};

/** Gives the pages' script its own copy of what the editor imports too: a shared chunk would cost every visit a request. */
const pagesAlone: Plugin = {
  name: 'pages-alone',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer, options) {
    if (!source.endsWith('/locales.ts') || !/\/src\/(?:scripts|i18n)\//.test(importer ?? '')) return undefined;
    if (this.environment.name !== 'client') return undefined;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && { ...found, id: `${found.id}?page` };
  },
};

export const editorBundle = (base: string) => {
  let bundle: { name: string; folder: string } | undefined;
  return {
    name: 'editor-bundle',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') bundle = await bundledSveltia();
        const plugin = bundle ? fromBundle(`${base.replace(/\/$/, '')}/_astro/${bundle.name}/index.js`) : sveltia;
        updateConfig({ vite: { plugins: [plugin, pagesAlone], ...(command === 'dev' && { optimizeDeps }) } });
      },
      'astro:build:done': ({ dir }) => {
        if (bundle) cpSync(bundle.folder, join(fileURLToPath(dir), '_astro', bundle.name), { recursive: true });
      },
    },
  } satisfies AstroIntegration;
};
