/** The text of a built page by the weight that it may be set in, and its words. */
import { ElementType } from 'htmlparser2';
import type { Weight } from '../../lib/typeface.ts';
import { type PageDocument, classesOf } from '../page-styles.ts';

const devanagari = /[\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;
const latin = /[^\s\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;

export type Script = 'devanagari' | 'latin';

/** The words of a script in `text`, each once: what browsers hand to the font file of that script. Joiners alone are no word. */
export const wordsOf = (script: Script, text: string): string[] => [
  ...new Set(
    (text.match(script === 'devanagari' ? devanagari : latin) ?? []).filter((word) => /[^\u200C-\u200D]/.test(word)),
  ),
];

/** The last part of a selector: the name of an element, if it has one, and classes. */
interface Subject {
  readonly element?: string | undefined;
  readonly classes: readonly string[];
}

const rule = /([^{}]+)\{([^{}]*)\}/g;
const setsBold = /font-weight:\s*(?:bold|[6-9]00|var\()|font:[^;]*\b(?:bold|[6-9]00)\b/;
const betweenSelectors = /,(?![^(]*\))/;
const combinator = /[\s>+~]+(?![^([]*[)\]])/;

/** What a stylesheet sets bold, on some screen or in some state. Text of 500 is set in the regular face. */
const boldSubjects = (css: string): Subject[] =>
  [...css.matchAll(rule)].flatMap(([, selectors = '', declarations = '']) => {
    if (!setsBold.test(declarations)) return [];
    return selectors.split(betweenSelectors).flatMap((selector): Subject[] => {
      const subject = selector.trim().split(combinator).at(-1) ?? '';
      const [element] = /^[a-z][\w-]*/.exec(subject) ?? [];
      const classes = [...subject.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
      // A mark before an item and a rule such as @font-face set no text of the page.
      return /^(?:::|@)/.test(subject) ? [] : [{ element, classes }];
    });
  });

/** Bold in the styles of browsers. */
const boldElements = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Tailwind’s class for a regular part of something bold. */
const regular = /^font-normal!?$/;
const neverShown = new Set(['script', 'style', 'template', 'title']);
/** Elements that do not end a word. */
const inline = new Set('a abbr b bdi cite code em i q s small span strong sub sup time u'.split(' '));
/** Attributes that browsers show instead of the element, or scripts in it. */
const shownAttribute = /^(?:alt|placeholder|value|data-.*)$/;
/** Marks an element that is set in the visitor’s own fonts: a line in the other language that is not worth a file. */
const ownFonts = 'data-own-fonts';

/** Texts of `content` in styles. */
const contentTexts = (css: string): string[] =>
  [...css.matchAll(/content:\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? '');

type PageNode = PageDocument['children'][number];

type PageElement = Extract<PageNode, { attribs: unknown }>;

/**
 * All that a page can show, with hidden texts and texts of its scripts: everything in the regular face, and in the bold one what may
 * be bold. Each text counts by itself and joined to the next, as a word may go on in the next element. @param styles its stylesheets
 */
export function setText(document: PageDocument, styles: readonly string[]): Record<Weight, string[]> {
  const subjects = styles.flatMap(boldSubjects);
  const isBold = ({ name, attribs }: PageElement): boolean => {
    const own = classesOf(attribs);
    const fits = ({ element = name, classes }: Subject) =>
      element === name && classes.every((each) => own.includes(each));
    return boldElements.has(name) || subjects.some(fits);
  };
  const found = { all: styles.flatMap(contentTexts), bold: styles.flatMap(contentTexts) };
  const joined = { all: '', bold: '' };
  const add = (text: string, bold: boolean): void => {
    found.all.push(text);
    joined.all += text;
    if (bold) found.bold.push(text);
    joined.bold += bold ? text : '\n';
  };
  const readElement = (element: PageElement, parentBold: boolean): void => {
    const { name, attribs, children } = element;
    const bold = isBold(element) || (parentBold && !classesOf(attribs).some((each) => regular.test(each)));
    const edge = inline.has(name) ? '' : '\n';
    const shown = Object.entries(attribs).flatMap(([key, value]) => (shownAttribute.test(key) ? [value] : []));
    found.all.push(...shown);
    if (bold) found.bold.push(...shown);
    add(edge, bold);
    if (!neverShown.has(name) && !(ownFonts in attribs)) for (const child of children) read(child, bold);
    add(edge, bold);
  };
  const read = (node: PageNode, bold: boolean): void => {
    if (node.type === ElementType.Text) add(node.data, bold);
    if ('attribs' in node) readElement(node, bold);
  };
  for (const node of document.children) read(node, false);
  return { 400: [...found.all, joined.all], 700: [...found.bold, joined.bold] };
}
