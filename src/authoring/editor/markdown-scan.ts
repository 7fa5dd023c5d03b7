/**
 * Finds in Markdown what bodies may not have, where the parser of the build does not run: in a browser. It finds less than that
 * parser and nothing that the parser does not. A passage with code, which may hold anything, is left to the check.
 */
import type { MdastNode } from 'satteri';

const attribute = /[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`|]+|'[^'|\n]*'|"[^"|\n]*"))?/;
const tag = `<!--.*?-->|</?[a-z]+:[a-z]\\w*(?=[ \\t/>])|</[a-z][a-z0-9-]*[ \\t]*>|<[a-z][a-z0-9-]*(?:${attribute.source})*[ \\t]*/?>`;
const address = /(?:<(?<quoted>[^<>\n\\|]*)>|(?<plain>[^\s()<>\\|]*(?:\([^\s()<>\\|]*\)[^\s()<>\\|]*)*))/;
const link = String.raw`!?\[(?<words>[^\\\[\]\n<\`|]*)\]\([ \t]*${address.source}(?:[ \t]+(?:"[^"\n\\|]*"|'[^'\n\\|]*'))?[ \t]*\)`;
/** In the order in which they count: escapes, code, addresses in brackets, HTML, links and pictures, a heading's signs. */
const inline = new RegExp(
  String.raw`\\.|(?<code>\`+)(?!\`).*?(?<!\`)\k<code>(?!\`)|(?<open>\`+|\]\()|<[a-z][a-z0-9+.-]+:[^\s<>]*>|(?<html>${tag})|(?<link>${link})|^(?: {0,3}(?:> ?|[-*+] {1,3}))* {0,3}(?<heading>#{1,6})(?=[ \t]|$)`,
  'gim',
);
const underlined = /^(?:\p{L}.*\n)+ {0,3}=+[ \t]*$/mu;

const fence = /^[\s>*+\d.)-]*(?:`{3}|~{3})/m;
const definition = /\]:/;
const indented = /^[ >]*(?: {4}|\t)/;
const afterMarker = /^[\s>*+\d.)-]*[-*+>.)](?: {5}| *\t)/m;
const underHeading = /^[ \t>*+\d.)-]*(?:$|#|\||[-*_=]{3})(?:.*\n)*(?: {4}| *\t)/m;
const mayBeCode = (text: string): boolean =>
  [definition, indented, afterMarker, underHeading].some((pattern) => pattern.test(text));

/** The tree of a text, with nothing in it but HTML, links, pictures and headings of the first level. */
export function scanMarkdown(source: string): MdastNode {
  const paragraphs = fence.test(source) ? [] : source.matchAll(/(?:^.*\S.*$\n?)+/gm);
  const children = [...paragraphs].flatMap(({ 0: text, index }) =>
    mayBeCode(text) ? [] : [nodeAt('paragraph', index, text, { children: nodesIn(text, index) })],
  );
  return nodeAt('root', 0, source, { children });
}

const nodeAt = (type: string, start: number, text: string, rest: object): MdastNode =>
  ({ type, position: { start: { offset: start }, end: { offset: start + text.length } }, ...rest }) as never;

function nodesIn(text: string, start: number): MdastNode[] {
  const found = [...text.matchAll(inline)];
  // What is open here may end on another line.
  if (found.some(({ groups }) => groups?.open)) return [];
  const nodes = found.flatMap(({ 0: written, index, groups = {} }) => {
    const at = start + index;
    const { html, heading, quoted, plain, words = '' } = groups;
    const url = quoted ?? plain ?? '';
    const word = nodeAt('text', at + 1, words, { value: words });
    if (html) return [nodeAt('html', at, written, { value: written })];
    if (heading)
      return [nodeAt('heading', at + written.indexOf('#'), heading, { depth: heading.length, children: [] })];
    if (!groups.link || /&[#\w]+;/.test(url)) return [];
    if (written.startsWith('!')) return [nodeAt('image', at, written, { url, alt: words })];
    return [nodeAt('link', at, written, { url, children: words ? [word] : [] })];
  });
  return underlined.test(text) && /^\p{L}/u.test(text)
    ? [nodeAt('heading', start, text, { depth: 1, children: [] }), ...nodes]
    : nodes;
}
