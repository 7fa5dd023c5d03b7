/** What someone typed: the value that it is, and what the check would say of it. */
import { z } from 'zod';
import { fileStart } from '../check/problem.ts';
import type { Said } from '../check/problem.ts';
import { withoutQuotes } from '../check/guess/written.ts';
import { messages } from '../check/messages.ts';
import { judge } from '../check/schema-problems.ts';
import { type ScaffoldField, itemOf } from './fields.ts';

/** The value of an answer typed in one line; undefined for none. Names are parted by commas or spaces, texts by “;”. */
export function typedValue(field: ScaffoldField, typed: string): unknown {
  const whole = typed.replace(/\s+/g, ' ').trim().normalize('NFC');
  // A file wants quote marks around some values; here they are no part of them.
  const text = field.form || field.example ? withoutQuotes(whole) : whole;
  if (text === '') return undefined;
  if (field.type === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (field.type === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  const item = itemOf(field);
  if (!item) return text;
  return text.split(item.form === 'name' ? /[\s,]+/ : /\s*;\s*/).filter((each) => each !== '');
}

/** What the check says of a value in a field; undefined if nothing. */
export function saidOf({ name, whole }: ScaffoldField, value: unknown): Said | undefined {
  const yaml = {
    document: undefined,
    found: [],
    mended: new Set<number>(),
    placeOf: () => fileStart,
    writtenAt: () => String(value),
  };
  const unknown = (key: string) => messages.keyUnknown(key);
  return judge(z.object({ [name]: whole }), { [name]: value }, { yaml, under: [], unknown }).found[0]?.said;
}

/** An answer as it would be typed. */
export const asTyped = (field: ScaffoldField, value: unknown): string =>
  Array.isArray(value) ? value.join(itemOf(field)?.form === 'name' ? ',' : '; ') : String(value);
