/** Validates an entry before the form saves it, by the same schemas as the check. */
import { type Locale, defaultLocale, locales } from '../../i18n/locales.ts';
import { type KindName, type ListName, kinds, lists } from '../../schemas/index.ts';
import { type Kind, schemaOf } from '../../schemas/kind.ts';
import { idName, itemsName, type FieldShape, shapeOf } from './form-fields.ts';
import { readEntry, readItems, writeEntry, writeItems } from './formats.ts';
import { both, words } from './words.ts';

type Fields = Record<string, unknown>;

/** The fields of an entry in each language that it has. */
export type Drafts = { readonly [L in Locale]?: Fields | undefined };

/** What is to be corrected, one sentence each in both languages; none if all is well. */
export function refusalsOf(name: KindName, drafts: Drafts): string[] {
  const kind: Kind = kinds[name];
  const shape = shapeOf({ ...kind.facts, ...kind.text });
  return locales.flatMap((locale) => {
    const draft = drafts[locale];
    if (!draft) return [];
    const found = schemaOf(kind, locale).safeParse(asRead(kind, locale, draft)).error?.issues ?? [];
    const mark = locale === defaultLocale ? '' : `${both(words.english)}: `;
    return [...new Set(found.map(({ path, message }) => `${mark}${named(shape, path)}${message}`))];
  });
}

/** The same of a list; each sentence begins with the name of its item. */
export function listRefusalsOf(name: ListName, draft: Fields): string[] {
  try {
    const items = readItems(writeItems(draft))[itemsName] as Fields[];
    return items.flatMap(({ [idName]: id, ...item }) => {
      const found = lists[name].safeParse(item).error?.issues ?? [];
      return found.map(({ path, message }) => `${id}: ${named(shapeOf(lists[name]), path)}${message}`);
    });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The fields as the file will have them, without the body. */
function asRead(kind: Kind, locale: Locale, draft: Fields): Fields {
  const text = Object.keys(kind.text);
  const names = locale === defaultLocale ? [...Object.keys(kind.facts), ...text] : text;
  const fields = Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)));
  const { body: _, ...read } = readEntry(writeEntry(fields, text).trim());
  return read;
}

/** The labels along the path of a field. */
function named(fields: FieldShape, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let shape: FieldShape | undefined = fields;
  for (const key of path) {
    shape = typeof key === 'number' ? shape?.items : shape?.properties?.[String(key)];
    if (shape?.label) labels.push(both(shape.label));
  }
  return labels.length > 0 ? `${labels.join(', ')}: ` : '';
}
