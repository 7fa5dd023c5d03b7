/** Turns the fields of a schema into the fields of a form; a field that names something else becomes a picker. */
import type { Field, RelationField, SelectField } from '@sveltia/cms';
import { z } from 'zod';
import { type Bilingual, type Locale, defaultLocale } from '../../i18n/locales.ts';
import type { DrawingUse } from '../../lib/svg.ts';
import type { FieldMeta } from '../../schemas/fields.ts';
import { type KindName, type ListName, kinds, type Target, targets } from '../../schemas/index.ts';
import { both, slugPattern, words } from './form-words.ts';

/** The JSON Schema of a field, with the words that organisers see. */
export interface FieldShape extends FieldMeta {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldShape;
  readonly properties?: Readonly<Record<string, FieldShape>>;
  readonly additionalProperties?: boolean | FieldShape;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** The shape of an object as its file has it: before defaults are filled in. */
export const shapeOf = (fields: z.core.$ZodLooseShape | z.ZodType): FieldShape =>
  z.toJSONSchema(fields instanceof z.ZodType ? fields : z.object(fields), {
    io: 'input',
    unrepresentable: 'any',
  }) as FieldShape;

/** Whether a shape is a short text in both languages, `{ hi, en }`. */
const isBilingual = ({ properties }: FieldShape): boolean => Object.keys(properties ?? {}).join() === 'hi,en';

/** Whether a shape is a record of named texts. */
const isNamedTexts = ({ additionalProperties }: FieldShape): boolean => typeof additionalProperties === 'object';

/** What can be chosen that is in no collection of Sveltia, as of the build. */
export interface Choices {
  readonly drawings: Readonly<Partial<Record<DrawingUse, readonly string[]>>>;
  readonly topics: Readonly<Record<string, string>>;
  readonly halls: Readonly<Record<string, string>>;
}

/** The collection of the YAML lists, the field that holds the items of each, and the field of an item that holds its name. */
export const listsName = 'lists';
export const itemsName = 'items';
export const idName = 'id';

/** The field that names an entry of a kind in a list of entries. */
export const titleField = (kind: KindName): string =>
  ['title', 'name'].find((field) => field in kinds[kind].text) ?? 'summary';

/** The bilingual field that names an item of a YAML list. */
export const itemLabels: Record<ListName, string> = {
  sources: 'name',
  figures: 'label',
  charts: 'title',
  needs: 'label',
};

type Picker =
  | Pick<RelationField, 'widget' | 'collection' | 'file' | 'value_field' | 'display_fields'>
  | Pick<SelectField, 'widget' | 'options' | 'dropdown_threshold'>;

/** The options of a field that chooses a target; undefined where there is nothing to choose from. */
function pickerOf(target: Target, choices: Choices): Picker | undefined {
  if ('kind' in target)
    return {
      widget: 'relation',
      collection: target.kind,
      value_field: '{{slug}}',
      display_fields: [titleField(target.kind)],
    };
  if ('list' in target)
    return {
      widget: 'relation',
      collection: listsName,
      file: target.list,
      value_field: `${itemsName}.*.${idName}`,
      display_fields: [`${itemsName}.*.${itemLabels[target.list]}.${defaultLocale}`],
    };
  const options =
    'drawing' in target
      ? (choices.drawings[target.drawing] ?? []).map((value) => ({ value, label: value }))
      : Object.entries(choices[target.text]).map(([value, label]) => ({ value, label }));
  if (options.length === 0) return undefined;
  // A drop-down has no place for the pictures that `drawingStyles` adds to drawings.
  return { widget: 'select', options, ...('drawing' in target && { dropdown_threshold: options.length + 1 }) };
}

interface FieldPlace {
  /** The names that lead to the field, joined by dots; items of lists add none. */
  readonly path: string;
  readonly required: boolean;
  readonly translated: boolean;
  readonly choices: Choices;
  /** The folder of the entry, where its pictures lie, from the root of the repository. */
  readonly folder?: string;
  /** What fields name, by path; by default that of `schemas/`. */
  readonly targets?: Readonly<Record<string, Target>>;
}

/** Longer texts get a box of several lines. */
const oneLine = 120;

/** The fields of an object's shape, in its order. */
export const fieldsOf = (shape: FieldShape, place: Omit<FieldPlace, 'required'>): Field[] =>
  Object.entries(shape.properties ?? {}).map(([name, each]) =>
    fieldOf(name, isBilingual(shape) ? { ...each, ...languageWords[name as Locale] } : each, {
      ...place,
      path: place.path ? `${place.path}.${name}` : name,
      required: shape.required?.includes(name) ?? false,
    }),
  );

const languageWords: Record<Locale, FieldMeta> = {
  hi: { label: words.hindi, hint: undefined, inForm: undefined },
  en: { label: words.english, hint: undefined, inForm: undefined },
};

function fieldOf(name: string, shape: FieldShape, place: FieldPlace): Field {
  const { hint = '', ...kind } = controlOf(shape, place);
  return {
    name,
    label: shape.label ? both(shape.label) : name,
    ...(hint && { hint }),
    required: place.required,
    ...(place.translated && { i18n: isNamedTexts(shape) ? 'duplicate_keys' : true }),
    ...kind,
  } as Field;
}

type Control = { readonly widget: string; readonly hint?: string | undefined; readonly [option: string]: unknown };

/** A field that names something else. */
function targetOf(shape: FieldShape, place: FieldPlace): Control | undefined {
  const target = (place.targets ?? targets)[place.path];
  const picker = target && pickerOf(target, place.choices);
  if (picker) {
    const choose = 'drawing' in target && !place.required ? words.chooseDrawing : words.choose;
    return { ...picker, hint: both(shape.inForm ?? choose), ...(shape.type === 'array' && { multiple: true }) };
  }
  if (!target || !('text' in target)) return undefined;
  return { ...textOf(shape, both(words.shortNameHint)), hint: both(words.listFirst) };
}

function controlOf(shape: FieldShape, place: FieldPlace): Control {
  const written = shape.inForm ?? (isNamedTexts(shape) ? words.namedTexts : shape.hint);
  const hint = written && both(written);
  const named = targetOf(shape, place);
  if (named) return named;
  if (shape.form === 'day')
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', hint: both(shape.inForm ?? words.chooseDay) };
  if (shape.form === 'clock')
    return { widget: 'datetime', type: 'time', format: 'HH:mm', hint: valueHint(shape, place, words.chooseTime) };
  if (shape.form === 'picture')
    return {
      widget: 'image',
      media_folder: place.folder,
      public_folder: '.',
      choose_url: false,
      hint: both(words.picture),
    };
  if (shape.form === 'moment') return { widget: 'datetime', format: 'YYYY-MM-DD HH:mm', hint };
  if (shape.enum) return { ...choiceOf(shape), hint: valueHint(shape, place, words.chooseOne) };
  return { ...byType(shape, place, hint), hint };
}

/** The hint of a field that may stay empty says so. */
const valueHint = ({ inForm }: FieldShape, { required }: FieldPlace, hint: Bilingual): string =>
  both(inForm ?? (required ? hint : words.optional));

/** A default of the schema is not chosen beforehand: it holds where nothing is. */
const choiceOf = ({ enum: values = [], options }: FieldShape) => ({
  widget: 'select',
  options: values.map((value) => ({ value, label: options?.[value] ? both(options[value]) : value })),
});

function byType(shape: FieldShape, place: FieldPlace, hint = ''): Control {
  switch (shape.type) {
    case 'boolean':
      return { widget: 'boolean', default: false };
    case 'number':
    case 'integer':
      return numberOf(shape);
    case 'array':
      return listOf(shape, place);
    case 'object':
      return objectOf(shape, place);
    default:
      return textOf(shape, hint);
  }
}

const numberOf = ({ type, minimum, maximum, exclusiveMinimum }: FieldShape): Control => ({
  widget: 'number',
  value_type: type === 'integer' ? 'int' : 'float',
  ...(type === 'integer' ? { min: exclusiveMinimum === 0 ? 1 : minimum } : { min: minimum, max: maximum }),
});

function listOf({ items = {}, minItems }: FieldShape, place: FieldPlace): Control {
  const list = { widget: 'list', ...(minItems !== undefined && { min: minItems }) };
  if (items.properties) return { ...list, fields: fieldsOf(items, place), collapsed: 'auto' };
  return {
    ...list,
    field: fieldOf('item', { ...items, label: words.item, hint: undefined }, { ...place, required: true }),
  };
}

const objectOf = (shape: FieldShape, place: FieldPlace): Control =>
  isNamedTexts(shape)
    ? { widget: 'keyvalue', key_label: both(words.shortName), value_label: both(words.text) }
    : { widget: 'object', fields: fieldsOf(shape, place) };

function textOf({ form, format, pattern, maxLength }: FieldShape, hint: string): Control {
  const length = maxLength === undefined ? {} : { maxlength: maxLength };
  if (form === 'name') return { widget: 'string', pattern: [slugPattern, both(words.shortNameHint)] };
  if (form === 'address') return { widget: 'string', type: 'url', pattern: ['^https?://\\S+$', hint] };
  if (format === 'email') return { widget: 'string', type: 'email' };
  if (pattern) return { widget: 'string', pattern: [pattern, hint], ...length };
  return { widget: (maxLength ?? 0) > oneLine ? 'text' : 'string', use_emoji_autocomplete: false, ...length };
}
