/** Finds the components that stand in a body, on lines of their own, between stretches of Markdown. */
import { type ComponentName, componentKind, componentNames } from '../../schemas/components/index.ts';
import { type Fault, messages } from './messages.ts';
import { type Attribute, type ComponentTag, readTag } from './tag.ts';

/** From `start` up to, not including, `end`, in characters of the body. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ComponentBlock extends Stretch {
  readonly name: ComponentName;
  readonly attributes: readonly Attribute[];
  readonly text?: Stretch;
}

/** What was meant for a component and is refused. */
export interface RefusedBlock extends Stretch {
  readonly fault: Fault;
}

const lineStart = /^ {0,3}(?=<\/?[A-Z])/gm;

const isKnown = (name: string): name is ComponentName => componentNames.includes(name as ComponentName);

/** Where the line that `at` stands in ends. */
const lineEnd = (body: string, at: number): number => {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
};

/** The components in a stretch of a body, in order. What stands in the text of one is not among them. */
export function blocksIn(body: string, { start, end }: Stretch): (ComponentBlock | RefusedBlock)[] {
  const blocks: (ComponentBlock | RefusedBlock)[] = [];
  const text = body.slice(0, end);
  for (const { index, 0: indent } of body.slice(start, end).matchAll(lineStart)) {
    const at = start + index + indent.length;
    const block = at < (blocks.at(-1)?.end ?? start) ? undefined : blockAt(text, at);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** The block that begins with the tag at `at`; undefined where the line is Markdown after all. */
function blockAt(body: string, at: number): ComponentBlock | RefusedBlock | undefined {
  const tag = readTag(body, at);
  if (!tag) return undefined;
  const { name } = tag;
  const refused = (fault: Fault, end: number) => ({ fault, start: at, end });
  if (!isKnown(name)) {
    if ('fault' in tag && tag.fault === 'unfinished') return undefined;
    return refused({ at, message: messages.unknownComponent(name) }, endOfRefused(body, at, name));
  }
  if ('fault' in tag)
    return refused({ at: tag.at, message: messages[tag.fault](tag.attribute || name) }, endOfRefused(body, at, name));
  if (tag.kind === 'close') return refused({ at, message: messages.unopened(name) }, lineEnd(body, at));
  const block = componentAt(body, tag, name);
  if ('message' in block) return refused(block, endOfRefused(body, at, name, tag.end));
  const end = lineEnd(body, block.end);
  const alone = body.slice(block.end, end).trim() === '';
  return alone ? block : refused({ at: block.end, message: messages.ownLine(name) }, end);
}

/** Its closing tag goes with an opening tag that is refused, or it would be a second mistake. */
function endOfRefused(body: string, at: number, name: string, least = at): number {
  const close = body.indexOf(`</${name}>`, at);
  const again = body.indexOf(`<${name}`, at + 1);
  const belongs = close >= 0 && (again < 0 || close < again);
  return lineEnd(body, Math.max(belongs ? close : at, least));
}

function componentAt(body: string, tag: ComponentTag, name: ComponentName): ComponentBlock | Fault {
  const { start, end, attributes } = tag;
  const block = { name, attributes, start };
  const wrong = (fault: 'needsText' | 'noText' | 'unclosed' | 'selfClose') => ({
    at: start,
    message: messages[fault](name),
  });
  const holdsText = componentKind(name).text !== undefined;
  if (tag.kind === 'single') return holdsText ? wrong('needsText') : { ...block, end };
  const close = closingOf(body, end, name);
  if (!close) return wrong(holdsText ? 'unclosed' : 'selfClose');
  const text = { start: end, end: close.start };
  const empty = body.slice(text.start, text.end).trim() === '';
  if (holdsText) return empty ? wrong('needsText') : { ...block, end: close.end, text };
  return empty ? { ...block, end: close.end } : wrong('noText');
}

/** The closing tag that belongs to an opening one; undefined where another one of its name opens before. */
function closingOf(body: string, from: number, name: string): Stretch | undefined {
  const found = new RegExp(`<(/?)${name}(?![\\w.:-])([^>]*)>`, 'g');
  found.lastIndex = from;
  const match = found.exec(body);
  if (!match?.[1] || match[2]?.trim()) return undefined;
  return { start: match.index, end: found.lastIndex };
}
