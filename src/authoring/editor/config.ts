/** The configuration of the editor at /admin/: a form for every kind of content, made from the schemas. */
import type { CmsConfig, Collection, CollectionFile } from '@sveltia/cms';
import { defaultLocale, locales } from '../../i18n/locales.ts';
import { type KindName, kinds } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { titleField } from './choices.ts';
import type { Editing } from './editing.ts';
import { entryFields, isSingle } from './entry-fields.ts';
import { entryFormat } from './format-names.ts';
import { listCollection } from './list-forms.ts';
import { both, titles, words } from './words.ts';

/** Named in place of a repository where there is none: the CMS keeps what it remembers under a name. */
const noRepository = 'local/this-site';

const kindNames = Object.keys(kinds) as KindName[];

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
