/** Reads the tag of a component where one begins. Nothing is evaluated: an attribute is a name and text in straight quotes. */

export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Where its name begins, counted in characters of the whole text. */
  readonly at: number;
}

export interface ComponentTag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single';
  readonly attributes: readonly Attribute[];
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

/** Why a tag could not be read, where, and the attribute that it is about. */
export interface TagFault {
  readonly name: string;
  readonly fault: 'expression' | 'spread' | 'curlyQuotes' | 'quotes' | 'noValue' | 'unfinished';
  readonly attribute: string;
  readonly at: number;
}

const opening = /<(\/?)([A-Z][A-Za-z0-9]*)(?![\w.:-])/y;
/** Lines may be broken between attributes, but an empty line ends a tag that was never closed. */
const space = /(?:[ \t\r]|\n(?![ \t\r]*(?:\n|$)))*/y;
const closing = /\/?>/y;
const attributeName = /[A-Za-z_][\w:.-]*/y;
const equals = /[ \t]*=[ \t]*/y;
const quoted = /"([^"\n]*)"|'([^'\n]*)'/y;
const references: Record<string, string> = { quot: '"', apos: "'", '#39': "'", lt: '<', gt: '>', amp: '&' };

const decoded = (value: string): string =>
  value.replace(/&(quot|apos|#39|lt|gt|amp);/g, (_, name: string) => references[name] ?? '');

/** A place in the text that moves on as it is read. */
class Reader {
  readonly text: string;
  at: number;
  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
  next(length = 1): string {
    return this.text.slice(this.at, this.at + length);
  }
}

/** The tag that begins at `start`; what is wrong with it; or undefined where none begins. */
export function readTag(text: string, start: number): ComponentTag | TagFault | undefined {
  const reader = new Reader(text, start);
  const [, slash, name] = reader.take(opening) ?? [];
  if (name === undefined) return undefined;
  const attributes: Attribute[] = [];
  for (;;) {
    reader.take(space);
    const end = reader.take(closing);
    if (end) {
      const kind = slash ? 'close' : end[0] === '/>' ? 'single' : 'open';
      return { name, kind, attributes, start, end: reader.at };
    }
    const attribute = readAttribute(reader);
    if ('fault' in attribute) return { name, ...attribute };
    attributes.push(attribute);
  }
}

function readAttribute(reader: Reader): Attribute | Omit<TagFault, 'name'> {
  const { at } = reader;
  const wrong = (fault: TagFault['fault'], attribute = '') => ({
    fault,
    attribute,
    at: fault === 'unfinished' ? at : reader.at,
  });
  if (reader.next() === '{') return wrong('spread');
  const [name] = reader.take(attributeName) ?? [];
  if (name === undefined) return wrong('unfinished');
  if (!reader.take(equals)) return /^[\s/>]?$/.test(reader.next()) ? wrong('noValue', name) : wrong('unfinished', name);
  const value = reader.take(quoted);
  if (value) return { name, value: decoded(value[1] ?? value[2] ?? '').trim(), at };
  if (reader.next() === '{') return wrong('expression', name);
  return wrong(/[“”‘’„«]/.test(reader.next()) ? 'curlyQuotes' : 'quotes', name);
}
