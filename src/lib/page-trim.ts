/**
 * What a built page needs no more once it is built: styles it does not use, long names, the space between the elements of its head.
 * Tailwind makes one sheet for the whole site, and it stands in each page.
 */
import { keeping } from './kept.ts';
import type { Edit } from './page-edits.ts';
import { type Kind, classEdits, namesIn, renamed, shortNames } from './page-names.ts';
import { stylesFor } from './page-styles.ts';
import { type Token, textElements } from './page-tokens.ts';
import { shortVariables, variableEdits, variablesRead, withVariables } from './page-variables.ts';

export interface StyledPage {
  /** Its tags, with classes as the styles name them. */
  readonly tokens: readonly Token[];
  /** All its styles. */
  readonly css: string;
  /** Changes to the page besides its styles. */
  readonly edits: readonly Edit<string>[];
}

/** The styles that stand in a page, each as it is between its tags. */
const stylesIn = (html: string, tokens: readonly Token[]): string[] =>
  textElements(tokens, 'style').map(({ content }) => html.slice(content.start, content.end));

/** A page as it is. */
export const untrimmed = (html: string, tokens: readonly Token[]): StyledPage => ({
  tokens,
  css: stylesIn(html, tokens).join(''),
  edits: [],
});

interface WrittenNames {
  readonly elements: readonly string[];
  readonly classes: readonly [string, string][];
  readonly kinds: readonly (Omit<Kind, 'classes'> & { readonly classes: readonly string[] })[];
  readonly added: readonly string[];
}

/** Pages of one kind mostly have the same names: what was made for one serves the next, in this build and in those to come. */
const stylesOf = keeping(
  '.cache/page-styles',
  ['src/lib/page-styles.ts', 'node_modules/lightningcss/package.json'],
  (css = '', names = '') => {
    const { elements, classes, kinds, added } = JSON.parse(names) as WrittenNames;
    return stylesFor(css, {
      elements: new Set(elements),
      classes: new Map(classes),
      kinds: kinds.map((kind) => ({ ...kind, classes: new Set(kind.classes) })),
      added: new Set(added),
    });
  },
);

/** Elements in which space is text. */
const withText = new Set(['title', 'style', 'script']);

/** The space between two elements of the head, or before it. */
function spaceInHead(html: string, tokens: readonly Token[]): Edit<string>[] {
  const end = tokens.findIndex((token) => token.kind === 'close' && token.name === 'head');
  return tokens.slice(0, end).flatMap((token, index) => {
    if (token.kind !== 'text' || token.text.trim() !== '') return [];
    const before = tokens[index - 1];
    const isText = before?.kind === 'open' && withText.has(before.name);
    const isBetween = html[token.start - 1] === '>' && html[token.end] === '<';
    return isBetween && !isText ? [{ start: token.start, end: token.end, put: '' }] : [];
  });
}

/** @param kept classes that scripts name, which stay as they are */
export function trimmed(html: string, tokens: readonly Token[], kept: ReadonlySet<string>): StyledPage {
  const found = namesIn(tokens);
  const classes = shortNames(found, kept);
  const names = JSON.stringify({
    elements: [...found.elements].toSorted(),
    classes: [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    kinds: found.kinds.map((kind) => ({ ...kind, classes: [...kind.classes] })),
    added: [...kept],
  } satisfies WrittenNames);
  const css = stylesIn(html, tokens)
    .map((each) => stylesOf(each, names))
    .join('');
  const read = variablesRead(html, tokens);
  const variables = shortVariables(css, read);
  const named = renamed(tokens, classes);
  return {
    tokens: named,
    css: withVariables(css, variables),
    edits: [...classEdits(named), ...variableEdits(read, variables), ...spaceInHead(html, tokens)],
  };
}
