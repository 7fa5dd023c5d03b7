/** A value that shows how a field is written, for lines that are commented out. */
import type { Field } from '../check/read/field.ts';
import { fieldOf } from '../check/read/field.ts';
import type { Form } from '../schemas/fields.ts';
import { itemOf } from './fields.ts';

const byForm: Record<Exclude<Form, 'name'>, string> = {
  day: '2030-01-15',
  partialDate: '2030-01-15',
  clock: '15:00',
  moment: '2030-01-10 18:30',
  address: 'https://example.org',
  picture: './name.jpg',
};

const isOptional = (schema: Parameters<typeof fieldOf>[0]): boolean =>
  ['optional', 'default'].includes(schema._zod.def.type);

/** `name` is a name that the field may hold. Parts that may be left out are left out. */
export function exampleOf(field: Field, name = 'name'): unknown {
  const { form, type, choices, parts, example } = field;
  if (example !== undefined) return example;
  const item = itemOf(field);
  if (item) return [exampleOf(item, name)];
  if (parts) {
    const wanted = Object.entries(parts).filter(([, part]) => !isOptional(part));
    return Object.fromEntries(wanted.map(([key, part]) => [key, exampleOf(fieldOf(part), name)]));
  }
  if (choices) return choices[0];
  if (form === 'name') return name;
  if (form) return byForm[form];
  if (type === 'boolean') return true;
  return type === 'number' ? 1 : '…';
}

/** An hour after `start`, or as late as a day goes. */
export const endAfter = (start: string): string =>
  start < '22:59' ? `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}${start.slice(2)}` : '23:59';
