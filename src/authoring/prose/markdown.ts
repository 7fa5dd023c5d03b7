/**
 * Reads the Markdown of a body: finds its problems and links, and rewrites it for the MDX compiler. The kinds of Markdown that
 * bodies may have are listed here; every other, HTML above all, is shown as it was written.
 */
import type { MdastNode } from 'satteri';
import { addressMeant, isSafeAddress } from '../../lib/addresses.ts';
import { type Fault, type HintName, componentIn, htmlMessage, messages, namespacedTag } from './prose-messages.ts';
import { pictureInstead } from './tag.ts';

/** From `start` up to, not including, `end`, in characters of the body. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Escapes text so that nothing in it is read as Markdown or as code. */
export const asText = (text: string): string => text.replace(/[!-/:-@[-`{-~\r\n]/g, reference);

/** Escapes, which stay; what MDX would run or take for a tag; and what would belong to a bracket that follows. */
const code = /\\[\s\S]|[{}<]|(?<=\b(?:im|ex))p(?=ort\b)|[\\!]$/g;

/** Escapes what MDX would run or take for a tag, and leaves the marks of Markdown. */
const withoutCode = (markdown: string): string =>
  markdown.replace(code, (found) => {
    const escaped = found.slice(1);
    if (escaped === '') return reference(found);
    // A backslash stands only before signs of Markdown; before a reference it would be shown.
    return /[{}<]/.test(escaped) ? reference(escaped) : found;
  });

/** Removes what a page cannot hold: control characters and lone surrogates. */
export const readable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '').toWellFormed();

/** Extensions of Markdown: tables, struck text and bare addresses. The parser of bodies and the compiler must have the same. */
export const features = { frontmatter: false, gfm: { footnotes: false } } as const;

/** A link of a body. */
export interface UsedLink {
  readonly address: string;
  readonly at: number;
}

/** Receives what is found. Places are places in the whole body. */
export interface Findings {
  readonly report: (fault: Fault) => void;
  /** Called with what prints otherwise than it was probably meant, as it is written. */
  readonly hint: (name: HintName, at: number, written: string) => void;
  readonly link: (link: UsedLink) => void;
  /** Called with the text of each heading, in order. */
  readonly heading: (text: string) => void;
}

/** Parses Markdown into its tree. */
export type TreeOf = (markdown: string) => MdastNode;

/** The Markdown in a stretch of `body`, rewritten for the MDX compiler. */
export const readMarkdown = (body: string, { start, end }: Stretch, findings: Findings, treeOf: TreeOf): string =>
  new Reader(body.slice(start, end), start, findings).read(treeOf);

const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

const stretchOf = ({ position }: MdastNode): Stretch => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** The address of a picture in the one folder for pictures. */
const pictureMeant = (address: string): string => {
  if (/^data:/.test(address)) return '/pictures/name.jpg';
  return /^(?:\/pictures|\.)\//.test(address) ? address : `/pictures/${address.split(/[\\/]/).at(-1)}`;
};

const isHtml = (text: string): boolean => componentIn(text) === undefined;

/** The depth of nesting that is read; a page of nothing but “>” would be as deep as it is long. */
const deepest = 24;

class Reader {
  readonly #source: string;
  readonly #start: number;
  readonly #findings: Findings;
  /** Parts of the source that are replaced. */
  readonly #edits: (Stretch & { readonly text: string })[] = [];
  /** The HTML found in the current block, and whether the block before had any. */
  #html: string[] = [];
  #pasted = false;

  constructor(source: string, start: number, findings: Findings) {
    this.#source = source;
    this.#start = start;
    this.#findings = findings;
  }

  read(treeOf: TreeOf): string {
    for (const block of childrenOf(treeOf(this.#source))) {
      this.#html = [];
      this.#node(block, 0);
      this.#pasted = this.#html.some(isHtml);
    }
    let result = '';
    let from = 0;
    // Of two edits at one place the longer counts.
    for (const { start, end, text } of this.#edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < from) continue;
      result += withoutCode(this.#source.slice(from, start)) + text;
      from = end;
    }
    return result + withoutCode(this.#source.slice(from));
  }

  /** Reads a node and returns the text that a page shows of it. */
  #node(node: MdastNode, depth: number): string {
    const { start, end } = stretchOf(node);
    const written = this.#source.slice(start, end);
    if (depth > deepest) return this.#asWritten(node, depth);
    switch (node.type) {
      case 'break':
      case 'thematicBreak':
        return '';
      case 'text': {
        const found = namespacedTag.exec(written);
        if (found) this.#foundHtml(start + found.index, found[0]);
        return readable(node.value);
      }
      case 'emphasis':
        if (/^\*[^*].*[^*]\*$/s.test(written)) this.#hint('star', start, written);
        return this.#inside(node, depth);
      case 'paragraph':
      case 'strong':
      case 'delete':
      case 'blockquote':
      case 'list':
      case 'table':
      case 'tableRow':
      case 'tableCell':
        return this.#inside(node, depth);
      case 'listItem':
        if (typeof node.checked === 'boolean') this.#edit(start + written.indexOf('['), 1, asText('['));
        return this.#inside(node, depth);
      case 'heading': {
        if (node.depth === 1 || node.depth > 3) this.#report(start, messages.heading);
        const text = this.#inside(node, depth);
        this.#findings.heading(text);
        return text;
      }
      case 'link':
        return this.#link(node, depth);
      case 'image': {
        const instead = pictureInstead(pictureMeant(readable(node.url)), readable(node.alt ?? ''));
        this.#report(start, messages.image(instead));
        return this.#asWritten(node, depth);
      }
      case 'html':
        this.#foundHtml(start, node.value);
        return this.#asWritten(node, depth);
      case 'code':
        this.#code(start, written);
        return this.#asWritten(node, depth);
      case 'inlineCode':
        this.#hint('code', start, '`');
        return this.#asWritten(node, depth);
      default:
        return this.#asWritten(node, depth);
    }
  }

  #inside(node: MdastNode, depth: number): string {
    return childrenOf(node)
      .map((child) => this.#node(child, depth + 1))
      .join('');
  }

  #report(at: number, message: Fault['message']): void {
    this.#findings.report({ at: this.#start + at, message });
  }

  #hint(name: HintName, at: number, written: string): void {
    this.#findings.hint(name, this.#start + at, written);
  }

  /** Four spaces make code of a line, and a component there would be printed as its own tags. */
  #code(start: number, written: string): void {
    if (!isHtml(written.trimStart())) this.#foundHtml(start + written.indexOf('<'), written.trimStart());
    // A fence without text is what a chat left behind a pasted file.
    else if (/^\s*(?:`|~).*\n/.test(written.trim())) this.#hint('code', start, '```');
  }

  #edit(start: number, length: number, text: string): void {
    this.#edits.push({ start, end: start + length, text });
  }

  /** Shows the source of a node, with all its marks; that of a block as a paragraph. */
  #asWritten(node: MdastNode, depth: number): string {
    const { start, end } = stretchOf(node);
    const written = this.#source.slice(start, end);
    const around = depth === 0 ? '\n\n' : '';
    this.#edit(start, written.length, `${around}${asText(written)}${around}`);
    return readable(written);
  }

  /** Reports HTML, except an end tag after its start tag, and HTML right after a block that had some: one paste, one mistake. */
  #foundHtml(at: number, html: string): void {
    const found = this.#html;
    const known = isHtml(html) ? this.#pasted || found.some(isHtml) : html.startsWith('</') && found.length > 0;
    if (!known) this.#report(at, htmlMessage(html));
    found.push(html);
  }

  #link(node: Extract<MdastNode, { type: 'link' }>, depth: number): string {
    const { url, children } = node;
    const { start, end } = stretchOf(node);
    const text = this.#inside(node, depth);
    const [first, last] = [children[0], children.at(-1)];
    const safe = isSafeAddress(url);
    if (!safe || !first || !last || text.trim() === '') {
      const address = readable(url);
      this.#report(start, safe ? messages.emptyLink(url) : messages.link(address, addressMeant(address)));
      return this.#asWritten(node, depth);
    }
    this.#findings.link({ address: url, at: this.#start + start });
    const destination = `](${asText(url)})`;
    const [word = ''] = /^\S*/.exec(this.#source.slice(start)) ?? [];
    if (word.startsWith('[')) {
      const behind = stretchOf(last).end;
      this.#edit(start, stretchOf(first).start - start, '[');
      this.#edit(behind, end - behind, destination);
    }
    // The compiler finds a bare address too, unless something in or behind it has to be escaped.
    else if (withoutCode(word) !== word) this.#edit(start, end - start, `[${asText(text)}${destination}`);
    return text;
  }
}
