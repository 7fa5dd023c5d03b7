/** The forms of the editor, and what the schemas say that must be in them. */
import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import { z } from 'zod';

/** Fields as Sveltia has them; what only some kinds of field have is optional here. */
export type AnyField = Field & {
  label?: string;
  hint?: string;
  fields?: Field[];
  field?: Field;
  i18n?: unknown;
  required?: unknown;
};

/** A form, by the name of its kind or list. */
export type Forms = ReadonlyMap<string, readonly AnyField[]>;

export function formsOf(config: CmsConfig): Forms {
  const all = (config.collections ?? []) as (Collection & { files?: CollectionFile[]; fields?: Field[] })[];
  return new Map(
    all.flatMap(({ name, fields = [], files = [] }) => [
      ...(fields.length > 0 ? [[name, fields] as const] : []),
      ...files.map((file) => [file.name, file.fields] as const),
    ]) as [string, AnyField[]][],
  );
}

/** Every field of a form by its path, those inside others with a dot: `status.state`, `milestones.mark.hi`. */
export const fieldsByPath = (fields: readonly AnyField[], before = ''): Map<string, AnyField> =>
  new Map(
    fields.flatMap((field) => {
      const path = before + field.name;
      return [[path, field] as const, ...fieldsByPath((field.fields ?? []) as AnyField[], `${path}.`)];
    }),
  );

/** Every path that a schema has, found in the schema itself. Names that organisers choose have none. */
export function pathsOf(schema: z.core.$ZodType, before = ''): string[] {
  const { def } = schema._zod;
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, each]) => [
      before + name,
      ...pathsOf(each as z.core.$ZodType, `${before}${name}.`),
    ]);
  if (schema instanceof z.ZodArray) return pathsOf(schema.element as z.core.$ZodType, before);
  if ('innerType' in def) return pathsOf(def.innerType as z.core.$ZodType, before);
  return schema instanceof z.ZodPipe ? pathsOf(schema.out, before) : [];
}
