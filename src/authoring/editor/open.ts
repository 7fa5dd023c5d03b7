/** Starts Sveltia CMS in the page, with the formats, blocks and styles of this site. Runs in the browser. */
import './zod-without-eval.ts';
import { type Bilingual, type Locale, defaultLocale, locales } from '../../i18n/locales.ts';
import { componentNames } from '../../schemas/components/index.ts';
import { type KindName, type ListName, kinds, lists } from '../../schemas/index.ts';
import { type Kind, textNames } from '../../schemas/kind.ts';
import { blockOf } from './blocks.ts';
import { inLanguage } from './form-words.ts';
import { entryFormat, listFormat, readEntry, readItems, writeEntry, writeItems } from './formats.ts';
import { cleanPastes } from './paste.ts';
import { showSaveState } from './publication.ts';
import { type Drafts, type Names, addEntry, addNames, listRefusalsOf, refusalsOf } from './refusals.ts';

/** Where Sveltia stores a person's settings, the language of its interface among them. */
const settings = 'sveltia-cms.prefs';

/** Sets the language of Sveltia's interface: `wanted`, or else what the person chose before, or the default. */
function setLanguage(wanted: Locale | undefined): Locale {
  const before = JSON.parse(localStorage.getItem(settings) ?? '{}') as { readonly locale?: string };
  const locale = wanted ?? locales.find((each) => before.locale?.startsWith(each)) ?? defaultLocale;
  localStorage.setItem(settings, JSON.stringify({ ...before, locale: locale === 'en' ? 'en-US' : locale }));
  return locale;
}

/** Opens the editor, in the language `wanted` if given. @throws if the editor or its configuration cannot be loaded. */
export async function openEditor(content: string, wanted?: Locale): Promise<void> {
  const locale = setLanguage(wanted);
  const [{ default: CMS }, { default: styles }, config] = await Promise.all([
    import('@sveltia/cms'),
    import('../../styles/editor-preview.css?url'),
    fetch(new URL('config.json', location.href)).then(async (answer) => inLanguage(await answer.json(), locale)),
  ]);
  const names: Names = {};
  /** The files of the entry that is being saved. */
  let written: string[] = [];
  const register = (
    format: string,
    extension: string,
    name: KindName | ListName,
    read = readItems,
    write = writeItems,
  ) =>
    CMS.registerCustomFormat(format, extension, {
      fromFile: (text) => {
        const fields = read(text);
        addNames(names, name, fields);
        if (name in kinds) addEntry(names, { kind: name as KindName, fields });
        return fields;
      },
      toFile: (fields) => {
        const text = `${write(fields).trim()}\n`;
        written.push(text);
        return text;
      },
    });
  for (const name of Object.keys(kinds) as KindName[])
    register(entryFormat(name), 'mdx', name, readEntry, (fields) => writeEntry(fields, textNames(kinds[name])));
  for (const name of Object.keys(lists) as ListName[]) register(listFormat(name), 'yaml', name);
  for (const name of componentNames) CMS.registerEditorComponent(blockOf(name, content, locale));
  cleanPastes();
  CMS.registerPreviewStyle(styles);
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const found = refusalsIn(entry.toJS() as unknown as Saved, content, names).map((each) => each[locale]);
      // An error of this form has Sveltia keep the form open and show the cause.
      if (found.length > 0) throw new Error('saving_failed', { cause: new Error(found.join(' ')) });
      written = [];
    },
  });
  CMS.registerEventListener({
    name: 'postSave',
    // Whoever saves files of this computer has no name.
    handler: ({ author, entry }) => {
      const { path, i18n } = entry.toJS() as unknown as Saved;
      void showSaveState(pathsOf(path, Object.keys(i18n)).join(', '), written, locale, author.login && config.backend);
    },
  });
  await CMS.init({ config });
}

/** What Sveltia's event gives of an entry. */
interface Saved {
  readonly path: string;
  readonly slug: string;
  readonly data: Drafts['hi'];
  readonly i18n: Readonly<Record<string, { readonly data: Drafts['en'] }>>;
}

/** The paths of an entry's files: that of the Hindi one, and those in other languages. A list has one file. */
const pathsOf = (path: string, others: readonly string[]): string[] => [
  ...new Set([path, ...others.map((locale) => path.replace(`.${defaultLocale}.`, `.${locale}.`))]),
];

const kindOf = (path: string, content: string): KindName | undefined =>
  (Object.keys(kinds) as KindName[]).find((each) => {
    const { folder, only = '' }: Kind = kinds[each];
    return path.replace(/[^/]+$/, '') === `${content}/${folder}/` && path.startsWith(`${content}/${folder}/${only}`);
  });

/** What is to be corrected in an entry or a list; if nothing is, what it says is known from now on. */
function refusalsIn({ path, slug, data = {}, i18n }: Saved, content: string, names: Names): Bilingual[] {
  const list = (Object.keys(lists) as ListName[]).find((each) => path === `${content}/${each}.yaml`);
  const kind = kindOf(path, content);
  const name = list ?? kind;
  if (name) addNames(names, name, data);
  if (list) return listRefusalsOf(list, data, names);
  if (!kind) return [];
  const found = refusalsOf(kind, { hi: data, en: i18n.en?.data }, names, slug, path);
  const [hindi = path, english] = pathsOf(path, ['en']);
  if (found.length === 0) addEntry(names, { kind, path: hindi, fields: data });
  if (found.length === 0 && i18n.en?.data) addEntry(names, { kind, path: english, fields: i18n.en.data });
  return found;
}
