/**
 * Parses a body: components on lines of their own, Markdown between them. Finds its problems and what it names, and rewrites it
 * for the MDX compiler. The check and the build use it with the compiler's own parser of Markdown (`prose.ts`), the form with
 * one that runs in browsers. It never throws.
 */
import Slugger from 'github-slugger';
import { z } from 'zod';
import { inBoth } from '../../i18n/bilingual.ts';
import type { Bilingual } from '../../i18n/locales.ts';
import { addressMeant } from '../../lib/addresses.ts';
import { nearest } from '../../lib/nearest.ts';
import { placeholder } from '../../lib/text.ts';
import { type ComponentName, componentKind, componentNames } from '../../schemas/components/index.ts';
import { type Findings, type Stretch, type TreeOf, type UsedLink, asText, readMarkdown, readable } from './markdown.ts';
import { type Fault, type HintName, hints, messages } from './prose-messages.ts';
import { type Attribute, type ComponentTag, readTag } from './tag.ts';

/** A component of a body, with valid attributes. */
export interface UsedComponent {
  readonly component: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where each attribute is written. */
  readonly at: Readonly<Record<string, number>>;
  /** Where it stands, its tags included. */
  readonly place: Stretch;
  /** Where its text stands, if it holds any. */
  readonly text?: Stretch | undefined;
}

/** Places are counted in characters from the beginning of the body. */
export interface Prose {
  /** MDX in which nothing is code but the tags of valid components; the rest is text as it was written. */
  readonly mdx: string;
  readonly faults: readonly Fault[];
  /** What prints otherwise than it was probably meant; of each kind the first. */
  readonly hints: readonly Fault[];
  readonly components: readonly UsedComponent[];
  readonly links: readonly UsedLink[];
  /** The ids of its headings. */
  readonly headings: readonly string[];
}

/** Parses a body, the Markdown in it with `treeOf`. */
export function parseBody(written: string, treeOf: TreeOf): Prose {
  // As many spaces keep everything else in its place.
  const body = written.replace(placeholder, (mark) => ' '.repeat(mark.length));
  const faults: Fault[] = [];
  const hinted = new Map<HintName, Fault>();
  const components: UsedComponent[] = [];
  const links: UsedLink[] = [];
  const headings: string[] = [];
  const slugger = new Slugger();
  const reading: Reading = {
    body,
    treeOf,
    report: (fault) => faults.push(fault),
    hint: (name, at, written) => hinted.has(name) || hinted.set(name, { at, message: hints[name](written) }),
    component: (component) => components.push(component),
    link: (link) => links.push(link),
    heading: (text) => headings.push(slugger.slug(text)),
  };
  const mdx = readable(read({ start: 0, end: body.length }, reading));
  return { mdx, faults: withoutClosings(faults, body), hints: [...hinted.values()], components, links, headings };
}

/** Sorts faults and drops those of closing tags whose opening tag has the same fault. */
function withoutClosings(faults: readonly Fault[], body: string): Fault[] {
  const sorted = faults.toSorted((a, b) => a.at - b.at);
  const first = (message: Bilingual) => sorted.findIndex((fault) => fault.message.hi === message.hi);
  return sorted.filter(({ at, message }, index) => !(body.startsWith('</', at) && first(message) < index));
}

interface Reading extends Findings {
  readonly body: string;
  readonly treeOf: TreeOf;
  readonly component: (component: UsedComponent) => void;
}

/** A stretch of a body as MDX. `outer` is the component whose text it is. */
function read({ start, end }: Stretch, reading: Reading, outer?: ComponentName): string {
  const { body } = reading;
  let from = start;
  const parts: string[] = [];
  for (const block of blocksIn(body, { start, end })) {
    const written = asText(body.slice(block.start, block.end).trim());
    parts.push(readMarkdown(body, { start: from, end: block.start }, reading, reading.treeOf));
    parts.push(readComponent(block, reading, outer) ?? written);
    from = block.end;
  }
  // An empty line ends the Markdown before a tag.
  return [...parts, readMarkdown(body, { start: from, end }, reading, reading.treeOf)].join('\n\n');
}

/** A component as MDX; undefined, and reported, where it is refused. */
function readComponent(block: ComponentBlock | RefusedBlock, reading: Reading, outer?: ComponentName) {
  if ('fault' in block) return void reading.report(block.fault);
  const { name, text, start } = block;
  if (outer) return void reading.report({ at: start, message: messages.nested(name, outer) });
  const attributes = attributesOf(block, reading.report);
  const inside = text && read(text, reading, name);
  if (!attributes) return undefined;
  const at = Object.fromEntries(block.attributes.map((attribute) => [attribute.name, attribute.at]));
  reading.component({ component: name, attributes, at, place: block, text });
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${asText(value)}"`);
  const tag = `${name}${written.join('')}`;
  return inside === undefined ? `<${tag} />` : `<${tag}>\n\n${inside}\n\n</${name}>`;
}

/** Validates the attributes of a component. */
export const validAttributes = (name: ComponentName, given: Readonly<Record<string, unknown>>) =>
  z.strictObject(componentKind(name).attributes).safeParse(given) as z.ZodSafeParseResult<Record<string, string>>;

/** The attributes of a component; undefined, and reported, where one is invalid. */
function attributesOf({ name, attributes, start }: ComponentBlock, report: Findings['report']) {
  const { attributes: shape } = componentKind(name);
  const written = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const twice = attributes.find((attribute) => written.get(attribute.name) !== attribute);
  if (twice) report({ at: twice.at, message: messages.attributeTwice(twice.name, name) });
  const result = validAttributes(name, Object.fromEntries(attributes.map((each) => [each.name, each.value])));
  if (result.success) return twice ? undefined : result.data;
  const known = Object.keys(shape);
  const unknown = attributes.filter((attribute) => !known.includes(attribute.name));
  const meant = new Set(unknown.map((attribute) => nearest(attribute.name, known)));
  for (const { at, name: attribute } of unknown)
    report({ at, message: messages.attributeUnknown(attribute, name, known) });
  for (const issue of result.error.issues.filter(({ code }) => code !== 'unrecognized_keys')) {
    const key = String(issue.path[0]);
    const attribute = written.get(key);
    if (attribute) report({ at: attribute.at, message: wrongValue(attribute, issue.message, shape[key]) });
    else if (!meant.has(key)) report({ at: start, message: messages.attributeMissing(key, name, hintOf(shape[key])) });
  }
  return undefined;
}

/** The message of the field; of an address, how the one that was meant is written. */
function wrongValue({ name, value }: Attribute, message: string, field: unknown): Bilingual {
  const guess = field instanceof z.ZodType ? addressMeant(value) : undefined;
  const right = guess !== undefined && (field as z.ZodType).safeParse(guess).success;
  return right ? messages.addressMeant(name, guess) : inBoth(message);
}

const hintOf = (field: unknown): Bilingual =>
  (field instanceof z.ZodType ? field.meta()?.hint : undefined) ?? { hi: '', en: '' };

interface ComponentBlock extends Stretch {
  readonly name: ComponentName;
  readonly attributes: readonly Attribute[];
  readonly text?: Stretch;
}

/** An invalid component. */
interface RefusedBlock extends Stretch {
  readonly fault: Fault;
}

const lineStart = /^ {0,3}(?=<\/?[A-Z])/gm;

const isKnown = (name: string): name is ComponentName => componentNames.includes(name as ComponentName);

/** Where the line that `at` stands in ends. */
const lineEnd = (body: string, at: number): number => {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
};

/** The components in a stretch of a body, in order, without those in the text of another. */
function blocksIn(body: string, { start, end }: Stretch): (ComponentBlock | RefusedBlock)[] {
  const blocks: (ComponentBlock | RefusedBlock)[] = [];
  const text = body.slice(0, end);
  for (const { index, 0: indent } of body.slice(start, end).matchAll(lineStart)) {
    const at = start + index + indent.length;
    const block = at < (blocks.at(-1)?.end ?? start) ? undefined : blockAt(text, at);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** The block that begins with the tag at `at`; undefined where the line is Markdown. */
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
  if (tag.kind === 'close') return refused({ at, message: messages.form(name) }, lineEnd(body, at));
  const block = componentAt(body, tag, name);
  if ('message' in block) return refused(block, endOfRefused(body, at, name, tag.end));
  const end = lineEnd(body, block.end);
  const alone = body.slice(block.end, end).trim() === '';
  return alone ? block : refused({ at: block.end, message: messages.ownLine(name) }, end);
}

/** Includes the closing tag that belongs to a refused opening tag, or it would be a second mistake. */
function endOfRefused(body: string, at: number, name: string, least = at): number {
  const close = body.indexOf(`</${name}>`, at);
  const again = body.indexOf(`<${name}`, at + 1);
  const belongs = close >= 0 && (again < 0 || close < again);
  return lineEnd(body, Math.max(belongs ? close : at, least));
}

function componentAt(body: string, tag: ComponentTag, name: ComponentName): ComponentBlock | Fault {
  const { start, end, attributes } = tag;
  const block = { name, attributes, start };
  const wrong = { at: start, message: messages.form(name) };
  const holdsText = componentKind(name).text !== undefined;
  if (tag.kind === 'single') return holdsText ? wrong : { ...block, end };
  const close = closingOf(body, end, name);
  if (!close) return wrong;
  const text = { start: end, end: close.start };
  const empty = body.slice(text.start, text.end).trim() === '';
  if (holdsText) return empty ? wrong : { ...block, end: close.end, text };
  return empty ? { ...block, end: close.end } : wrong;
}

/** The closing tag of an opening one; undefined where another tag of its name opens before. */
function closingOf(body: string, from: number, name: string): Stretch | undefined {
  const found = new RegExp(`<(/?)${name}(?![\\w.:-])([^>]*)>`, 'g');
  found.lastIndex = from;
  const match = found.exec(body);
  if (!match?.[1] || match[2]?.trim()) return undefined;
  return { start: match.index, end: found.lastIndex };
}
