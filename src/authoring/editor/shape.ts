/** What the editor reads of a Zod schema: its JSON Schema, with the words that organisers see kept beside each field. */
import { z } from 'zod';
import type { Bilingual } from '../../i18n/locales.ts';
import type { Form } from '../../schemas/fields.ts';

export interface FieldShape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldShape;
  readonly properties?: Readonly<Record<string, FieldShape>>;
  readonly additionalProperties?: boolean | FieldShape;
  readonly propertyNames?: FieldShape;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly default?: unknown;
  readonly label?: Bilingual;
  readonly hint?: Bilingual | undefined;
  readonly inForm?: Bilingual | undefined;
  readonly form?: Form;
  readonly options?: Readonly<Record<string, Bilingual>>;
}

/** The shape of an object's fields, as they are written, before defaults are filled in. */
export const shapeOf = (fields: z.core.$ZodLooseShape | z.ZodType): FieldShape =>
  z.toJSONSchema(fields instanceof z.ZodType ? fields : z.object(fields), {
    io: 'input',
    unrepresentable: 'any',
  }) as FieldShape;

/** Whether a shape is a short text in both languages, `{ hi, en }`. */
export const isBilingual = ({ properties }: FieldShape): boolean =>
  properties !== undefined && Object.keys(properties).join() === 'hi,en';

/** The shape of the texts of a record of named texts; undefined for any other shape. */
export const namedTextOf = ({ additionalProperties }: FieldShape): FieldShape | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined;
