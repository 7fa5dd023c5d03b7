/** Cuts a body into stretches of Markdown and the components that stand between them, on lines of their own. */
import { type ComponentName, componentKind, componentNames } from '../schemas/components/index.ts';
import type { Stretch } from './markdown.ts';
import { type Fault, messages } from './messages.ts';
import { type Attribute, type ComponentTag, type TagFault, readTag } from './tag.ts';

export interface ComponentBlock extends Stretch {
  readonly kind: 'component';
  readonly name: ComponentName;
  readonly attributes: readonly Attribute[];
  readonly text?: Stretch;
}

export type Block =
  | ComponentBlock
  | (Stretch & { readonly kind: 'markdown' })
  /** What was refused: it is shown as it was written. */
  | (Stretch & { readonly kind: 'text' });

const lineStart = /^ {0,3}(?=<\/?[A-Z])/gm;

const isKnown = (name: string): name is ComponentName => componentNames.includes(name as ComponentName);

/** Where the line that `at` stands in ends. */
const lineEnd = (body: string, at: number): number => {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
};

const endsLine = (body: string, at: number): boolean => body.slice(at, lineEnd(body, at)).trim() === '';

/** The blocks of a body, in order; what is wrong goes to `report`. Nested components are refused by whoever reads the text. */
export function cut(body: string, { start, end }: Stretch, report: (fault: Fault) => void): Block[] {
  const blocks: Block[] = [];
  let from = start;
  for (const { index, 0: indent } of body.slice(start, end).matchAll(lineStart)) {
    const at = start + index + indent.length;
    if (at < from) continue;
    const block = blockAt(body.slice(0, end), at, report);
    if (!block) continue;
    blocks.push({ kind: 'markdown', start: from, end: block.start }, block);
    from = block.end;
  }
  blocks.push({ kind: 'markdown', start: from, end });
  return blocks.filter((block) => block.kind !== 'markdown' || body.slice(block.start, block.end).trim() !== '');
}

/** The block that begins with the tag at `at`; undefined where the line is Markdown after all. */
function blockAt(body: string, at: number, report: (fault: Fault) => void): Block | undefined {
  const tag = readTag(body, at);
  if (!tag) return undefined;
  const refuse = (fault: Fault, end = lineEnd(body, at)): Block => {
    report(fault);
    return { kind: 'text', start: at, end };
  };
  const unreadable = 'fault' in tag;
  if (!isKnown(tag.name)) {
    if (unreadable && tag.fault === 'unfinished') return undefined;
    return refuse({ at, message: messages.unknownComponent(tag.name) }, endOfRefused(body, at, tag.name));
  }
  if (unreadable) return refuse(faultOf(tag), endOfRefused(body, at, tag.name));
  if (tag.kind === 'close') return refuse({ at, message: messages.unopened(tag.name) });
  const block = componentAt(body, tag, tag.name);
  if ('message' in block) return refuse(block, endOfRefused(body, at, tag.name, tag.end));
  return endsLine(body, block.end)
    ? block
    : refuse({ at: block.end, message: messages.ownLine(tag.name) }, lineEnd(body, block.end));
}

/** Its closing tag goes with an opening tag that cannot be read, or it would be a second mistake. */
function endOfRefused(body: string, at: number, name: string, least = at): number {
  const close = body.indexOf(`</${name}>`, at);
  const again = body.indexOf(`<${name}`, at + 1);
  const belongs = close >= 0 && (again < 0 || close < again);
  return lineEnd(body, Math.max(belongs ? close : at, least));
}

const faultOf = ({ fault, at, name, attribute }: TagFault): Fault => ({
  at,
  message: messages[fault](attribute || name),
});

function componentAt(body: string, tag: ComponentTag, name: ComponentName): ComponentBlock | Fault {
  const { start, end, attributes } = tag;
  const holdsText = componentKind(name).text !== undefined;
  const block = { kind: 'component', name, attributes, start } as const;
  if (tag.kind === 'single') return holdsText ? { at: start, message: messages.needsText(name) } : { ...block, end };
  const close = closingOf(body, end, name);
  if (close === undefined)
    return holdsText
      ? { at: start, message: messages.unclosed(name) }
      : { at: start, message: messages.selfClose(name) };
  const text = { start: end, end: close.start };
  const empty = body.slice(text.start, text.end).trim() === '';
  if (holdsText) return empty ? { at: start, message: messages.needsText(name) } : { ...block, end: close.end, text };
  return empty ? { ...block, end: close.end } : { at: start, message: messages.noText(name) };
}

/** The closing tag that belongs to an opening one; undefined where another one of its name opens before. */
function closingOf(body: string, from: number, name: string): Stretch | undefined {
  const found = new RegExp(`<(/?)${name}(?![\\w.:-])([^>]*)>`, 'g');
  found.lastIndex = from;
  const match = found.exec(body);
  if (!match?.[1] || match[2]?.trim()) return undefined;
  return { start: match.index, end: found.lastIndex };
}
