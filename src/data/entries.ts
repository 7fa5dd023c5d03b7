/** The entries of a collection in one language, both files joined. With `lists.ts`, the only caller of getCollection, and the only one of render. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type CollectionEntry, type CollectionKey, getCollection, render } from 'astro:content';
import type { UsedComponent } from '../authoring/prose/parse.ts';
import { parseProse } from '../authoring/prose/prose.ts';
import { type Locale, defaultLocale } from '../i18n/locales.ts';
import { hasEntries } from '../lib/content-directory.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import type { FactsOf, TextOf } from '../schemas/kind.ts';
import { fileIn } from './folder-files.ts';
import { joinLanguages } from './join-languages.ts';
import { type FigureView, figuresIn } from './figures.ts';
import { memoize, resolveOne } from './loading.ts';

/** What the components of a body need to know. */
export interface ProseContext {
  /** The language of the page, where links stay. */
  readonly locale: Locale;
  /** The language of the body, which words and figures in it are in. */
  readonly lang: Locale;
  readonly figures: ReadonlyMap<string, FigureView>;
  readonly files: ReadonlyMap<string, ReturnType<typeof fileIn>>;
}

export interface Body {
  /** The compiled body, which a page gives its components. */
  readonly Content: AstroComponentFactory;
  /** The body as its file has it: markdown. */
  readonly markdown: string;
  /** The language of the body where it is not the page's. */
  readonly lang?: Locale | undefined;
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
  const translations = new Map(english.map((entry) => [entry.id, entry]));
  const entries = await Promise.all(hindi.map((entry) => joined(name, entry, translations.get(entry.id), locale)));
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

/**
 * The context of a body in `lang` on a page in `locale`.
 * @throws if one of its components names a figure or a file that is not there; the message quotes it and the holder.
 */
async function proseContext(
  components: readonly UsedComponent[],
  locale: Locale,
  lang: Locale,
  holder: string,
): Promise<ProseContext> {
  const named = (attribute: 'id' | 'file') => components.flatMap(({ attributes }) => attributes[attribute] ?? []);
  const ids = named('id');
  const figures = ids.length > 0 ? await figuresIn(lang) : new Map<string, FigureView>();
  return {
    locale,
    lang,
    figures: new Map(ids.map((id) => [id, resolveOne(id, figures, holder)])),
    files: new Map(named('file').map((path) => [path, fileIn(path)])),
  };
}

const orderOf = (entry: object): number => ('order' in entry && typeof entry.order === 'number' ? entry.order : 0);
