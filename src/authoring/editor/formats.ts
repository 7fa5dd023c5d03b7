/**
 * How the editor reads and writes files, so that what it saves looks as if written by hand: facts, an empty line, text;
 * nothing for an empty field; short lists of names on one line; times of day in quotes. Comments of a file are lost.
 */
import { Document, Scalar, isMap, isScalar, parse, visit } from 'yaml';
import { says } from '../../i18n/bilingual.ts';
import type { KindName } from '../../schemas/index.ts';
import { idName, itemsName } from './form-fields.ts';

/** The names under which formats are registered and configured. Sveltia wants a format of .mdx to end in “frontmatter”. */
export const entryFormat = (kind: KindName): string => `${kind}-frontmatter`;
export const listFormat = 'named-items';

type Fields = Record<string, unknown>;

/** A fence is a line of its own, as for the check: `---` may stand in a value, and blanks behind a fence. */
const frontmatter = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n([\s\S]*))?$/;

/** The fields of an entry's file, with its text in `body`. */
export function readEntry(text: string): Fields {
  const [, head = '', body = ''] = frontmatter.exec(text) ?? [undefined, '', text];
  rememberAlignments(body);
  return { ...(parse(head) as Fields | null), body: body.trim() };
}

/** The file of an entry. `text` names the fields of the text in their order; they stand below the facts. */
export function writeEntry({ body, ...fields }: Fields, text: readonly string[]): string {
  const ordered = Object.entries(fields).toSorted(([a], [b]) => text.indexOf(a) - text.indexOf(b));
  const document = documentOf(Object.fromEntries(ordered));
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => key) : [];
  const firstText = keys.findIndex((key) => isScalar(key) && text.includes(String(key.value)));
  const key = firstText > 0 ? keys[firstText] : undefined;
  if (isScalar(key)) key.spaceBefore = true;
  const written = typeof body === 'string' && body.trim() ? `\n${withAlignments(body.trim())}\n` : '';
  return `---\n${yamlOf(document)}---\n${written}`;
}

/** The items of a list file, their names among their fields. */
export const readItems = (text: string): Fields => ({
  [itemsName]: Object.entries((parse(text) ?? {}) as Record<string, Fields>).map(([id, item]) => ({
    [idName]: id,
    ...item,
  })),
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
  return yamlOf(documentOf(Object.fromEntries(named)));
}

function documentOf(fields: Fields): Document {
  const document = new Document(withoutEmpty(fields) ?? {});
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d{1,2}:\d{2}$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq(_, node) {
      if (node.items.every(isName)) node.flow = true;
    },
  });
  return document;
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

const withAlignments = (body: string): string =>
  body.replace(table, (written: string, head: string, rule: string) => {
    const before = aligned.get(cells(head).join('|'));
    const fits = before && !rule.includes(':') && cells(before).length === cells(rule).length;
    return fits ? `${head}\n${before}` : written;
  });
