/** The forms of the YAML lists: each file a list of items with their short names. */
import type { Collection, CollectionFile } from '@sveltia/cms';
import { defaultLocale } from '../../i18n/locales.ts';
import { says } from '../../i18n/bilingual.ts';
import { type ListName, lists } from '../../schemas/index.ts';
import { idName, itemLabels, itemsName, listsName } from './choices.ts';
import type { Editing } from './editing.ts';
import { fieldsOf } from './field.ts';
import { listFormat } from './format-names.ts';
import { shapeOf } from './shape.ts';
import { both, titles, words } from './words.ts';

const listNames = Object.keys(lists) as ListName[];

export const listCollection = (editing: Editing): Collection => ({
  name: listsName,
  label: both(words.lists),
  icon: 'list',
  files: listNames.map((name) => listFile(name, editing)),
});

const listFile = (name: ListName, { content, choices }: Editing): CollectionFile => ({
  name,
  label: both(titles[name].all),
  icon: titles[name].icon,
  file: `${content}/${name}.yaml`,
  format: listFormat,
  fields: [
    {
      name: itemsName,
      label: both(titles[name].all),
      label_singular: both(titles[name].one),
      widget: 'list',
      collapsed: true,
      summary: `{{${itemLabels[name]}.${defaultLocale}}} ({{${idName}}})`,
      fields: [
        {
          name: idName,
          label: both(words.shortName),
          hint: both(words.shortNameHint),
          widget: 'string',
          pattern: [
            '^[a-z0-9]+(?:-[a-z0-9]+)*$',
            says('छोटे अंग्रेजी अक्षर, अंक और हाइफन लिखें।', 'Write small Latin letters, digits and hyphens.'),
          ],
        },
        ...fieldsOf(shapeOf(lists[name]), { path: '', translated: false, choices }),
      ],
    },
  ],
});
