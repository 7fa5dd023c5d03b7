/** The elements and classes that a built page names, and shorter names for its classes. */
import type { Edit } from './page-edits.ts';
import { type Token, classesOf } from './page-tokens.ts';

/** What elements of a page have in common. */
export interface Kind {
  readonly element: string;
  readonly classes: ReadonlySet<string>;
  /** The `lang` of the element, or of the nearest around it. */
  readonly language: string;
}

export interface PageNames {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Each kind once, in an order that no two pages with the same kinds differ in. */
  readonly kinds: readonly Kind[];
}

export function namesIn(tokens: readonly Token[]): PageNames {
  const elements = new Set<string>();
  const all = new Set<string>();
  const kinds = new Map<string, Kind>();
  const languages = [''];
  for (const token of tokens) {
    if (token.kind === 'close') languages.pop();
    if (token.kind !== 'open') continue;
    const { name: element } = token;
    elements.add(element);
    const language = token.attributes.lang ?? languages.at(-1) ?? '';
    languages.push(language);
    const classes = classesOf(token).toSorted();
    for (const name of classes) all.add(name);
    kinds.set([element, language, ...classes].join(' '), { element, language, classes: new Set(classes) });
  }
  const sorted = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { elements, classes: all, kinds: sorted.map(([, kind]) => kind) };
}

/** The words that scripts write as texts of their own: among them are the classes they add. */
export const writtenIn = (scripts: string): ReadonlySet<string> =>
  new Set([...scripts.matchAll(/(["'`])([\w-]+)\1/g)].map(([, , word = '']) => word));

/** Names of one word say what a thing is, and are short enough. */
const isWord = (name: string): boolean => /^[a-z]+$/.test(name);

/** `a`, `b` … `z`, `aa`, `ab` … */
export function shortName(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : shortName(Math.floor(index / 26) - 1) + letter;
}

/** Every class of a page with its short name. `kept` have the names they have, as have those of one word. */
export function shortNames({ classes }: PageNames, kept: ReadonlySet<string>): Map<string, string> {
  const long = [...classes].filter((name) => !kept.has(name) && !isWord(name)).toSorted();
  const renamed = new Set(long);
  const names = new Map([...classes, ...kept].filter((name) => !renamed.has(name)).map((name) => [name, name]));
  let index = 0;
  for (const name of long) {
    while (names.has(shortName(index))) index += 1;
    names.set(name, shortName(index));
    index += 1;
  }
  return names;
}

/** A page's tags with other names for their classes. */
export const renamed = (tokens: readonly Token[], names: ReadonlyMap<string, string>): Token[] =>
  tokens.map((token) => {
    if (token.kind !== 'open' || !token.classAttribute) return token;
    const value = classesOf(token)
      .map((name) => names.get(name) ?? name)
      .join(' ');
    return { ...token, attributes: { ...token.attributes, class: value } };
  });

/** Writes the classes of tags into the page. */
export const classEdits = (tokens: readonly Token[]): Edit<string>[] =>
  tokens.flatMap((token) =>
    token.kind === 'open' && token.classAttribute
      ? [{ ...token.classAttribute, put: `class="${token.attributes.class ?? ''}"` }]
      : [],
  );
