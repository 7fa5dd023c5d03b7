/** The fields of a kind as a scaffold sees them. */
import type { z } from 'zod';
import { type Field, fieldOf } from '../check/read/field.ts';
import { type Bilingual, type Locale, locales } from '../i18n/locales.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import type { Kind } from '../schemas/kind.ts';
import { type Target, targets } from '../schemas/names.ts';

export interface ScaffoldField extends Field {
  readonly name: string;
  /** The schema with what makes it optional. */
  readonly whole: z.ZodType;
  readonly required: boolean;
  /** Whether it is written in both files. */
  readonly translated: boolean;
  /** What its names name, where it holds names. */
  readonly target?: Target | undefined;
}

export const itemOf = ({ schema }: Pick<Field, 'schema'>): Field | undefined => {
  const { element } = schema._zod.def as { element?: z.core.$ZodType };
  return element && fieldOf(element);
};

function scaffoldField(name: string, whole: z.ZodType, translated: boolean): ScaffoldField {
  const required = !whole.safeParse(undefined).success;
  const target = translated ? undefined : targets[name];
  return { ...fieldOf(whole), name, whole, required, translated, target };
}

/** Facts first, then the text of both languages, as the schemas have them. */
export function fieldsOf(name: KindName): ScaffoldField[] {
  const { facts, text }: Kind = kinds[name];
  return [
    ...Object.entries(facts).map(([key, schema]) => scaffoldField(key, schema as z.ZodType, false)),
    ...Object.entries(text).map(([key, schema]) => scaffoldField(key, schema as z.ZodType, true)),
  ];
}

/** Whether a field can be told in one line: text, a number, a word, or a list of such. */
export function isPlain(field: Field): boolean {
  const item = itemOf(field);
  return item ? isPlain(item) : !['object', 'record'].includes(field.type);
}

/** One thing to be answered: a fact, or a text in one language. */
export interface Slot {
  readonly field: ScaffoldField;
  /** The language of a text; undefined for a fact. */
  readonly locale?: Locale | undefined;
  /** `title-hi`, `terms-read`: as flags have it. */
  readonly flag: string;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const slotsOf = (field: ScaffoldField): Slot[] =>
  field.translated
    ? locales.map((locale) => ({ field, locale, flag: `${kebab(field.name)}-${locale}` }))
    : [{ field, flag: kebab(field.name) }];

/** Answers by the flag of their slot. */
export type Answers = ReadonlyMap<string, unknown>;

export const labelOf = ({ words, name }: ScaffoldField): Bilingual => words?.label ?? { hi: name, en: name };
