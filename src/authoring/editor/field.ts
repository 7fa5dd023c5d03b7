/** Turns one field of a schema into one field of a form. */
import type { Field } from '@sveltia/cms';
import { type Target, targets } from '../../schemas/names.ts';
import { type Choices, pickerOf } from './choices.ts';
import { type FieldShape, isBilingual, namedTextOf } from './shape.ts';
import { both, words } from './words.ts';

export interface FieldPlace {
  /** The names that lead to the field, joined by dots; items of lists have none of their own. */
  readonly path: string;
  readonly required: boolean;
  readonly translated: boolean;
  readonly choices: Choices;
  /** What fields name, by path; the schemas' own table unless said otherwise. */
  readonly targets?: Readonly<Record<string, Target>>;
}

/** Longer texts get a box of several lines. */
const oneLine = 120;

const slugPattern = (message: string): [string, string] => ['^[a-z0-9]+(?:-[a-z0-9]+)*$', message];

/** The fields of an object's shape, in its order. */
export const fieldsOf = (shape: FieldShape, place: Omit<FieldPlace, 'required'>): Field[] =>
  Object.entries(shape.properties ?? {}).map(([name, each]) =>
    fieldOf(name, isBilingual(shape) ? { ...each, ...language(name) } : each, {
      ...place,
      path: place.path ? `${place.path}.${name}` : name,
      required: shape.required?.includes(name) ?? false,
    }),
  );

const language = (locale: string) => ({
  label: locale === 'hi' ? words.hindi : words.english,
  hint: undefined,
  inForm: undefined,
});

export function fieldOf(name: string, shape: FieldShape, place: FieldPlace): Field {
  const { hint = '', ...kind } = controlOf(shape, place);
  return {
    name,
    label: shape.label ? both(shape.label) : name,
    ...(hint && { hint }),
    required: place.required,
    ...(place.translated && { i18n: namedTextOf(shape) ? 'duplicate_keys' : true }),
    ...kind,
  } as Field;
}

type Control = { readonly widget: string; readonly hint?: string | undefined; readonly [option: string]: unknown };

function controlOf(shape: FieldShape, place: FieldPlace): Control {
  const written = shape.inForm ?? shape.hint;
  const hint = written && both(written);
  const target = (place.targets ?? targets)[place.path];
  if (target) {
    const picker = pickerOf(target, place.choices);
    if (picker)
      return { ...picker, hint: both(shape.inForm ?? words.choose), ...(shape.type === 'array' && { multiple: true }) };
    if ('text' in target) return { ...textOf(shape, both(words.shortNameHint)), hint: both(words.listFirst) };
  }
  if (shape.form === 'day')
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', hint: both(shape.inForm ?? words.chooseDay) };
  if (shape.form === 'clock')
    return { widget: 'datetime', type: 'time', format: 'HH:mm', hint: timeHint(shape, place) };
  if (shape.form === 'moment') return { widget: 'datetime', format: 'YYYY-MM-DD HH:mm', hint };
  if (shape.enum) return { ...choiceOf(shape), hint: both(choiceHint(shape, place)) };
  return { ...byType(shape, place, hint), hint };
}

const timeHint = ({ inForm }: FieldShape, { required }: FieldPlace): string =>
  both(inForm ?? (required ? words.chooseTime : words.optional));

const choiceHint = ({ default: preset, inForm }: FieldShape, { required }: FieldPlace) =>
  inForm ?? (required || preset !== undefined ? words.chooseOne : words.optional);

const choiceOf = ({ enum: values = [], options, default: preset }: FieldShape) => ({
  widget: 'select',
  options: values.map((value) => ({ value, label: options?.[value] ? both(options[value]) : value })),
  ...(preset !== undefined && { default: preset }),
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

function objectOf(shape: FieldShape, place: FieldPlace): Control {
  const text = namedTextOf(shape);
  if (text) return { widget: 'keyvalue', key_label: both(words.shortName), value_label: both(words.text) };
  return { widget: 'object', fields: fieldsOf(shape, place) };
}

function textOf({ form, format, pattern, maxLength }: FieldShape, hint: string): Control {
  const length = maxLength === undefined ? {} : { maxlength: maxLength };
  if (form === 'name') return { widget: 'string', pattern: slugPattern(both(words.shortNameHint)) };
  if (form === 'address') return { widget: 'string', type: 'url', pattern: ['^https?://\\S+$', hint] };
  if (format === 'email') return { widget: 'string', type: 'email' };
  if (pattern) return { widget: 'string', pattern: [pattern, hint], ...length };
  return { widget: (maxLength ?? 0) > oneLine ? 'text' : 'string', use_emoji_autocomplete: false, ...length };
}
