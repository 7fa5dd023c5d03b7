/**
 * Turns Markdown into nodes. Each kind of Markdown that is wanted is named here; of every other, HTML above all, the
 * reader sees what the writer wrote.
 */
import type Slugger from 'github-slugger';
import { addressMeant, isSafeAddress } from '../lib/addresses.ts';
import { componentIn, htmlMessage, namespacedTag } from './html.ts';
import { type Parsed, parseMarkdown } from './mdast.ts';
import { type Fault, messages } from './messages.ts';
import { type ProseNode, element, readable, textOf } from './nodes.ts';
import { listOf, tableOf } from './structures.ts';
import { pictureInstead } from './write.ts';

/** A link of a body. */
export interface UsedLink {
  readonly address: string;
  readonly at: number;
}

/** Where a reader of Markdown puts what it finds besides nodes. */
export interface Desk {
  readonly report: (fault: Fault) => void;
  readonly link: (link: UsedLink) => void;
  readonly slugger: Slugger;
}

interface Reading extends Desk {
  readonly source: string;
  /** The place of a node in the body. */
  readonly placeOf: (node: Parsed, further?: number) => number;
  /** Called for each piece of HTML. */
  readonly html: (at: number, html: string) => void;
}

type Handler = (node: Parsed, reading: Reading, depth: number) => ProseNode[];

/** Deeper than anybody writes; a page of nothing but “>” would be as deep as it is long. */
const deepest = 24;

/** The nodes of the stretch of `body` from `start` to `end`. Places that are reported are places in the body. */
export function markdownNodes(body: string, start: number, end: number, desk: Desk): ProseNode[] {
  const source = body.slice(start, end);
  const placeOf = (node: Parsed, further = 0) => start + node.position.start.offset + further;
  let before = false;
  return parseMarkdown(source).flatMap((block) => {
    const found: string[] = [];
    const html = (at: number, text: string) => {
      // An end goes with its beginning, and HTML in neighbouring blocks was pasted in one go: one mistake.
      const known = componentIn(text) ? text.startsWith('</') && found.length > 0 : before || found.some(isHtml);
      if (!known) desk.report({ at, message: htmlMessage(text) });
      found.push(text);
    };
    const nodes = flow(block, { ...desk, source, placeOf, html }, 0);
    before = found.some(isHtml);
    return nodes;
  });
}

const isHtml = (text: string): boolean => componentIn(text) === undefined;

const asWritten = ({ position: { start, end } }: Parsed, { source }: Reading): string =>
  readable(source.slice(start.offset, end.offset));

const nodeOf: Handler = (node, reading, depth) =>
  (depth > deepest ? undefined : handlers.get(node.type))?.(node, reading, depth) ?? [asWritten(node, reading)];

/** Words inside a paragraph, a heading or a cell. */
const phrasing = (node: Parsed, reading: Reading, depth: number): ProseNode[] =>
  (node.children ?? []).flatMap((child) => nodeOf(child, reading, depth + 1));

/** A block; text that stands alone becomes a paragraph. */
const flow: Handler = (node, reading, depth) =>
  nodeOf(node, reading, depth).map((found) => (typeof found === 'string' ? element('p', [found.trim()]) : found));

const flowInside = (node: Parsed, reading: Reading, depth: number): ProseNode[] =>
  (node.children ?? []).flatMap((child) => flow(child, reading, depth + 1));

const text: Handler = (node, { source, placeOf, html }) => {
  const found = namespacedTag.exec(source.slice(node.position.start.offset, node.position.end.offset));
  if (found) html(placeOf(node, found.index), found[0]);
  return [readable(node.value ?? '')];
};

const heading: Handler = (node, reading, depth) => {
  const { depth: level = 2 } = node;
  if (level === 1 || level > 3) reading.report({ at: reading.placeOf(node), message: messages.heading });
  const children = phrasing(node, reading, depth);
  return [element(level > 2 ? 'h3' : 'h2', children, { id: reading.slugger.slug(textOf(children)) })];
};

const link: Handler = (node, reading, depth) => {
  const { url = '' } = node;
  const at = reading.placeOf(node);
  const children = phrasing(node, reading, depth);
  const safe = isSafeAddress(url);
  if (safe && textOf(children).trim() !== '') {
    reading.link({ address: url, at });
    return [{ link: url, children }];
  }
  reading.report({
    at,
    message: safe ? messages.emptyLink(url) : messages.link(readable(url), addressMeant(readable(url))),
  });
  return [asWritten(node, reading)];
};

/** Pictures are kept in one folder, wherever a writer had one. */
const pictureMeant = (address: string): string =>
  /^(?:\/pictures|\.)\//.test(address) ? address : `/pictures/${address.split(/[\\/]/).at(-1)}`;

const image: Handler = (node, reading) => {
  const instead = pictureInstead(pictureMeant(readable(node.url ?? '')), readable(node.alt ?? ''));
  reading.report({ at: reading.placeOf(node), message: messages.image(instead) });
  return [asWritten(node, reading)];
};

const html: Handler = (node, reading) => {
  reading.html(reading.placeOf(node), node.value ?? '');
  return [readable(node.value ?? '')];
};

/** Four spaces make code of a line, and a component there would be printed as its own tags. */
const code: Handler = (node, reading) => {
  const written = asWritten(node, reading);
  const name = componentIn(written.trimStart());
  if (name) reading.report({ at: reading.placeOf(node, written.indexOf('<')), message: messages.ownLine(name) });
  return [written];
};

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['text', text],
  ['paragraph', (node, reading, depth) => [element('p', phrasing(node, reading, depth))]],
  ['emphasis', (node, reading, depth) => [element('em', phrasing(node, reading, depth))]],
  ['strong', (node, reading, depth) => [element('strong', phrasing(node, reading, depth))]],
  ['break', () => [element('br')]],
  ['thematicBreak', () => [element('hr')]],
  ['heading', heading],
  ['blockquote', (node, reading, depth) => [element('blockquote', flowInside(node, reading, depth))]],
  ['list', (node, reading, depth) => [listOf(node, (item) => flowInside(item, reading, depth + 1))]],
  ['table', (node, reading, depth) => [tableOf(node, (cell) => phrasing(cell, reading, depth + 2))]],
  ['link', link],
  ['image', image],
  ['html', html],
  ['code', code],
]);
