/** Finds what a schema says of a field, by the field's path: its words, its form, its choices. */
import { z } from 'zod';
import type { Bilingual } from '../../../i18n/locales.ts';
import type { Form, Words } from '../../../schemas/fields.ts';

type Schema = z.core.$ZodType;

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

export interface Field {
  /** Without what makes it optional or gives it a default. */
  readonly schema: Schema;
  readonly type: string;
  readonly words?: Words | undefined;
  /** Its hint where it is not written into a file. */
  readonly inForm?: Bilingual | undefined;
  readonly form?: Form | undefined;
  readonly example?: string | undefined;
  /** The fields of an object, by name. */
  readonly parts?: Record<string, Schema> | undefined;
  /** The words that may be written, where there are only some. */
  readonly choices?: readonly string[] | undefined;
  /** What those words mean. */
  readonly options?: Readonly<Record<string, Bilingual>> | undefined;
}

const definition = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

const metaOf = (schema: Schema) => z.globalRegistry.get(schema as z.ZodType);

/** What a schema wraps, if it only wraps: `optional`, `default`, a step before or after. */
function wrapped(schema: Schema): Schema | undefined {
  const { type, innerType, in: before, out } = definition(schema);
  if (type !== 'pipe') return innerType;
  return before && definition(before).type === 'transform' ? out : before;
}

export function fieldOf(schema: Schema): Field {
  const inner = wrapped(schema);
  const meta = metaOf(schema);
  const own = inner ? fieldOf(inner) : plainField(schema);
  const words = meta?.label && meta.hint ? { label: meta.label, hint: meta.hint } : own.words;
  return {
    ...own,
    words,
    inForm: meta?.inForm ?? own.inForm,
    form: meta?.form ?? own.form,
    options: meta?.options ?? own.options,
    example: meta?.example ?? own.example,
  };
}

function plainField(schema: Schema): Field {
  const { type, shape, entries } = definition(schema);
  return { schema, type, parts: shape, choices: entries && Object.values(entries) };
}

/** The schema of one step of a path: a field of an object, an item of a list, a value of named texts. */
function stepInto(schema: Schema, step: PropertyKey): Schema | undefined {
  const { shape, element, valueType } = definition(fieldOf(schema).schema);
  if (!shape) return element ?? valueType;
  return Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
}

/** The names of all fields in a schema, however deep. */
export function namesIn(schema: Schema): Set<string> {
  const { element, valueType, shape = {} } = definition(fieldOf(schema).schema);
  const inner = [...Object.values(shape), ...(element ? [element] : []), ...(valueType ? [valueType] : [])];
  return new Set([...Object.keys(shape), ...inner.flatMap((each) => [...namesIn(each)])]);
}

/** The field at a path; undefined where the schema has none there. */
export function fieldAt(schema: Schema, path: readonly PropertyKey[]): Field | undefined {
  let found: Schema | undefined = schema;
  for (const step of path) found = found && stepInto(found, step);
  return found && fieldOf(found);
}
