/** Starts Sveltia CMS in the page, with the formats, blocks and looks of this site. Runs in the browser. */
import './without-code.ts';
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { componentNames } from '../../schemas/components/index.ts';
import { type KindName, type ListName, kinds, lists } from '../../schemas/index.ts';
import type { Kind } from '../../schemas/kind.ts';
import { blockOf } from './blocks.ts';
import { entryFormat, listFormat } from './format-names.ts';
import { readEntry, readItems, writeEntry, writeItems } from './formats.ts';
import { type Drafts, listRefusalsOf, refusalsOf } from './refusal.ts';

/** Where Sveltia keeps what a person has set, the language of its own words among it. */
const settings = 'sveltia-cms.prefs';

/** Chooses the language of buttons and menus; without `asked` only where none was chosen before. */
function speak(locale: Locale, asked: boolean): void {
  const before = JSON.parse(localStorage.getItem(settings) ?? '{}') as Record<string, unknown>;
  if (!asked && before.locale !== undefined) return;
  localStorage.setItem(settings, JSON.stringify({ ...before, locale: locale === 'en' ? 'en-US' : locale }));
}

/** `asked` is the language in which the editor was asked for. @throws if the editor or its configuration cannot be loaded. */
export async function openEditor(content: string, asked?: Locale): Promise<void> {
  speak(asked ?? defaultLocale, asked !== undefined);
  const [{ default: CMS }, { default: looks }, config] = await Promise.all([
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
  CMS.registerPreviewStyle(looks);
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => refuse(entry.toJS() as unknown as Saved, content),
  });
  await CMS.init({ config });
}

/** What Sveltia tells of an entry before it saves it. */
interface Saved {
  readonly path: string;
  readonly data: Drafts['hi'];
  readonly i18n: Readonly<Record<string, { readonly data: Drafts['en'] }>>;
}

/** @throws in the way that has Sveltia keep the form open and show the words. */
function refuse(saved: Saved, content: string): void {
  const found = refusalsIn(saved, content);
  if (found.length > 0) throw new Error('saving_failed', { cause: new Error(found.join(' ')) });
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
