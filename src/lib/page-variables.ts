/** Shorter names for the custom properties of a built page. */
import type { Edit } from './page-edits.ts';
import { shortName } from './page-names.ts';
import type { OpenTag, Token } from './page-tokens.ts';

/** The name of a custom property in styles, without its dashes. */
const inStyles = /(?<![\w-])--([a-zA-Z][\w-]*)/g;
/** What an attribute reads: drawings take the page's colours. */
const inTags = /(?<=\bvar\(--)[a-zA-Z][\w-]*/g;

/** The variables that the tags of a page read, with their places. Those in names of classes are no reading. */
export function variablesRead(html: string, tokens: readonly Token[]): Edit<string>[] {
  const isReading = ({ attributes }: OpenTag): boolean =>
    Object.entries(attributes).some(([name, value]) => name !== 'class' && value.includes('var(--'));
  return tokens.flatMap((token) => {
    if (token.kind !== 'open' || !isReading(token)) return [];
    const { start, end, classAttribute } = token;
    return [...html.slice(start, end).matchAll(inTags)]
      .map(({ 0: put, index }) => ({ start: start + index, end: start + index + put.length, put }))
      .filter(({ start: at }) => !classAttribute || at < classAttribute.start || at >= classAttribute.end);
  });
}

/** Every variable that the styles of a page name, with its short name: none that anything else on the page reads already. */
export function shortVariables(css: string, read: readonly { readonly put: string }[]): Map<string, string> {
  const long = [...new Set([...css.matchAll(inStyles)].map(([, name = '']) => name))].toSorted();
  const own = new Set(long);
  const foreign = new Set(read.map(({ put }) => put).filter((name) => !own.has(name)));
  const free = Array.from({ length: long.length + foreign.size }, (_, index) => shortName(index));
  const short = free.filter((name) => !foreign.has(name));
  return new Map(long.map((name, index) => [name, short[index] ?? name]));
}

/** `css` with other names for its variables. */
export const withVariables = (css: string, names: ReadonlyMap<string, string>): string =>
  css.replace(inStyles, (_, name: string) => `--${names.get(name) ?? name}`);

/** What tags read, under other names. Scripts find none of them by its name. */
export const variableEdits = (read: readonly Edit<string>[], names: ReadonlyMap<string, string>): Edit<string>[] =>
  read.map((each) => ({ ...each, put: names.get(each.put) ?? each.put }));
