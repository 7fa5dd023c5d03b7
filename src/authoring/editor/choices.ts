/** Fields that name something else: pickers that list what there is. */
import type { RelationField, SelectField } from '@sveltia/cms';
import { defaultLocale } from '../../i18n/locales.ts';
import { type KindName, type ListName, kinds } from '../../schemas/index.ts';
import type { Target } from '../../schemas/names.ts';

/** What can be named and is no collection of its own, as it was at the time of the build. */
export interface Choices {
  readonly drawings: readonly string[];
  readonly topics: Readonly<Record<string, string>>;
  readonly halls: Readonly<Record<string, string>>;
}

/** The collection of the YAML lists, and the field that holds the items of each. */
export const listsName = 'lists';
export const itemsName = 'items';
export const idName = 'id';

type Picker = Pick<RelationField, 'widget' | 'collection' | 'file' | 'value_field' | 'display_fields'>;

/** The field of a kind that names its entries in a list. */
export const titleField = (kind: KindName): string =>
  ['title', 'name'].find((field) => field in kinds[kind].text) ?? 'summary';

/** The field of a list’s items that says what they are. */
export const itemLabels = {
  sources: 'name',
  figures: 'label',
  charts: 'title',
  needs: 'label',
} as const satisfies Record<ListName, string>;

/** The part of a field that lists what may be named; undefined where there is nothing to choose from. */
export function pickerOf(
  target: Target,
  choices: Choices,
): Picker | Pick<SelectField, 'widget' | 'options'> | undefined {
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
      ? choices.drawings.map((value) => ({ value, label: value }))
      : Object.entries(choices[target.text]).map(([value, label]) => ({ value, label }));
  return options.length > 0 ? { widget: 'select', options } : undefined;
}
