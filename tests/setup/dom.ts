/** What a reader meets in a built page: its text, line by line, and its elements, named for failures. */
import { HTMLElement, type Node, TextNode } from 'node-html-parser';
import { type Locale, defaultLocale, locales } from '../../src/i18n/locales.ts';
import type { Page } from './pages.ts';

const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const blocks = new Set(
  (
    'HTML HEAD TITLE BODY HEADER FOOTER MAIN NAV SECTION ARTICLE ASIDE ADDRESS DIV P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD ' +
    'TABLE CAPTION THEAD TBODY TFOOT TR TH TD FIGURE FIGCAPTION FORM FIELDSET LEGEND LABEL DETAILS SUMMARY BLOCKQUOTE SVG TEXT'
  ).split(' '),
);

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The language of a page, told by its address. */
export const localeOf = ({ path }: Pick<Page, 'path'>): Locale =>
  locales.find((locale) => path.startsWith(`/${locale}/`)) ?? defaultLocale;

/** A page's path without its language: `/en/venue/` is `/venue/`. */
export const routeOf = ({ path }: Pick<Page, 'path'>): string => path.replace(/^\/en(?=\/)/, '');

/** The beginning of an element as it is written, without its classes. */
export const nameOf = (element: HTMLElement): string =>
  tidy(element.outerHTML.replace(/ class="[^"]*"/g, '')).slice(0, 150);

/** Every text that can be read, with the element it stands in. */
export function textsOf(root: HTMLElement): { text: string; parent: HTMLElement }[] {
  if (unread.has(root.tagName)) return [];
  return root.childNodes.flatMap((node) => {
    if (node instanceof HTMLElement) return textsOf(node);
    return node instanceof TextNode && node.text.trim() ? [{ text: node.text, parent: root }] : [];
  });
}

export const textOf = (element: HTMLElement): string =>
  tidy(
    textsOf(element)
      .map(({ text }) => text)
      .join(''),
  );

export interface Line {
  readonly text: string;
  /** The block that the line stands in. */
  readonly element: HTMLElement;
}

/** The text of a node in pieces, each with its block; a piece without text ends a line. */
function piecesOf(node: Node, block: HTMLElement): Line[] {
  if (node instanceof TextNode) return [{ text: node.text, element: block }];
  if (!(node instanceof HTMLElement) || unread.has(node.tagName)) return [];
  if (node.tagName === 'BR') return [{ text: '', element: block }];
  const own = blocks.has(node.tagName);
  const inside = node.childNodes.flatMap((child) => piecesOf(child, own ? node : block));
  return own ? [{ text: '', element: block }, ...inside, { text: '', element: block }] : inside;
}

/** The text as it breaks into lines at the edges of blocks. */
export function linesOf(root: HTMLElement): Line[] {
  const lines: { text: string; element: HTMLElement }[] = [];
  let ended = true;
  for (const { text, element } of piecesOf(root, root)) {
    const line = lines.at(-1);
    if (text === '') ended = true;
    else if (ended || !line) {
      lines.push({ text, element });
      ended = false;
    } else line.text += text;
  }
  return lines.map(({ text, element }) => ({ text: tidy(text), element })).filter(({ text }) => text !== '');
}
