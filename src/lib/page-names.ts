/** The elements and classes that a built page names, and shorter names for its classes. */
import { Parser } from 'htmlparser2';

interface ClassAttribute {
  /** Its place in the page, from the name to the closing quote. */
  readonly start: number;
  readonly end: number;
  readonly classes: readonly string[];
}

/** What elements of a page have in common. */
export interface Kind {
  readonly element: string;
  readonly classes: ReadonlySet<string>;
  /** The `lang` of the element, or of the nearest around it. */
  readonly language: string;
}

export interface PageNames {
  readonly elements: ReadonlySet<string>;
  readonly attributes: readonly ClassAttribute[];
  /** Each kind once, in an order that no two pages with the same kinds differ in. */
  readonly kinds: readonly Kind[];
}

export function namesIn(html: string): PageNames {
  const elements = new Set<string>();
  const attributes: ClassAttribute[] = [];
  const kinds = new Map<string, Kind>();
  const languages = [''];
  const parser = new Parser({
    onopentagname: (name) => elements.add(name),
    onattribute(name, value) {
      if (name !== 'class') return;
      attributes.push({ start: parser.startIndex, end: parser.endIndex, classes: value.split(/\s+/).filter(Boolean) });
    },
    onopentag(element, { class: names = '', lang: language = languages.at(-1) ?? '' }) {
      languages.push(language);
      const classes = names.split(/\s+/).filter(Boolean).toSorted();
      kinds.set([element, language, ...classes].join(' '), { element, language, classes: new Set(classes) });
    },
    onclosetag: () => languages.pop(),
  });
  parser.end(html);
  const sorted = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { elements, attributes, kinds: sorted.map(([, kind]) => kind) };
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
export function shortNames({ attributes }: PageNames, kept: ReadonlySet<string>): Map<string, string> {
  const found = new Set(attributes.flatMap(({ classes }) => classes));
  const long = [...found].filter((name) => !kept.has(name) && !isWord(name)).toSorted();
  const names = new Map([...found, ...kept].filter((name) => !long.includes(name)).map((name) => [name, name]));
  let index = 0;
  for (const name of long) {
    while (names.has(shortName(index))) index += 1;
    names.set(name, shortName(index));
    index += 1;
  }
  return names;
}

/** `html`, in which `found` are its names, with other names for its classes. */
export function withClasses(html: string, { attributes }: PageNames, names: ReadonlyMap<string, string>): string {
  let out = '';
  let from = 0;
  for (const { start, end, classes } of attributes) {
    out += `${html.slice(from, start)}class="${classes.map((name) => names.get(name) ?? name).join(' ')}"`;
    from = end;
  }
  return out + html.slice(from);
}
