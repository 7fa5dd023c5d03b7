/** Starts Sveltia CMS in the page, with the formats, blocks and styles of this site. Runs in the browser. */
import './zod-without-eval.ts';
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { componentNames } from '../../schemas/components/index.ts';
import { type KindName, type ListName, kinds, lists } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { blockOf } from './blocks.ts';
import { entryFormat, listFormat, readEntry, readItems, writeEntry, writeItems } from './formats.ts';
import { cleanPastes } from './paste.ts';
import { type Drafts, listRefusalsOf, refusalsOf } from './refusals.ts';

/** Where Sveltia stores a person's settings, the language of its interface among them. */
const settings = 'sveltia-cms.prefs';

/** Sets the language of Sveltia's interface: `locale`, or else the default, unless the person chose one before. */
function setLanguage(locale: Locale | undefined): void {
  const before = JSON.parse(localStorage.getItem(settings) ?? '{}') as Record<string, unknown>;
  if (!locale && before.locale !== undefined) return;
  localStorage.setItem(
    settings,
    JSON.stringify({ ...before, locale: locale === 'en' ? 'en-US' : (locale ?? defaultLocale) }),
  );
}

/** Opens the editor, in `locale` if given. @throws if the editor or its configuration cannot be loaded. */
export async function openEditor(content: string, locale?: Locale): Promise<void> {
  setLanguage(locale);
  const [{ default: CMS }, { default: styles }, config] = await Promise.all([
    import('@sveltia/cms'),
    import('../../styles/editor-preview.css?url'),
    fetch(new URL('config.json', location.href)).then((answer) => answer.json()),
  ]);
  for (const name of Object.keys(kinds) as KindName[])
    CMS.registerCustomFormat(entryFormat(name), 'mdx', {
      fromFile: readEntry,
      toFile: (fields) => writeEntry(fields, Object.keys(kinds[name].text)),
    });
  CMS.registerCustomFormat(listFormat, 'yaml', { fromFile: readItems, toFile: writeItems });
  for (const name of componentNames) CMS.registerEditorComponent(blockOf(name, content));
  cleanPastes();
  CMS.registerPreviewStyle(styles);
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const found = refusalsIn(entry.toJS() as unknown as Saved, content);
      // An error of this form has Sveltia keep the form open and show the cause.
      if (found.length > 0) throw new Error('saving_failed', { cause: new Error(found.join(' ')) });
    },
  });
  await CMS.init({ config });
}

/** What Sveltia's event gives of an entry. */
interface Saved {
  readonly path: string;
  readonly data: Drafts['hi'];
  readonly i18n: Readonly<Record<string, { readonly data: Drafts['en'] }>>;
}

function refusalsIn({ path, data, i18n }: Saved, content: string): string[] {
  const list = (Object.keys(lists) as ListName[]).find((each) => path === `${content}/${each}.yaml`);
  if (list) return listRefusalsOf(list, data ?? {});
  const name = (Object.keys(kinds) as KindName[]).find((each) => {
    const { folder, only = '' }: Kind = kinds[each];
    return path.replace(/[^/]+$/, '') === `${content}/${folder}/` && path.startsWith(`${content}/${folder}/${only}`);
  });
  return name ? refusalsOf(name, { hi: data, en: i18n.en?.data }) : [];
}
