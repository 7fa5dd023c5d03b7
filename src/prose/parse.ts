/**
 * Reads a body: what is wrong with it, what it names, and how the compiler of MDX is given it. The check and the build both start
 * from here. Nothing a writer can write makes it throw.
 */
import Slugger from 'github-slugger';
import { z } from 'zod';
import { inBoth } from '../i18n/bilingual.ts';
import type { Bilingual } from '../i18n/locales.ts';
import { addressMeant } from '../lib/addresses.ts';
import { nearest } from '../lib/nearest.ts';
import { type ComponentName, componentKind } from '../schemas/components/index.ts';
import { type Block, type ComponentBlock, cut } from './cut.ts';
import { asText, readable } from './escape.ts';
import { type Findings, type Stretch, type UsedLink, readMarkdown } from './markdown.ts';
import { type Fault, messages } from './messages.ts';
import type { Attribute } from './tag.ts';

/** A component of a body whose attributes are right. */
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
  /** The body as MDX in which nothing is code but the tags of right components. What is wrong is text, as it was written. */
  readonly mdx: string;
  readonly faults: readonly Fault[];
  readonly components: readonly UsedComponent[];
  readonly links: readonly UsedLink[];
  /** The ids of its headings. */
  readonly headings: readonly string[];
}

export function parseProse(body: string): Prose {
  const faults: Fault[] = [];
  const components: UsedComponent[] = [];
  const links: UsedLink[] = [];
  const headings: string[] = [];
  const slugger = new Slugger();
  const reading: Reading = {
    body,
    report: (fault) => faults.push(fault),
    component: (component) => components.push(component),
    link: (link) => links.push(link),
    heading: (text) => headings.push(slugger.slug(text)),
  };
  const blocks = cut(body, { start: 0, end: body.length }, reading.report);
  const mdx = joined(blocks.map((block) => mdxOf(block, reading)));
  return { mdx: readable(mdx), faults: withoutClosings(faults, body), components, links, headings };
}

/** In the order of the text; a closing tag of what was refused already is no second mistake. */
function withoutClosings(faults: readonly Fault[], body: string): Fault[] {
  const sorted = faults.toSorted((a, b) => a.at - b.at);
  const reported = (fault: Fault, before: readonly Fault[]) =>
    before.some(({ message }) => message.hi === fault.message.hi);
  return sorted.filter((fault, index) => !(body.startsWith('</', fault.at) && reported(fault, sorted.slice(0, index))));
}

interface Reading extends Findings {
  readonly body: string;
  readonly component: (component: UsedComponent) => void;
}

/** Blocks with an empty line between them: whatever stands before a tag ends there. */
const joined = (blocks: readonly string[]): string => blocks.join('\n\n');

const literal = (body: string, { start, end }: Stretch): string => asText(body.slice(start, end).trim());

function mdxOf(block: Block, reading: Reading): string {
  const { body } = reading;
  if (block.kind === 'markdown') return readMarkdown(body, block, reading);
  if (block.kind === 'text') return literal(body, block);
  const { name, text } = block;
  const attributes = attributesOf(block, reading.report);
  const inside = text ? textInside(name, text, reading) : '';
  if (!attributes) return literal(body, block);
  reading.component({
    component: name,
    attributes,
    at: Object.fromEntries(block.attributes.map(({ name: attribute, at }) => [attribute, at])),
    place: block,
    text,
  });
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${asText(value)}"`);
  const tag = `${name}${written.join('')}`;
  return text ? joined([`<${tag}>`, inside, `</${name}>`]) : `<${tag} />`;
}

/** Text inside a component is Markdown; a component in it is refused and shown as it was written. */
function textInside(name: ComponentName, text: Stretch, reading: Reading): string {
  const { body, report } = reading;
  const blocks = cut(body, text, report).map((block) => {
    if (block.kind === 'markdown') return readMarkdown(body, block, reading);
    if (block.kind === 'component') report({ at: block.start, message: messages.nested(block.name, name) });
    return literal(body, block);
  });
  return joined(blocks);
}

/** The attributes of a component, if they are all right. */
export const rightAttributes = (name: ComponentName, given: Readonly<Record<string, unknown>>) =>
  z.strictObject(componentKind(name).attributes).safeParse(given) as z.ZodSafeParseResult<Record<string, string>>;

/** The attributes of a component, checked; undefined, and reported, where one is not right. */
function attributesOf({ name, attributes, start }: ComponentBlock, report: Findings['report']) {
  const { attributes: shape } = componentKind(name);
  const written = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const twice = attributes.find((attribute) => written.get(attribute.name) !== attribute);
  if (twice) report({ at: twice.at, message: messages.attributeTwice(twice.name, name) });
  const result = rightAttributes(name, Object.fromEntries(attributes.map((each) => [each.name, each.value])));
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

/** What the field says; of an address, how the one that was meant is written. */
function wrongValue({ name, value }: Attribute, message: string, field: unknown): Bilingual {
  const guess = field instanceof z.ZodType ? addressMeant(value) : undefined;
  const right = guess !== undefined && (field as z.ZodType).safeParse(guess).success;
  return right ? messages.addressMeant(name, guess) : inBoth(message);
}

const hintOf = (field: unknown): Bilingual =>
  (field instanceof z.ZodType ? field.meta()?.hint : undefined) ?? { hi: '', en: '' };
