/** The elements and classes that a built page names, and shorter names for its classes. */
import { Parser } from 'htmlparser2';

interface ClassAttribute {
  /** Its place in the page, from the name to the closing quote. */
  readonly start: number;
  readonly end: number;
  readonly classes: readonly string[];
}

export interface PageNames {
  readonly elements: ReadonlySet<string>;
  readonly attributes: readonly ClassAttribute[];
}

export function namesIn(html: string): PageNames {
  const elements = new Set<string>();
  const attributes: ClassAttribute[] = [];
  const parser = new Parser({
    onopentagname: (name) => elements.add(name),
    onattribute(name, value) {
      if (name !== 'class') return;
      attributes.push({ start: parser.startIndex, end: parser.endIndex, classes: value.split(/\s+/).filter(Boolean) });
    },
  });
  parser.end(html);
  return { elements, attributes };
}

/** The words that scripts write as texts of their own: among them are the classes they add. */
export const writtenIn = (scripts: string): ReadonlySet<string> =>
  new Set([...scripts.matchAll(/(["'`])([\w-]+)\1/g)].map(([, , word = '']) => word));

/** Names of one word say what a thing is, and are short enough. */
const isWord = (name: string): boolean => /^[a-z]+$/.test(name);

/** `a`, `b` … `z`, `aa`, `ab` … */
function shortName(index: number): string {
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
