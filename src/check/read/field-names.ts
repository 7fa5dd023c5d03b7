/** Recognises misspelt names of fields and reads on as if they were right, so that one slip is one message. */
import { type Document, type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../lib/nearest.ts';
import { messages } from '../messages.ts';
import type { Said } from '../problem.ts';
import { type Field, fieldOf } from './field.ts';

export interface Misnamed {
  /** The path of the field as it should be named. */
  readonly path: readonly PropertyKey[];
  readonly said: Said;
}

type Schema = z.core.$ZodType;

/** The names that a field may be meant by: its own, and its label in either language. */
function meant(key: string, parts: Record<string, Schema>): string | undefined {
  const labels = Object.entries(parts).flatMap(([name, part]) =>
    Object.values(fieldOf(part).words?.label ?? {}).map((label) => [label.toLowerCase(), name] as const),
  );
  return nearest(key, Object.keys(parts)) ?? new Map(labels).get(key.toLowerCase().trim());
}

/**
 * Renames misspelt keys in `document` under `path`, where the right name is not written too.
 * Texts keep their places: only what the keys say changes.
 */
export function rightFieldNames(document: Document, path: readonly PropertyKey[], schema: Schema): Misnamed[] {
  return within(path.length > 0 ? document.getIn(path, true) : document.contents, path, schema);
}

function within(node: unknown, path: readonly PropertyKey[], schema: Schema): Misnamed[] {
  const field = fieldOf(schema);
  const element = (field.schema._zod.def as { element?: Schema }).element;
  if (isSeq(node) && element) return node.items.flatMap((item, index) => within(item, [...path, index], element));
  if (!isMap(node) || !field.parts) return [];
  return [...renamed(node, path, field.parts), ...inside(node, path, field)];
}

type Parts = Readonly<Record<string, Schema>>;
type Pair = YAMLMap['items'][number];

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const partOf = (parts: Parts, name: string): Schema | undefined =>
  Object.hasOwn(parts, name) ? parts[name] : undefined;

/** The field that is not there and that alone a value would suit: by its form, or as the only one that must be there. */
function suited(map: YAMLMap, value: unknown, parts: Parts): string | undefined {
  if (!isScalar(value)) return undefined;
  const isText = typeof value.value !== 'string' || /\p{L}{2}/u.test(value.value);
  const passes = (part: Schema, given: unknown) => (part as z.ZodType).safeParse(given).success;
  const fitting = Object.entries(parts).filter(([name, part]) => !map.has(name) && passes(part, value.value));
  const told = fitting.filter(([, part]) => !['name', undefined].includes(fieldOf(part).form));
  const needed = isText ? fitting.filter(([, part]) => !passes(part, undefined)) : [];
  return [told, needed].find(({ length }) => length === 1)?.[0]?.[0];
}

function renamed(map: YAMLMap, path: readonly PropertyKey[], parts: Record<string, Schema>): Misnamed[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || Object.hasOwn(parts, String(key.value))) return [];
    const given = String(key.value);
    const guess = meant(given, parts) ?? suited(map, value, parts);
    if (guess === undefined || map.has(guess)) return [];
    key.value = guess;
    return [{ path: [...path, guess], said: messages.keyUnknown(given, guess) }];
  });
}

const inside = (map: YAMLMap, path: readonly PropertyKey[], { parts = {} }: Field): Misnamed[] =>
  map.items.flatMap((pair) => {
    const part = partOf(parts, nameOf(pair));
    return part ? within(pair.value, [...path, nameOf(pair)], part) : [];
  });
