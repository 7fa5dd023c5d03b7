/** A bare Astro project that renders the bodies of the same entries with no layout: what a build costs at the least. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const config = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], cacheDir: './cache', outDir: './dist' };
`;

const collections = (content: string): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const base = ${JSON.stringify(content)};
const generateId = ({ entry }) => entry.replace(/\\.mdx$/, '');
export const collections = { all: defineCollection({ loader: glob({ pattern: '**/*.mdx', base, generateId }) }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('all')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { Content } = await render(Astro.props.entry);
---
<h1>{Astro.props.entry.data.title}</h1>
<Content />
`;

/** Writes the project anew and gives its folder. */
export function writeBareProject(content: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), collections(resolve(content)));
  writeFileSync(join(folder, 'src/pages/[...id].astro'), page);
  return folder;
}
