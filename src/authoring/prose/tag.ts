/**
 * Reads and writes the tags of components. Nothing is evaluated: an attribute is a name and text in straight quotes. The editor
 * writes components as people do by hand.
 */
import { type ComponentName, componentKind } from '../../schemas/components/index.ts';

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
  readonly fault: 'value' | 'unfinished';
  readonly attribute: string;
  readonly at: number;
}

const opening = /<(\/?)([A-Z][A-Za-z0-9]*)(?![\w.:-])/y;
/** Lines may be broken between attributes, but an empty line ends a tag that was never closed. */
const space = /(?:[ \t\r]|\n(?![ \t\r]*(?:\n|$)))*/y;
const closing = /\/?>/y;
const attribute = /([A-Za-z_][\w:.-]*)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)')/y;
/** As much of an attribute as can be read. */
const beginning = /(?:([A-Za-z_][\w:.-]*)([ \t]*=[ \t]*)?)?/y;
const references: Record<string, string> = { quot: '"', apos: "'", '#39': "'", lt: '<', gt: '>', amp: '&' };

const decoded = (value: string): string =>
  value.replace(/&(quot|apos|#39|lt|gt|amp);/g, (_, name: string) => references[name] ?? '');

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const behindSpace = (text: string, at: number): number => at + (match(space, text, at)?.[0].length ?? 0);

/** The tag that begins at `start`; what is wrong with it; or undefined where none begins. */
export function readTag(text: string, start: number): ComponentTag | TagFault | undefined {
  const [tag = '', slash, name] = match(opening, text, start) ?? [];
  if (name === undefined) return undefined;
  const attributes: Attribute[] = [];
  let at = behindSpace(text, start + tag.length);
  for (let found = match(attribute, text, at); found; found = match(attribute, text, at)) {
    const [written, key = '', double, single = ''] = found;
    attributes.push({ name: key, value: decoded(double ?? single).trim(), at });
    at = behindSpace(text, at + written.length);
  }
  const [end] = match(closing, text, at) ?? [];
  if (end === undefined) return { name, ...faultAt(text, at) };
  const kind = slash ? 'close' : end === '/>' ? 'single' : 'open';
  return { name, kind, attributes, start, end: at + end.length };
}

/** Why no attribute can be read at a place. */
function faultAt(text: string, at: number): Omit<TagFault, 'name'> {
  const [written = '', name = '', equals] = match(beginning, text, at) ?? [];
  const behind = at + written.length;
  if (!name) return { fault: 'unfinished', attribute: name, at: behind };
  const isCut = !equals && !/^[\s/>]?$/.test(text.charAt(behind));
  return { fault: isCut ? 'unfinished' : 'value', attribute: name, at: isCut ? at : behind };
}

/** A value in straight quotes; quotes in it, and what looks like a reference, become references. */
const quoted = (value: string): string =>
  `"${value
    .replace(/\s+/g, ' ')
    .replace(/&(?=(?:quot|apos|#39|lt|gt|amp);)/g, '&amp;')
    .replaceAll('"', '&quot;')}"`;

/** A component on lines of its own. Empty attributes are left out; the rest have the order of the registry. */
export function writeComponent(
  name: ComponentName,
  attributes: Readonly<Record<string, string | undefined>>,
  text = '',
): string {
  const { attributes: shape, text: holdsText } = componentKind(name);
  const written = Object.keys(shape).flatMap((key) => (attributes[key] ? [` ${key}=${quoted(attributes[key])}`] : []));
  const open = `<${name}${written.join('')}`;
  return holdsText ? `${open}>\n\n${text.trim()}\n\n</${name}>` : `${open} />`;
}

/** The component for a picture written as `![alt](src)`. */
export const pictureInstead = (src: string, alt: string): string =>
  writeComponent('Picture', { src: src.replace(/^(?:\.\.\/)*(?=pictures\/)/, '/'), alt: alt || '…' });
