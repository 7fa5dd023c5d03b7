/** Recognises misspelt names of fields and reads on as if they were right, so that one slip is one message. */
import { type Document, type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../guess/near.ts';
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
  return [
    ...lowered(node, path, field.parts),
    ...renamed(node, path, field.parts),
    ...inside(node, path, field),
  ];
}

/** Moves fields that stand a level too high into the field above them, where they belong and are missing. */
function lowered(map: YAMLMap, path: readonly PropertyKey[], parts: Record<string, Schema>): Misnamed[] {
  const found: Misnamed[] = [];
  let above: { name: string; map: YAMLMap; parts: Record<string, Schema> } | undefined;
  for (const pair of [...map.items]) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const inner = part && fieldOf(part).parts;
    if (inner) above = isMap(pair.value) ? { name, map: pair.value, parts: inner } : undefined;
    else if (above && !part && Object.hasOwn(above.parts, name) && !above.map.has(name)) {
      map.items.splice(map.items.indexOf(pair), 1);
      above.map.items.push(pair);
      const value = isScalar(pair.value) ? ` ${pair.value.source ?? ''}` : '';
      found.push({ path: [...path, above.name, name], said: messages.indentation(`${'  '.repeat(path.length + 1)}${name}:${value}`) });
    } else above = undefined;
  }
  return found;
}

function renamed(map: YAMLMap, path: readonly PropertyKey[], parts: Record<string, Schema>): Misnamed[] {
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || Object.hasOwn(parts, String(key.value))) return [];
    const given = String(key.value);
    const guess = meant(given, parts);
    if (guess === undefined || map.has(guess)) return [];
    key.value = guess;
    return [{ path: [...path, guess], said: messages.keyUnknown(given, guess) }];
  });
}

const inside = (map: YAMLMap, path: readonly PropertyKey[], { parts = {} }: Field): Misnamed[] =>
  map.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return part ? within(value, [...path, name], part) : [];
  });
