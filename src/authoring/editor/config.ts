/** The configuration of the editor at /admin/: a form for every kind of content, made from the schemas. Labels hold both languages. */
import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import { defaultLocale, locales } from '../../i18n/locales.ts';
import { type KindName, type ListName, kinds, lists } from '../../schemas/index.ts';
import { type Kind, seen } from '../../schemas/kind.ts';
import { photoFields } from '../../schemas/photo.ts';
import { bodyField } from './blocks.ts';
import {
  type Choices,
  fieldsOf,
  idName,
  itemLabels,
  itemsName,
  listsName,
  shapeOf,
  titleField,
} from './form-fields.ts';
import { entryFormat, listFormat } from './formats.ts';
import { both, slugPattern, titles, words } from './form-words.ts';

/** What the configuration is made for. */
export interface Editing {
  /** The content folder, from the root of the repository. */
  readonly content: string;
  readonly choices: Choices;
  readonly siteUrl: string;
  /** `owner/name` on GitHub; undefined where only files of the own computer are edited. */
  readonly repository?: string | undefined;
  readonly branch: string;
}

/** Sveltia stores its settings under the name of the repository, so it needs one where there is none. */
const noRepository = 'local/this-site';

const kindNames = Object.keys(kinds) as KindName[];
const isSingle = (name: KindName): boolean => 'only' in kinds[name];

export const editorConfig = (editing: Editing): CmsConfig => ({
  load_config_file: false,
  backend: {
    name: 'github',
    repo: editing.repository ?? noRepository,
    branch: editing.branch,
    auth_methods: ['token'],
  },
  app_title: both(words.title),
  site_url: editing.siteUrl,
  show_preview_links: false,
  media_folder: `${editing.content}/pictures`,
  public_folder: '/pictures',
  media_libraries: {
    all: { slugify_filename: true, transformations: { raster_image: { format: 'webp', quality: 85, width: 1600 } } },
    stock_assets: { providers: [] },
  },
  i18n: {
    structure: 'multiple_files',
    locales: [...locales],
    default_locale: defaultLocale,
    initial_locales: 'all',
  },
  slug: { encoding: 'ascii', clean_accents: true },
  output: { omit_empty_optional_fields: true },
  collections: [
    {
      name: 'conclave',
      label: both(words.main),
      icon: titles.event.icon,
      i18n: true,
      files: kindNames.filter(isSingle).map((name) => singleFile(name, editing)),
    },
    ...kindNames.filter((name) => !isSingle(name)).map((name) => collectionOf(name, editing)),
    {
      name: listsName,
      label: both(words.lists),
      icon: 'list',
      files: (Object.keys(lists) as ListName[]).map((name) => listFile(name, editing)),
    },
  ],
});

function singleFile(name: KindName, editing: Editing): CollectionFile {
  const { folder, only }: Kind = kinds[name];
  return {
    name,
    label: both(titles[name].all),
    icon: titles[name].icon,
    file: `${editing.content}/${folder}/${only}.{{locale}}.mdx`,
    format: entryFormat(name),
    i18n: true,
    fields: entryFields(name, editing),
  };
}

const collectionOf = (name: KindName, editing: Editing): Collection => ({
  name,
  label: both(titles[name].all),
  label_singular: both(titles[name].one),
  icon: titles[name].icon,
  folder: `${editing.content}/${kinds[name].folder}`,
  extension: 'mdx',
  format: entryFormat(name),
  i18n: true,
  identifier_field: titleField(name),
  slug: {
    editable: ['create'],
    hint: both(words.shortNameHint),
    pattern: [slugPattern, both(words.shortNameHint)],
  },
  sortable_fields: sorting(name),
  fields: entryFields(name, editing),
});

function sorting(name: KindName) {
  const { facts } = kinds[name];
  const title = titleField(name);
  if ('date' in facts) return { fields: ['date', title], default: { field: 'date', direction: 'descending' as const } };
  return 'order' in facts ? { fields: ['order', title], default: { field: 'order' } } : { fields: [title] };
}

/** Facts that the preview shows beside the texts. */
const previewed = new Set(['date', 'start', 'end', 'time', 'venue', 'hall', 'status']);

/** Texts that stand below the fact they belong to. */
const beside: Readonly<Record<string, string>> = { status: 'statusNote', ...photoFields };

/**
 * The form of an entry: its title, then the facts, which the Hindi file alone holds, then the texts, which both files hold.
 * The form of a single entry begins with the facts.
 */
function entryFields(name: KindName, { choices, content }: Editing): Field[] {
  const folder = `/${content}/${kinds[name].folder}`;
  const facts = fieldsOf(shapeOf(kinds[name].facts), { path: '', translated: false, choices, folder }).map((field) => ({
    ...field,
    preview: previewed.has(field.name),
  }));
  const text = fieldsOf(shapeOf(kinds[name].text), { path: '', translated: true, choices });
  const title = text.filter((field) => !isSingle(name) && field.name === titleField(name));
  const withText = facts.flatMap((fact) => [fact, ...text.filter((field) => field.name === beside[fact.name])]);
  const last = fieldsOf(shapeOf(seen), { path: '', translated: true, choices });
  return [
    ...new Set([...title, ...withText, ...text, bodyField, ...last.map((field) => ({ ...field, preview: false }))]),
  ];
}

/** The form of a YAML list: its items with their short names. */
const listFile = (name: ListName, { content, choices }: Editing): CollectionFile => ({
  name,
  label: both(titles[name].all),
  icon: titles[name].icon,
  file: `${content}/${name}.yaml`,
  format: listFormat(name),
  editor: { preview: false },
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
            slugPattern,
            both({ hi: 'छोटे अंग्रेजी अक्षर, अंक और हाइफन लिखें।', en: 'Write small Latin letters, digits and hyphens.' }),
          ],
        },
        ...fieldsOf(shapeOf(lists[name]), { path: '', translated: false, choices }),
      ],
    },
  ],
});
