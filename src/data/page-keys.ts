/**
 * What the page of an entry is made of, as a text that changes with any of it. While it does not, a build takes over the page of the build
 * before (Astro's `cacheKey`). The key takes in more than the page shows: a page too many is made anew, none is left as it was.
 */
import { BASE_PATH, CMS_BRANCH, CMS_REPOSITORY, SITE_URL } from 'astro:env/server';
import { locales } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { folderHash } from '../lib/folder-hash.ts';
import { hashOf, hashOfFiles, installedPackages } from '../lib/kept.ts';
import { onceABuild } from '../lib/once.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import { storedIn } from './entries.ts';

/**
 * Kinds whose bodies no page of an entry shows but the entry's own: one of them can change without the others. What else an entry has, its
 * title above all, may stand on any page.
 */
const aloneWithBody: readonly KindName[] = ['event', 'about', 'venues', 'sessions', 'products', 'sectors', 'updates'];

const isEntry = (file: string): boolean => file.endsWith('.mdx');

/**
 * A picture as the path of its file, whose bytes the key takes in. Astro keeps the original of a picture in the site as soon as any
 * other of its fields is read.
 */
const withoutPictures = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'src' in value && 'format' in value
    ? (value as unknown as { fsPath: string }).fsPath
    : value;

/** Of every kind in both languages, what its entries say. */
async function entriesAsText(): Promise<string> {
  const names = Object.keys(kinds) as KindName[];
  const all = names.flatMap((name) =>
    locales.map(async (locale) => {
      const entries = await storedIn(name, locale);
      return entries.map((entry) => (aloneWithBody.includes(name) ? { ...entry, body: undefined } : entry));
    }),
  );
  return JSON.stringify(await Promise.all(all), withoutPictures);
}

/** What every page may show. */
const shared = onceABuild(async (): Promise<string> => {
  const setting = [SITE_URL, BASE_PATH, CMS_REPOSITORY ?? '', CMS_BRANCH];
  return hashOf(
    ...setting,
    hashOfFiles([installedPackages]),
    folderHash('src'),
    folderHash(contentDirectory(), (file) => !isEntry(file)),
    await entriesAsText(),
  );
});

/** The keys of the pages of a kind's entries, by slug. While somebody edits there are none: each page is made when it is asked for. */
export async function pageKeysOf(name: KindName): Promise<ReadonlyMap<string, string>> {
  if (import.meta.env.DEV) return new Map();
  const [key, ...entries] = await Promise.all([shared(), ...locales.map((locale) => storedIn(name, locale))]);
  const bySlug = Map.groupBy(entries.flat(), ({ id }) => id);
  return new Map([...bySlug].map(([slug, twins]) => [slug, hashOf(key, ...twins.map(({ body = '' }) => body))]));
}
