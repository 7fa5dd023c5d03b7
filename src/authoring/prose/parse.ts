/**
 * Reads a body: what is wrong with it, what it names, and how the compiler of MDX is given it. The check and the build both start
 * from here. Nothing a writer can write makes it throw.
 */
import Slugger from 'github-slugger';
import { z } from 'zod';
import { inBoth } from '../../i18n/bilingual.ts';
import type { Bilingual } from '../../i18n/locales.ts';
import { addressMeant } from '../../lib/addresses.ts';
import { nearest } from '../../lib/nearest.ts';
import { type ComponentName, componentKind } from '../../schemas/components/index.ts';
import { type ComponentBlock, type RefusedBlock, type Stretch, blocksIn } from './blocks.ts';
import { asText, readable } from './escape.ts';
import { type Findings, type UsedLink, readMarkdown } from './markdown.ts';
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
  const mdx = readable(read({ start: 0, end: body.length }, reading));
  return { mdx, faults: withoutClosings(faults, body), components, links, headings };
}

/** In the order of the text; a closing tag of what was refused already is no second mistake. */
function withoutClosings(faults: readonly Fault[], body: string): Fault[] {
  const sorted = faults.toSorted((a, b) => a.at - b.at);
  const first = (message: Bilingual) => sorted.findIndex((fault) => fault.message.hi === message.hi);
  return sorted.filter(({ at, message }, index) => !(body.startsWith('</', at) && first(message) < index));
}

interface Reading extends Findings {
  readonly body: string;
  readonly component: (component: UsedComponent) => void;
}

/** A stretch of a body as MDX. `outer` is the component whose text it is. */
function read({ start, end }: Stretch, reading: Reading, outer?: ComponentName): string {
  const { body } = reading;
  let from = start;
  const parts: string[] = [];
  for (const block of blocksIn(body, { start, end })) {
    const written = asText(body.slice(block.start, block.end).trim());
    parts.push(readMarkdown(body, { start: from, end: block.start }, reading));
    parts.push(readComponent(block, reading, outer) ?? written);
    from = block.end;
  }
  // An empty line ends whatever stands before a tag.
  return [...parts, readMarkdown(body, { start: from, end }, reading)].join('\n\n');
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
