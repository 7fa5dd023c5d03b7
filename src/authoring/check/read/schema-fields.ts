/** Finds what a schema says of a field, and the keys and values of a YAML document that do not suit it. */
import { type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../../lib/nearest.ts';
import type { Words } from '../../../schemas/fields.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import { quoted } from '../plain-text.ts';

export type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];
type Parts = Readonly<Record<string, Schema>>;

export interface Field extends Pick<z.core.GlobalMeta, 'form' | 'example' | 'options'> {
  /** Without what makes it optional or gives it a default. */
  readonly schema: Schema;
  readonly type: string;
  readonly words?: Words | undefined;
  /** The fields of an object, by name. */
  readonly parts?: Parts | undefined;
  /** An item of a list. */
  readonly item?: Schema | undefined;
  /** A value of named texts. */
  readonly value?: Schema | undefined;
  /** The words that may be written, where there are only some. */
  readonly choices?: readonly string[] | undefined;
}

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Record<string, Schema>;
  readonly entries?: Record<string, string>;
}

const definition = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

export function fieldOf(schema: Schema): Field {
  const { type, innerType, in: before, out, shape, element, valueType, entries } = definition(schema);
  const isPreprocessed = before && definition(before).type === 'transform';
  const wrapped = type === 'pipe' ? (isPreprocessed ? out : before) : innerType;
  const own: Field = wrapped
    ? fieldOf(wrapped)
    : { schema, type, parts: shape, item: element, value: valueType, choices: entries && Object.values(entries) };
  const { label, hint, ...meta } = z.globalRegistry.get(schema as z.ZodType) ?? {};
  return { ...own, ...meta, words: label && hint ? { label, hint } : own.words };
}

/** The field at a path; undefined where the schema has none there. */
export function fieldAt(schema: Schema, path: Path): Field | undefined {
  const [step, ...rest] = path;
  const field = fieldOf(schema);
  if (step === undefined) return field;
  const { parts, item, value } = field;
  const inner = parts ? partNamed(parts, String(step)) : (item ?? value);
  return inner && fieldAt(inner, rest);
}

const partNamed = (parts: Parts, name: string): Schema | undefined =>
  Object.hasOwn(parts, name) ? parts[name] : undefined;

/** The names of all fields in a schema, however deep. */
export function namesIn(schema: Schema): Set<string> {
  const { parts = {}, item, value } = fieldOf(schema);
  const inner = [...Object.values(parts), item, value].filter((each) => each !== undefined);
  return new Set([...Object.keys(parts), ...inner.flatMap((each) => [...namesIn(each)])]);
}

/** A misspelt key, or a value that Astro reads otherwise than it is written. */
export interface Misread {
  /** The path of the field as it should be named. */
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: Message;
}

/** A thing that holds another: its fields by the schema, and as they are written. */
interface Holder {
  readonly parts: Parts;
  readonly node: YAMLMap;
}

const isOpen = (value: unknown): boolean => isScalar(value) && value.value === null;

/** Whether a holder should have a field and does not. Unless `surely`, the name may be one that somebody gave. */
const lacks = ({ parts, node }: Holder, name: string, surely: boolean): boolean =>
  Object.hasOwn(parts, name) && !node.has(name) && (surely || !z.safeParse(parts[name] as Schema, undefined).success);

/** Finds the misread keys and values in a node of a document, and renames the keys. `holders` are the things that it is in. */
export function misreadIn(node: unknown, schema: Schema, path: Path = [], holders: readonly Holder[] = []): Misread[] {
  const field = fieldOf(schema);
  const { parts = {}, item, value: named } = field;
  if (isScalar(node)) {
    const message = node.type === 'PLAIN' ? bareDate(node.source ?? '', field) : undefined;
    return message ? [{ path, part: 'value', message }] : [];
  }
  if (isSeq(node))
    return item ? node.items.flatMap((each, index) => misreadIn(each, item, [...path, index], holders)) : [];
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }): Misread[] => {
    if (!isScalar(key)) return [];
    const given = String(key.value);
    if (
      !Object.hasOwn(parts, given) &&
      holders.some((holder) => lacks(holder, given, named === undefined || isOpen(value)))
    )
      return [{ path: [...path, given], part: 'key', message: messages.indentation() }];
    const name = rightName(given, parts, node);
    key.value = name;
    const part = partNamed(parts, name) ?? named;
    return [
      ...(name === given
        ? []
        : [{ path: [...path, name], part: 'key' as const, message: messages.keyUnknown(given, name) }]),
      ...(part ? misreadIn(value, part, [...path, name], [...holders, { parts, node }]) : []),
    ];
  });
}

/** The name of a field by a misspelling of it or by its label, unless the right name is written too. */
function rightName(given: string, parts: Parts, written: YAMLMap): string {
  if (Object.hasOwn(parts, given)) return given;
  const byLabel = Object.entries(parts).findLast(([, part]) =>
    Object.values(fieldOf(part).words?.label ?? {}).some((label) => label.toLowerCase() === given.toLowerCase().trim()),
  );
  const guess = nearest(given, Object.keys(parts)) ?? byLabel?.[0];
  return guess === undefined || written.has(guess) ? given : guess;
}

const timestamp = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/;

/** A text that looks like a date: without quote marks Astro takes it for one (https://yaml.org/type/timestamp.html), which its field refuses. */
function bareDate(written: string, { type, form, schema }: Field): Message | undefined {
  if (!timestamp.test(written) || type !== 'string' || form === 'day' || form === 'partialDate') return undefined;
  return z.safeParse(schema, written).success ? messages.textQuotes(written, quoted(written)) : undefined;
}
