/** How `@astrojs/mdx` compiles a body: with Astro's own processor, after `parseProse` and before the guard. */
import { satteri } from '@astrojs/markdown-satteri';
import { guard } from './guard.ts';
import { features } from './markdown.ts';
import { parseProse } from './prose.ts';

const base = satteri({ hastPlugins: [guard], features: { ...features, smartPunctuation: false } });

export const proseProcessor: typeof base = {
  ...base,
  createMdxRenderer: async (...options) => {
    const renderer = await base.createMdxRenderer?.(...options);
    if (!renderer) throw new Error('@astrojs/markdown-satteri renders no MDX any more.');
    return {
      // Fields are read by the collections. Astro would import a file that one of them names as a layout.
      process: (body, file) => renderer.process(parseProse(body).mdx, file, {}),
    };
  },
};
