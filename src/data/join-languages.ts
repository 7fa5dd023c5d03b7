/** Joins the two files of an entry into what a page in one language shows. */
import { type Locale, defaultLocale } from '../i18n/locales.ts';

type Fields = Record<string, unknown>;

/**
 * Facts come from the Hindi file. Text comes from the page's language; where its translation is missing the Hindi
 * stands in. Named texts keep the Hindi file's names and order.
 * @returns in `lang` the language of each text that is not in the page's own; in `borrowed`, whether there is no translation
 */
export function joinLanguages(
  textKeys: readonly string[],
  hindi: Fields,
  english: Fields | undefined,
  locale: Locale,
): { fields: Fields; lang: Record<string, Locale>; borrowed: boolean } {
  if (locale === defaultLocale) return { fields: hindi, lang: {}, borrowed: false };
  const texts = textKeys.filter((key) => hindi[key] !== undefined || english?.[key] !== undefined);
  const joined = texts.map((key) => ({ key, ...translated(hindi[key], english?.[key]) }));
  return {
    fields: { ...hindi, ...Object.fromEntries(joined.map(({ key, value }) => [key, value])) },
    lang: Object.fromEntries(joined.filter(({ borrowed }) => borrowed).map(({ key }) => [key, defaultLocale])),
    borrowed: english === undefined,
  };
}

const isNamedTexts = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function translated(original: unknown, translation: unknown): { value: unknown; borrowed: boolean } {
  if (!isNamedTexts(original)) return { value: translation ?? original, borrowed: translation === undefined };
  const texts = isNamedTexts(translation) ? translation : {};
  return {
    value: Object.fromEntries(Object.entries(original).map(([name, text]) => [name, texts[name] ?? text])),
    borrowed: Object.keys(original).some((name) => !(name in texts)),
  };
}
