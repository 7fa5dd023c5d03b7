/** Brings Sveltia CMS to the page of the editor: as modules while somebody develops, as one bundle of its own in a built site. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { bundledSveltia, sveltia } from '../editor/bundle.ts';

/** The import of the editor leads to the bundle as it lies in the built site. */
const fromBundle = (address: string): Plugin => ({
  name: 'editor-from-bundle',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source) => (source === '@sveltia/cms' ? { id: address, external: true } : undefined),
});

/** What the editor loads later is prepared at once: to find it on the way would reload the page under an open form. */
const optimizeDeps = {
  exclude: ['@sveltia/cms'],
  include: ['immutable', 'exifr/dist/lite.esm.mjs', 'turndown/lib/turndown.browser.es.js'].map(
    (name) => `@sveltia/cms > ${name}`,
  ),
};

export const editorBundle = (base: string) => {
  let bundle: { name: string; folder: string } | undefined;
  return {
    name: 'editor-bundle',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') bundle = await bundledSveltia();
        const plugin = bundle ? fromBundle(`${base.replace(/\/$/, '')}/_astro/${bundle.name}/index.js`) : sveltia;
        updateConfig({ vite: { plugins: [plugin], optimizeDeps } });
      },
      'astro:build:done': ({ dir }) => {
        if (bundle) cpSync(bundle.folder, join(fileURLToPath(dir), '_astro', bundle.name), { recursive: true });
      },
    },
  } satisfies AstroIntegration;
};
