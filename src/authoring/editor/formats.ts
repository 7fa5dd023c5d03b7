/**
 * How the editor reads and writes files, so that what it saves looks as if written by hand: facts, an empty line, text;
 * nothing for an empty field; short lists of names on one line; times of day in quotes. What did not change stays as it was
 * written: its order, its quotes and its comments.
 */
import {
  type Document,
  type Node,
  type Pair,
  Scalar,
  YAMLMap,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  visit,
} from 'yaml';
import { says } from '../../i18n/bilingual.ts';
import type { KindName, ListName } from '../../schemas/index.ts';
import { idName, itemsName } from './form-fields.ts';

/** The names under which formats are registered and configured. Sveltia wants a format of .mdx to end in “frontmatter”. */
export const entryFormat = (kind: KindName): string => `${kind}-frontmatter`;
export const listFormat = (list: ListName): string => `${list}-items`;

type Fields = Record<string, unknown>;

/**
 * A field that no form has, with the YAML that a file was read from: Sveltia passes the fields of a file on to what writes it,
 * those that it does not know too, but not the name of the file.
 */
export const asWritten = 'yaml-as-written';

/** A fence is a line of its own, as for the check: `---` may stand in a value, and blanks behind a fence. */
const frontmatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n([\s\S]*))?$/;

/** The fields of an entry's file, with its text in `body`. */
export function readEntry(text: string): Fields {
  const [, head = '', body = ''] = frontmatter.exec(text) ?? [undefined, '', text];
  rememberAlignments(body);
  return { ...(parse(head) as Fields | null), body: body.trim(), [asWritten]: head };
}

/** The file of an entry. `text` names the fields of the text in their order; they stand below the facts. */
export function writeEntry({ body, [asWritten]: before, ...fields }: Fields, text: readonly string[]): string {
  const ordered = Object.entries(fields).toSorted(([a], [b]) => text.indexOf(a) - text.indexOf(b));
  const document = documentOf(before, Object.fromEntries(ordered));
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const firstText = pairs.findIndex(({ key }) => isScalar(key) && text.includes(String(key.value)));
  const key = firstText > 0 && !before ? pairs[firstText]?.key : undefined;
  if (isScalar(key)) key.spaceBefore = true;
  const written = typeof body === 'string' && body.trim() ? `\n${withAlignments(withUnderscores(body.trim()))}\n` : '';
  return `---\n${yamlOf(document)}---\n${written}`;
}

/** The items of a list file, their names among their fields. */
export const readItems = (text: string): Fields => ({
  [itemsName]: Object.entries((parse(text) ?? {}) as Record<string, Fields>).map(([id, item]) => ({
    [idName]: id,
    ...item,
  })),
  [asWritten]: text,
});

/** @throws if two items have one name: one of them would be lost. */
export function writeItems(fields: Fields): string {
  const items = (fields[itemsName] ?? []) as Fields[];
  const names = items.map((item) => String(item[idName]).trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(
      says(`“${twice}” नाम दो बार है: एक का नाम बदलें।`, `“${twice}” stands there twice: give one of them another name.`),
    );
  const named = items.map(({ [idName]: _, ...item }, index) => [names[index] ?? '', item] as const);
  const document = documentOf(fields[asWritten], Object.fromEntries(named));
  // The order of a list is its own, not that of the schema.
  if (isMap(document.contents))
    document.contents.items.sort((a, b) => names.indexOf(nameOf(a)) - names.indexOf(nameOf(b)));
  return yamlOf(document);
}

/** A document of these fields: the one that was there before, changed where they are others. */
function documentOf(before: unknown, fields: Fields): Document {
  const document = parseDocument(typeof before === 'string' ? before : '') as Document;
  if (!isMap(document.contents)) document.contents = new YAMLMap();
  if (isMap(document.contents)) update(document.contents, (withoutEmpty(fields) ?? {}) as Fields, document);
  return document;
}

const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Gives a map these values; those that are new stand in their order. What is removed takes its comments along. */
function update(map: YAMLMap, values: Fields, document: Document): void {
  const removed = map.items.filter((pair) => !(nameOf(pair) in values) && isMap(pair.value));
  const added = Object.keys(values).filter((name) => !map.items.some((pair) => nameOf(pair) === name));
  // One item less and one more: the same item under another name.
  if (removed.length === 1 && added.length === 1 && isScalar(removed[0]?.key)) removed[0].key.value = added[0];
  let last = -1;
  for (const [name, value] of Object.entries(values)) {
    const at = map.items.findIndex((pair) => nameOf(pair) === name);
    const pair = map.items[at];
    if (pair) pair.value = updated(pair.value, value, document);
    else map.items.splice(last + 1, 0, document.createPair(document.createNode(name), fresh(value, document)));
    last = pair ? at : last + 1;
  }
  // A form cannot tell a written “false” from nothing.
  map.items = map.items.filter(
    (pair) => nameOf(pair) in values || (isScalar(pair.value) && pair.value.value === false),
  );
}

/** The node of a value: the one that was there before, changed as far as need be. */
function updated(before: unknown, value: unknown, document: Document): Node {
  const isSame = (node: unknown, other: unknown): boolean =>
    isNode(node) && JSON.stringify(withoutEmpty(node.toJS(document))) === JSON.stringify(other);
  if (isMap(before) && isFields(value)) {
    update(before, value, document);
    return before;
  }
  if (isSame(before, value)) return before as Node;
  if (isSeq(before) && Array.isArray(value)) {
    const old = before.items;
    before.items = value.map((each) => old.find((node) => isSame(node, each)) ?? fresh(each, document));
    return before;
  }
  if (isScalar(before) && typeof value !== 'object') {
    before.value = value;
    delete before.minFractionDigits;
    return before;
  }
  return fresh(value, document);
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A new value, as it is written by hand. */
function fresh(value: unknown, document: Document): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Scalar(_, each) {
      if (typeof each.value === 'string' && /^\d{1,2}:\d{2}$/.test(each.value)) each.type = Scalar.QUOTE_DOUBLE;
    },
    Seq(_, each) {
      if (each.items.every(isName)) each.flow = true;
    },
  });
  return node;
}

const isName = (node: unknown): boolean => isScalar(node) && /^[a-z0-9-]+$/.test(String(node.value));

const yamlOf = (document: Document): string =>
  document.toString({ lineWidth: 0, indentSeq: true, flowCollectionPadding: false });

/** Omits what a form leaves empty or switched off, and writes each text on one line. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined;
  if (Array.isArray(value)) return filled(value.map(withoutEmpty).filter((each) => each !== undefined));
  if (typeof value !== 'object' || value === null) return value === null || value === false ? undefined : value;
  const pairs = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
  return filled(Object.fromEntries(pairs.filter(([, each]) => each !== undefined)));
}

const filled = <Value extends object>(value: Value): Value | undefined =>
  Object.keys(value).length > 0 ? value : undefined;

/** A table's head and the rule below it, whose colons align the columns. */
const table = /^(\|.*\|)[ \t]*\n(\|(?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*$/gm;
const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());

/** The rule of each table that was read, by its head: Sveltia's rich text editor drops the alignment of columns. */
const aligned = new Map<string, string>();

function rememberAlignments(body: string): void {
  for (const [, head = '', rule = ''] of body.matchAll(table))
    if (rule.includes(':')) aligned.set(cells(head).join('|'), rule);
}

/** Sveltia writes italics as `*x*`, which people who write by hand mean for bold. */
const withUnderscores = (body: string): string =>
  body.replace(/(?<![\\*\p{L}\p{M}\p{N}])\*(?![\s*])([^*\n]+)(?<![\s\\])\*(?![*\p{L}\p{N}])/gu, '_$1_');

const withAlignments = (body: string): string =>
  body.replace(table, (written: string, head: string, rule: string) => {
    const before = aligned.get(cells(head).join('|'));
    const fits = before && !rule.includes(':') && cells(before).length === cells(rule).length;
    return fits ? `${head}\n${before}` : written;
  });
