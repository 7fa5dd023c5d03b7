/** The processor that `@astrojs/mdx` hands each body to, in place of a compiler of MDX: it has no way to run what it reads. */
import { resolve } from 'node:path';
import { type MarkdownProcessor, createDefaultAstroMetadata } from 'astro/markdown';
import { proseModule } from './module.ts';

export const prose = (directory: string): MarkdownProcessor => ({
  name: 'prose',
  options: {},
  createRenderer: () => Promise.reject(new Error('Bodies are .mdx files; there are no .md files.')),
  createMdxRenderer: async () => ({
    process: async (body, file) => ({
      code: proseModule(body, file, resolve(directory)),
      map: null,
      astroMetadata: createDefaultAstroMetadata(),
    }),
  }),
});
