/** A built page as a list of its tags and texts with their places: it is read once for all that looks at it or changes it. */
import { Parser } from 'htmlparser2';

/** A part of a page, up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OpenTag extends Span {
  readonly kind: 'open';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its class attribute, from the name to the closing quote. */
  readonly classAttribute?: Span | undefined;
}

/** Where the page leaves the tag out, its place is that of the tag that ends the element. */
export interface CloseTag extends Span {
  readonly kind: 'close';
  readonly name: string;
}

/** Characters as they are meant: `&amp;` is `&`, and a text of its own. */
export interface Text extends Span {
  readonly kind: 'text';
  readonly text: string;
}

export type Token = OpenTag | CloseTag | Text;

export function tokensOf(html: string): Token[] {
  const tokens: Token[] = [];
  let classAttribute: Span | undefined;
  const place = (): Span => ({ start: parser.startIndex, end: parser.endIndex + 1 });
  const parser = new Parser({
    onopentagname() {
      classAttribute = undefined;
    },
    onattribute(name) {
      if (name === 'class') classAttribute ??= { start: parser.startIndex, end: parser.endIndex };
    },
    onopentag(name, attributes) {
      tokens.push({ kind: 'open', name, attributes, classAttribute, ...place() });
    },
    ontext(text) {
      tokens.push({ kind: 'text', text, ...place() });
    },
    onclosetag(name) {
      tokens.push({ kind: 'close', name, ...place() });
    },
  });
  parser.end(html);
  return tokens;
}

/** An element that holds nothing but text as it stands: a script, a style. */
export interface TextElement {
  readonly tag: OpenTag;
  readonly whole: Span;
  readonly content: Span;
}

/** The elements of that name. @throws if one holds anything else: in a drawing, browsers read them in another way. */
export function textElements(tokens: readonly Token[], name: string): TextElement[] {
  return tokens.flatMap((tag, index) => {
    if (tag.kind !== 'open' || tag.name !== name) return [];
    const [first, second] = tokens.slice(index + 1, index + 3);
    const close = first?.kind === 'text' ? second : first;
    if (close?.kind !== 'close' || close.name !== name) throw new Error(`A <${name}> holds more than text.`);
    return [{ tag, whole: { start: tag.start, end: close.end }, content: { start: tag.end, end: close.start } }];
  });
}

/** The classes of a tag, in its order. */
export const classesOf = ({ attributes }: OpenTag): string[] => attributes.class?.split(/\s+/).filter(Boolean) ?? [];
