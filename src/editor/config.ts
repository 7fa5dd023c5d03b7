/** The configuration of the editor at /admin/: a form for every kind of content, made from the schemas. */
import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import { defaultLocale, locales } from '../i18n/locales.ts';
import { says } from '../schemas/fields.ts';
import { type KindName, type ListName, kinds, lists } from '../schemas/index.ts';
import type { Kind } from '../schemas/kind.ts';
import { bodyField } from './body.ts';
import { type Choices, idName, itemLabels, itemsName, listsName, titleField } from './choices.ts';
import { fieldsOf } from './field.ts';
import { entryFormat, listFormat } from './format-names.ts';
import { shapeOf } from './shape.ts';
import { both, titles, words } from './words.ts';

export interface Editing {
  /** The content folder, from the root of the repository. */
  readonly content: string;
  readonly choices: Choices;
  readonly siteUrl: string;
  /** `owner/name` on GitHub; undefined where only files of the own computer are edited. */
  readonly repository?: string | undefined;
  readonly branch: string;
}

/** Named in place of a repository where there is none: the CMS keeps what it remembers under a name. */
const noRepository = 'local/this-site';

const kindNames = Object.keys(kinds) as KindName[];
const listNames = Object.keys(lists) as ListName[];

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
    singles(editing),
    ...kindNames.filter((name) => !isSingle(name)).map((name) => collectionOf(name, editing)),
    listCollection(editing),
  ],
});

const isSingle = (name: KindName): boolean => 'only' in kinds[name];

/** Texts that belong to a fact: in the form they stand below it. */
const beside: Readonly<Record<string, string>> = { status: 'statusNote', portrait: 'portraitAlt' };

/**
 * What an entry is called; then its facts, which the Hindi file alone holds; then the text that both files hold. The only
 * entry of a kind is known: it begins with its facts.
 */
function entryFields(name: KindName, { choices, content }: Editing): Field[] {
  const facts = fieldsOf(shapeOf(kinds[name].facts), { path: '', translated: false, choices }).map((field) => ({
    ...(field.name === 'portrait' ? portraitField(field, `/${content}/${kinds[name].folder}`) : field),
    preview: false,
  }));
  const text = fieldsOf(shapeOf(kinds[name].text), { path: '', translated: true, choices });
  const titles = text.filter((field) => !isSingle(name) && field.name === titleField(name));
  const withText = facts.flatMap((fact) => [fact, ...text.filter((field) => field.name === beside[fact.name])]);
  return [...new Set([...titles, ...withText, ...text, bodyField])];
}

/** A photo that lies beside the entry. */
const portraitField = (field: Field, folder: string): Field => ({
  name: field.name,
  label: field.label ?? field.name,
  hint: both(words.picture),
  required: false,
  widget: 'image',
  media_folder: folder,
  public_folder: '.',
  choose_url: false,
});

const singles = (editing: Editing): Collection => ({
  name: 'conclave',
  label: both(words.main),
  icon: titles.event.icon,
  i18n: true,
  files: kindNames.filter(isSingle).map((name) => singleFile(name, editing)),
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
    pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', both(words.shortNameHint)],
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

const listCollection = (editing: Editing): Collection => ({
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
