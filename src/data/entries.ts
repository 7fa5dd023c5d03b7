/** The entries of a collection in one language, both files joined. With `lists.ts`, the only caller of getCollection, and the only one of render. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type CollectionEntry, type CollectionKey, getCollection, render } from 'astro:content';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { hasEntries } from '../lib/content-directory.ts';
import { joinLanguages } from './join-languages.ts';
import { memoize } from './memoize.ts';
import { parseProse } from '../authoring/prose/parse.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import type { FactsOf, TextOf } from '../schemas/kind.ts';
import { type ProseContext, proseContext } from './prose.ts';

export interface Body {
  /** The compiled body, which a page gives its components. */
  readonly Content: AstroComponentFactory;
  /** The body as its file has it: markdown. */
  readonly markdown: string;
  /** The language of the body where it is not the page's. */
  readonly lang?: Locale | undefined;
  /** What its components need to know. */
  readonly context: ProseContext;
}

type Fields<K extends KindName> = FactsOf<(typeof kinds)[K]> & TextOf<(typeof kinds)[K]>;

export type Entry<K extends KindName> = Fields<K> & {
  readonly slug: string;
  /** The language of each text that is borrowed from the other language; undefined for the page's own. */
  readonly lang: Partial<Record<keyof TextOf<(typeof kinds)[K]>, Locale>>;
  /** Whether all of its text is borrowed. */
  readonly borrowed: boolean;
  readonly body?: Body | undefined;
};

/** A file of an entry. */
type Stored = CollectionEntry<CollectionKey>;

/** The files of a kind in a language. None where the folder has none yet: Astro would warn of an empty collection on every page. */
async function storedIn(name: KindName, locale: Locale): Promise<Stored[]> {
  if (!hasEntries(kinds[name].folder, locale)) return [];
  return getCollection(locale === defaultLocale ? name : `${name}En`);
}

const joinedIn = memoize(async (name: KindName, locale: Locale): Promise<unknown> => {
  const [hindi, english] = await Promise.all([storedIn(name, 'hi'), storedIn(name, 'en')]);
  const twins = new Map(english.map((entry) => [entry.id, entry]));
  const entries = await Promise.all(hindi.map((entry) => joined(name, entry, twins.get(entry.id), locale)));
  return entries.toSorted((a, b) => orderOf(a) - orderOf(b));
});

/** Every entry of a kind, sorted by its order where it has one. */
export const entriesIn = <K extends KindName>(name: K, locale: Locale): Promise<Entry<K>[]> =>
  joinedIn(name, locale) as Promise<Entry<K>[]>;

/** The one entry of a kind that has one. */
export async function onlyEntryIn<K extends KindName>(name: K, locale: Locale): Promise<Entry<K>> {
  const [entry] = await entriesIn(name, locale);
  if (!entry) throw new Error(`The content has no entry for “${name}”. Create its .hi.mdx file.`);
  return entry;
}

async function joined<K extends KindName>(name: K, hindi: Stored, english: Stored | undefined, locale: Locale) {
  const { fields, lang, borrowed } = joinLanguages(Object.keys(kinds[name].text), hindi.data, english?.data, locale);
  const own = locale === defaultLocale ? hindi : english;
  const body = await bodyOf(own?.body?.trim() ? own : hindi, own, locale);
  return { ...fields, slug: hindi.id, lang, borrowed, body } as unknown as Entry<K>;
}

async function bodyOf(entry: Stored, own: Stored | undefined, locale: Locale): Promise<Body | undefined> {
  const markdown = entry.body;
  if (!markdown?.trim()) return undefined;
  const { components } = parseProse(markdown);
  const lang = entry === own ? undefined : defaultLocale;
  const context = await proseContext(components, locale, lang ?? locale, entry.filePath ?? entry.id);
  const { Content } = await render(entry);
  return { Content, markdown, lang, context };
}

const orderOf = (entry: object): number => ('order' in entry && typeof entry.order === 'number' ? entry.order : 0);
