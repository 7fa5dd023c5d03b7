/** What a field that names other things may name, as the content folder has them. */
import { type Locale, defaultLocale, locales } from '../../i18n/locales.ts';
import type { Target } from '../../schemas/index.ts';
import { type Content, slugsKey } from './content.ts';

export interface Choice {
  readonly name: string;
  /** What it is called in Hindi, where it is called something. */
  readonly title?: string | undefined;
  /** What it is called in any language. */
  readonly titles: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The title of an entry or of an item of a list. */
function titleOf({ title, name, label }: Data, locale: Locale): string | undefined {
  return [title, name, label]
    .map((each) => text(each) ?? text((each as Data | undefined)?.[locale]))
    .find((each) => each !== undefined);
}

/** A choice that each language may have a title for. */
function choice(name: string, titleIn: (locale: Locale) => string | undefined): Choice {
  const titles = locales.flatMap((locale) => titleIn(locale) ?? []);
  return { name, title: titleIn(defaultLocale), titles };
}

export function choicesOf(content: Content, target: Target): Choice[] {
  if ('drawing' in target)
    return [...content.paths].flatMap((path) => {
      const [, name] = /^drawings\/(.+)\.svg$/.exec(path) ?? [];
      return name === undefined ? [] : [{ name, titles: [] }];
    });
  if ('list' in target)
    return content.items
      .filter(({ list }) => list === target.list)
      .map(({ id, data }) => choice(id, (locale) => titleOf(data, locale)));
  if ('text' in target) {
    const namedIn = (locale: Locale) =>
      (content.entries.find((each) => each.kind === 'event' && each.locale === locale)?.data[target.text] ??
        {}) as Data;
    return Object.keys(namedIn(defaultLocale)).map((name) => choice(name, (locale) => text(namedIn(locale)[name])));
  }
  const slugs = [...(content.slugs.get(slugsKey(target.kind, defaultLocale)) ?? [])];
  const ofKind = content.entries.filter(({ kind }) => kind === target.kind);
  return slugs.map((slug) =>
    choice(slug, (locale) => {
      const entry = ofKind.find((each) => each.locale === locale && each.slug === slug);
      return entry && titleOf(entry.data, locale);
    }),
  );
}
