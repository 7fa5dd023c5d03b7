/**
 * How entries are read: the fields between the dashes, and the body as the text it is. Astro's own loader would make a module of each
 * `.mdx` file, for Vite to bundle: nine seconds of a build with a thousand sessions, and a program where a text is wanted.
 */
import { existsSync, globSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseFrontmatter } from 'astro/markdown';
import type { Loader } from 'astro/loaders';
import type { Locale } from '../i18n/locales.ts';
import { hashOfFiles } from '../lib/kept.ts';
import { picturesOf } from '../prose/pictures.ts';
import type { Kind } from '../schemas/kind.ts';

/** Field of an entry's data in which the pictures of its body stand, by the address that the body gives them. */
export const picturesField = 'pictures';

/** Astro keeps entries between builds, and does not look whether what they were read by has changed. */
const schemas = hashOfFiles(globSync('src/schemas/**/*.ts').toSorted());

/** The entries of a kind in one language, from the content folder `directory`. The schema gets the pictures of bodies as one more field. */
export const entryLoader = (kind: Kind, locale: Locale, directory: string): Loader => ({
  name: 'entries',
  load: async ({ store, parseData, generateDigest }) => {
    const folder = join(directory, kind.folder);
    const ending = `.${locale}.mdx`;
    const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(ending)) : [];
    const gone = new Set(store.keys());
    for (const name of names) {
      const id = name.slice(0, -ending.length);
      if (kind.only !== undefined && id !== kind.only) continue;
      gone.delete(id);
      const filePath = join(folder, name);
      const text = await readFile(filePath, 'utf8');
      const { frontmatter, content } = parseFrontmatter(text);
      const body = content.trim();
      const pictures = picturesOf(body, filePath, directory);
      const digest = generateDigest([schemas, text, JSON.stringify(pictures)].join('\n'));
      const known = store.get(id);
      // Astro keeps a list of pictures for each build: those that have any are stored anew.
      if (known?.digest === digest && known.filePath === filePath && !known.assetImports) continue;
      store.delete(id);
      const fields = { ...frontmatter, ...(Object.keys(pictures).length > 0 && { [picturesField]: pictures }) };
      const data = await parseData({ id, data: fields, filePath: resolve(filePath) });
      store.set({ id, data, body, filePath, digest });
    }
    for (const id of gone) store.delete(id);
  },
});
