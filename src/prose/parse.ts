/** Reads a body: what it shows, what it names, and what is wrong with it. Nothing a writer can write makes it throw. */
import Slugger from 'github-slugger';
import { z } from 'zod';
import type { Bilingual } from '../i18n/locales.ts';
import { addressMeant } from '../lib/addresses.ts';
import { nearest } from '../lib/nearest.ts';
import { type ComponentName, componentKind } from '../schemas/components/index.ts';
import { inBoth } from '../i18n/bilingual.ts';
import { type Block, type ComponentBlock, type Stretch, cut } from './cut.ts';
import { type Desk, type UsedLink, markdownNodes } from './markdown.ts';
import { type Fault, messages } from './messages.ts';
import type { Attribute } from './tag.ts';
import { type ProseNode, element, readable } from './nodes.ts';

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
  readonly nodes: readonly ProseNode[];
  readonly faults: readonly Fault[];
  readonly components: readonly UsedComponent[];
  readonly links: readonly UsedLink[];
}

export function parseProse(body: string): Prose {
  const faults: Fault[] = [];
  const components: UsedComponent[] = [];
  const links: UsedLink[] = [];
  const desk: Desk = {
    report: (fault) => faults.push(fault),
    link: (link) => links.push(link),
    slugger: new Slugger(),
  };
  const reader = { body, desk, components };
  const blocks = cut(body, { start: 0, end: body.length }, desk.report);
  const nodes = blocks.flatMap((block) => nodesOf(block, reader));
  return { nodes, faults: withoutClosings(faults, body), components, links };
}

/** In the order of the text; a closing tag of what was refused already is no second mistake. */
function withoutClosings(faults: readonly Fault[], body: string): Fault[] {
  const sorted = faults.toSorted((a, b) => a.at - b.at);
  const told = (fault: Fault, before: readonly Fault[]) =>
    before.some(({ message }) => message.hi === fault.message.hi);
  return sorted.filter((fault, index) => !(body.startsWith('</', fault.at) && told(fault, sorted.slice(0, index))));
}

interface Reading {
  readonly body: string;
  readonly desk: Desk;
  readonly components: UsedComponent[];
}

const literal = (text: string): ProseNode[] => [element('p', [readable(text.trim())])];

function nodesOf(block: Block, reading: Reading): ProseNode[] {
  const { body, desk, components } = reading;
  if (block.kind === 'markdown') return markdownNodes(body, block.start, block.end, desk);
  if (block.kind === 'text') return literal(body.slice(block.start, block.end));
  const attributes = attributesOf(block, desk.report);
  const children = block.text ? textInside(block, block.text, reading) : [];
  if (!attributes) return literal(body.slice(block.start, block.end));
  components.push({
    component: block.name,
    attributes,
    at: Object.fromEntries(block.attributes.map(({ name, at }) => [name, at])),
    place: block,
    text: block.text,
  });
  return [{ component: block.name, attributes, children }];
}

/** Text inside a component is Markdown; a component in it is refused and shown as it was written. */
function textInside({ name }: ComponentBlock, text: Stretch, reading: Reading): ProseNode[] {
  const { body, desk } = reading;
  return cut(body, text, desk.report).flatMap((block) => {
    if (block.kind === 'markdown') return markdownNodes(body, block.start, block.end, desk);
    if (block.kind === 'component') desk.report({ at: block.start, message: messages.nested(block.name, name) });
    return literal(body.slice(block.start, block.end));
  });
}

/** The attributes of a component, checked; undefined, and reported, where one is not right. */
function attributesOf({ name, attributes, start }: ComponentBlock, report: Desk['report']) {
  const { attributes: shape } = componentKind(name);
  const written = new Map(attributes.map((attribute) => [attribute.name, attribute]));
  const twice = attributes.find((attribute) => written.get(attribute.name) !== attribute);
  if (twice) report({ at: twice.at, message: messages.attributeTwice(twice.name, name) });
  const result = z.strictObject(shape).safeParse(Object.fromEntries(attributes.map((each) => [each.name, each.value])));
  if (result.success) return twice ? undefined : (result.data as Record<string, string>);
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
