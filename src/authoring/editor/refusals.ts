/**
 * Checks an entry before the form saves it, by the schemas, rules and messages of the check. It knows the entry, and the names and
 * entries that the form has read; what needs other files (entries that are named, pictures) is left to the check.
 */
import { type Bilingual, type Locale, defaultLocale, locales } from '../../i18n/locales.ts';
import { inBoth } from '../../i18n/bilingual.ts';
import { componentKind } from '../../schemas/components/index.ts';
import { type KindName, type ListName, type Target, kinds, lists, targets } from '../../schemas/index.ts';
import { type Kind, schemaOf } from '../../schemas/kind.ts';
import { textsIn } from '../check/content.ts';
import { unknownNameMessage } from '../check/choices.ts';
import { messages } from '../check/messages.ts';
import { ownAnchors, pages } from '../check/site-map.ts';
import { messages as prose } from '../prose/prose-messages.ts';
import { parseBody } from '../prose/parse.ts';
import { idName, itemsName, type FieldShape, shapeOf } from './form-fields.ts';
import { readItems, writeItems } from './formats.ts';
import { type Saved, asRead, clashesOf, without } from './other-entries.ts';
import { scanMarkdown } from './markdown-scan.ts';
import { slugPattern, words } from './form-words.ts';

type Fields = Record<string, unknown>;

/** The fields of an entry in each language that it has. */
export type Drafts = { readonly [L in Locale]?: Fields | undefined };

/** The names that may be used and the other entries, as far as they are known. */
export type Names = { [Name in ListName | 'topics' | 'halls']?: ReadonlySet<string> } & {
  entries?: readonly Saved[];
};

/** Adds the names that a list or the file of the conclave gives to others. */
export function addNames(names: Names, name: KindName | ListName, fields: Fields): void {
  if (name in lists)
    names[name as ListName] = new Set(((fields[itemsName] ?? []) as Fields[]).map((item) => String(item[idName])));
  if (name === 'event')
    for (const field of ['topics', 'halls'] as const)
      names[field] = new Set([...(names[field] ?? []), ...Object.keys(fields[field] ?? {})]);
}

/** Adds a file that was read or is about to be saved. */
export function addEntry(names: Names, entry: Saved): void {
  names.entries = [...without(names.entries ?? [], entry), entry];
}

/** What is to be corrected, one sentence each; none if all is well. */
export function refusalsOf(name: KindName, drafts: Drafts, known: Names = {}, slug = '', path?: string): Bilingual[] {
  const kind: Kind = kinds[name];
  const shape = shapeOf({ ...kind.facts, ...kind.text });
  const names = { ...known };
  addNames(names, name, drafts[defaultLocale] ?? {});
  const page = Object.keys(pages).find((route) => pages[route]?.anchors?.includes(name));
  const reserved = page && ownAnchors(page).includes(slug) ? [messages.slugReserved(slug, page)] : [];
  const found = locales.flatMap((locale) => {
    const draft = drafts[locale];
    if (!draft) return [];
    const fields = asRead(kind, locale, draft);
    const issues = schemaOf(kind, locale).safeParse(fields).error?.issues ?? [];
    const refusals = [
      ...issues.map(({ path, message }) => labelled(labelsAlong(shape, path), inBoth(message))),
      ...(locale === defaultLocale ? unknownNames(shape, fields, names) : []),
      ...(locale === defaultLocale && name === 'sessions'
        ? clashesOf({ kind: name, fields: draft, path }, names.entries ?? []).map((clash) =>
            labelled(labelsAlong(shape, clash.path), clash.message),
          )
        : []),
      ...bodyRefusals(String(draft.body ?? ''), names).map((message) => labelled([words.body], message)),
    ];
    return locale === defaultLocale ? refusals : refusals.map((message) => labelled([words.english], message));
  });
  return [...new Map([...reserved, ...found].map((each) => [each.hi, each])).values()];
}

/** The same of a list; each sentence begins with the name of its item. */
export function listRefusalsOf(name: ListName, draft: Fields, names: Names = {}): Bilingual[] {
  try {
    const items = readItems(writeItems(draft))[itemsName] as Fields[];
    const shape = shapeOf(lists[name]);
    return items.flatMap(({ [idName]: id, ...item }) => {
      const found = lists[name].safeParse(item).error?.issues ?? [];
      return [
        ...found.map(({ path, message }) => labelled(labelsAlong(shape, path), inBoth(message))),
        ...unknownNames(shape, item, names),
      ].map((message) => labelled([{ hi: String(id), en: String(id) }], message));
    });
  } catch (error) {
    return [inBoth(error instanceof Error ? error.message : String(error))];
  }
}

const knownFor = (target: Target | undefined, names: Names): ReadonlySet<string> | undefined =>
  target && ('list' in target ? names[target.list] : 'text' in target ? names[target.text] : undefined);

/** Names in fields that are known to lead nowhere. */
const unknownNames = (shape: FieldShape, fields: Fields, names: Names): Bilingual[] =>
  textsIn(fields).flatMap(({ path, text }) => {
    const target = targets[path.filter((step) => typeof step === 'string').join('.')];
    const known = knownFor(target, names);
    // What is not written like a name is the schema's to refuse.
    if (!target || !known || known.has(text) || !new RegExp(slugPattern).test(text)) return [];
    return [labelled(labelsAlong(shape, path), unknownNameMessage(text, target, known))];
  });

function bodyRefusals(body: string, names: Names): Bilingual[] {
  const { faults, components } = parseBody(body, scanMarkdown);
  const figures = components.flatMap(({ component, attributes }) =>
    Object.entries(componentKind(component).names ?? {}).flatMap(([attribute, what]) => {
      const id = what === 'figures' ? attributes[attribute] : undefined;
      return !names.figures || id === undefined || names.figures.has(id)
        ? []
        : [prose.figureUnknown(id, [...names.figures])];
    }),
  );
  return [...faults.map(({ message }) => message), ...figures];
}

/** `Status, New start: message`. A message that begins with the last label does not say it again. */
const labelled = (labels: readonly Bilingual[], message: Bilingual): Bilingual => {
  const inOne = (locale: Locale) => {
    const names = labels.map((label) => label[locale]);
    const again = `“${names.at(-1)}”: `;
    const text = message[locale].startsWith(again) ? message[locale].slice(again.length) : message[locale];
    return [...(names.length > 0 ? [names.join(', ')] : []), text].join(': ');
  };
  return { hi: inOne('hi'), en: inOne('en') };
};

function labelsAlong(fields: FieldShape, path: readonly PropertyKey[]): Bilingual[] {
  const labels: Bilingual[] = [];
  let shape: FieldShape | undefined = fields;
  for (const key of path) {
    shape = typeof key === 'number' ? shape?.items : shape?.properties?.[String(key)];
    if (shape?.label) labels.push(shape.label);
  }
  return labels;
}
