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

/** A choice with its titles: in each language the first text among the values, which may be texts or have one by language. */
function choice(name: string, valuesIn: (locale: Locale) => readonly unknown[]): Choice {
  const titleIn = (locale: Locale) =>
    valuesIn(locale)
      .flatMap((value) => [value, (value as Data | undefined)?.[locale]])
      .find((value) => typeof value === 'string');
  return { name, title: titleIn(defaultLocale), titles: locales.flatMap((locale) => titleIn(locale) ?? []) };
}

const titlesOf = ({ title, name, label }: Data): unknown[] => [title, name, label];

export function choicesOf({ entries, items, paths, slugs }: Content, target: Target): Choice[] {
  if ('drawing' in target) {
    const drawings = [...paths].flatMap((path) => /^drawings\/(.+)\.svg$/.exec(path)?.[1] ?? []);
    return drawings.map((name) => ({ name, titles: [] }));
  }
  if ('list' in target)
    return items.filter(({ list }) => list === target.list).map(({ id, data }) => choice(id, () => titlesOf(data)));
  if ('text' in target) {
    const textsIn = (locale: Locale) =>
      (entries.find((each) => each.kind === 'event' && each.locale === locale)?.data[target.text] ?? {}) as Data;
    return Object.keys(textsIn(defaultLocale)).map((name) => choice(name, (locale) => [textsIn(locale)[name]]));
  }
  const ofKind = entries.filter(({ kind }) => kind === target.kind);
  return [...(slugs.get(slugsKey(target.kind, defaultLocale)) ?? [])].map((slug) =>
    choice(slug, (locale) => titlesOf(ofKind.find((each) => each.slug === slug && each.locale === locale)?.data ?? {})),
  );
}
