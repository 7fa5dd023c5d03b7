/** Recognises misspelt names of fields and reads on as if they were right, so that one slip is one message. */
import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../../lib/nearest.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import { fieldOf } from './field.ts';

export interface Misnamed {
  /** The path of the field as it should be named. */
  readonly path: readonly PropertyKey[];
  readonly message: Message;
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
  const { schema: own, parts = {} } = fieldOf(schema);
  const { element } = own._zod.def as { element?: Schema };
  if (isSeq(node) && element) return node.items.flatMap((item, index) => within(item, [...path, index], element));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const given = String(key.value);
    const guess = Object.hasOwn(parts, given) ? undefined : meant(given, parts);
    const name = guess === undefined || node.has(guess) ? given : guess;
    key.value = name;
    const found = name === given ? [] : [{ path: [...path, name], message: messages.keyUnknown(given, name) }];
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return part ? [...found, ...within(value, [...path, name], part)] : found;
  });
}
