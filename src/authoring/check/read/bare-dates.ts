/**
 * Texts that look like a date and have no quote marks: the site's reader of frontmatter takes them for one
 * (https://yaml.org/type/timestamp.html) and their field then refuses them.
 */
import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import { fieldAt } from './field.ts';
import { quoted } from './yaml-line.ts';

const timestamp = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d/;

export interface BareDate {
  readonly path: readonly PropertyKey[];
  readonly message: Message;
}

/** The bare dates in fields of text, with their paths. */
export function bareDates({ contents }: Document, schema: z.ZodType): BareDate[] {
  const within = (node: unknown, path: readonly PropertyKey[]): BareDate[] => {
    if (isMap(node)) return node.items.flatMap(({ key, value }) => within(value, [...path, String(key)]));
    if (isSeq(node)) return node.items.flatMap((item, index) => within(item, [...path, index]));
    if (!isScalar(node) || node.type !== 'PLAIN' || !timestamp.test(node.source ?? '')) return [];
    const field = fieldAt(schema, path);
    const written = node.source ?? '';
    // What is no date to its field, with quote marks or without, others tell.
    const wantsText = field?.type === 'string' && (field.schema as z.ZodType).safeParse(written).success;
    if (!wantsText || field.form === 'day' || field.form === 'partialDate') return [];
    return [{ path, message: messages.textQuotes(written, quoted(written)) }];
  };
  return within(contents, []);
}
