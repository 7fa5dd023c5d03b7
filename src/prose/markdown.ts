/**
 * Reads Markdown: what is wrong with it, what it names, and how the compiler of MDX is given it. Each kind of Markdown that is
 * wanted is named here; of every other, HTML above all, the reader of a page sees what the writer wrote.
 */
import { type MdastNode, markdownToMdast } from 'satteri';
import { addressMeant, isSafeAddress } from '../lib/addresses.ts';
import { asText, readable, withoutCode } from './escape.ts';
import { componentIn, htmlMessage, namespacedTag } from './html.ts';
import { type Fault, messages } from './messages.ts';
import { pictureInstead } from './write.ts';

/** What the parser of bodies knows besides Markdown: tables and addresses that stand alone. The compiler must know the same. */
export const features = { frontmatter: false, gfm: { footnotes: false } } as const;

/** From `start` up to, not including, `end`, in characters of the body. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A link of a body. */
export interface UsedLink {
  readonly address: string;
  readonly at: number;
}

/** What is found in a body. Places are places in the whole body. */
export interface Findings {
  readonly report: (fault: Fault) => void;
  readonly link: (link: UsedLink) => void;
  /** Called with the text of each heading, in order. */
  readonly heading: (text: string) => void;
}

/** Characters of the source that the compiler is given otherwise. */
interface Edit extends Stretch {
  readonly text: string;
}

interface Reading extends Findings {
  readonly source: string;
  readonly edits: Edit[];
  /** The place in the body of a place in the source. */
  readonly placeOf: (offset: number) => number;
  /** Called for each piece of HTML. */
  readonly html: (at: number, html: string) => void;
}

/** Deeper than anybody writes; a page of nothing but “>” would be as deep as it is long. */
const deepest = 24;

/** The Markdown in a stretch of `body` as the compiler of MDX is given it. */
export function readMarkdown(body: string, { start, end }: Stretch, findings: Findings): string {
  const source = body.slice(start, end);
  const edits: Edit[] = [];
  const placeOf = (offset: number) => start + offset;
  let pasted = false;
  for (const block of childrenOf(markdownToMdast(source, { features }))) {
    const found: string[] = [];
    const html = (at: number, text: string) => {
      // An end goes with its beginning, and HTML in neighbouring blocks was pasted in one go: one mistake.
      const known = componentIn(text) ? text.startsWith('</') && found.length > 0 : pasted || found.some(isHtml);
      if (!known) findings.report({ at, message: htmlMessage(text) });
      found.push(text);
    };
    read(block, { ...findings, source, edits, placeOf, html }, 0);
    pasted = found.some(isHtml);
  }
  return edited(source, edits);
}

const isHtml = (text: string): boolean => componentIn(text) === undefined;

const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

const stretchOf = ({ position }: MdastNode): Stretch => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** The source with its edits, and without code between them. Of two edits at one place the longer counts. */
function edited(source: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    result += withoutCode(source.slice(from, start)) + text;
    from = end;
  }
  return result + withoutCode(source.slice(from));
}

/** Reads a node. @returns the text that a page shows of it */
function read(node: MdastNode, reading: Reading, depth: number): string {
  if (depth > deepest) return asWritten(node, reading, depth);
  switch (node.type) {
    case 'text':
      return readText(node.value, stretchOf(node), reading);
    case 'break':
    case 'thematicBreak':
      return '';
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'blockquote':
    case 'list':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return inside(node, reading, depth);
    case 'listItem':
      if (typeof node.checked === 'boolean') untick(node, reading);
      return inside(node, reading, depth);
    case 'heading': {
      const { start } = stretchOf(node);
      if (node.depth === 1 || node.depth > 3) reading.report({ at: reading.placeOf(start), message: messages.heading });
      const text = inside(node, reading, depth);
      reading.heading(text);
      return text;
    }
    case 'link':
      return readLink(node, reading, depth);
    case 'image': {
      const instead = pictureInstead(pictureMeant(readable(node.url)), readable(node.alt ?? ''));
      reading.report({ at: reading.placeOf(stretchOf(node).start), message: messages.image(instead) });
      return asWritten(node, reading, depth);
    }
    case 'html':
      reading.html(reading.placeOf(stretchOf(node).start), node.value);
      return asWritten(node, reading, depth);
    case 'code':
      return readCode(node, reading, depth);
    default:
      return asWritten(node, reading, depth);
  }
}

const inside = (node: MdastNode, reading: Reading, depth: number): string =>
  childrenOf(node)
    .map((child) => read(child, reading, depth + 1))
    .join('');

/** Has the page show the source of a node, with all its marks; that of a block as a paragraph. */
function asWritten(node: MdastNode, { source, edits }: Reading, depth: number): string {
  const { start, end } = stretchOf(node);
  const written = source.slice(start, end);
  const around = depth === 0 ? '\n\n' : '';
  edits.push({ start, end, text: `${around}${asText(written)}${around}` });
  return readable(written);
}

function readText(value: string, { start, end }: Stretch, { source, placeOf, html }: Reading): string {
  const found = namespacedTag.exec(source.slice(start, end));
  if (found) html(placeOf(start + found.index), found[0]);
  return readable(value);
}

/** The boxes of a list of tasks are text: nobody can tick them. */
function untick(item: MdastNode, { source, edits }: Reading): void {
  const start = source.indexOf('[', stretchOf(item).start);
  edits.push({ start, end: start + 1, text: asText('[') });
}

function readLink(node: Extract<MdastNode, { type: 'link' }>, reading: Reading, depth: number): string {
  const { url } = node;
  const { start, end } = stretchOf(node);
  const at = reading.placeOf(start);
  const text = inside(node, reading, depth);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!isSafeAddress(url) || !first || !last || text.trim() === '') {
    const address = readable(url);
    const message = isSafeAddress(url) ? messages.emptyLink(url) : messages.link(address, addressMeant(address));
    reading.report({ at, message });
    return asWritten(node, reading, depth);
  }
  reading.link({ address: url, at });
  const destination = `](${asText(url)})`;
  const [word = ''] = /^\S*/.exec(reading.source.slice(start)) ?? [];
  if (word.startsWith('['))
    reading.edits.push(
      { start, end: stretchOf(first).start, text: '[' },
      { start: stretchOf(last).end, end, text: destination },
    );
  // The compiler finds an address that stands alone as well, unless something in or behind it has to be escaped.
  else if (withoutCode(word) !== word) reading.edits.push({ start, end, text: `[${asText(text)}${destination}` });
  return text;
}

/** Pictures are kept in one folder, wherever a writer had one. */
const pictureMeant = (address: string): string =>
  /^(?:\/pictures|\.)\//.test(address) ? address : `/pictures/${address.split(/[\\/]/).at(-1)}`;

/** Four spaces make code of a line, and a component there would be printed as its own tags. */
function readCode(node: MdastNode, reading: Reading, depth: number): string {
  const written = asWritten(node, reading, depth);
  const name = componentIn(written.trimStart());
  const at = reading.placeOf(stretchOf(node).start + written.indexOf('<'));
  if (name) reading.report({ at, message: messages.ownLine(name) });
  return written;
}
