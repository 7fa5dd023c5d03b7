/** Joins the two files of an entry into what a page in one language shows. */
import { type Locale, defaultLocale } from '../i18n/locales.ts';

type Fields = Record<string, unknown>;

export interface Joined {
  readonly fields: Fields;
  /** The language of each text that is not in the page's own. */
  readonly lang: Record<string, Locale>;
  /** Whether the whole entry is shown in the other language for want of a translation. */
  readonly borrowed: boolean;
}

const isNamedTexts = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Facts come from the Hindi file. Text comes from the page's language; where its translation is missing the Hindi
 * stands in, marked as Hindi. Named texts keep the Hindi file's names and order.
 */
export function join(textKeys: readonly string[], hindi: Fields, english: Fields | undefined, locale: Locale): Joined {
  if (locale === defaultLocale) return { fields: hindi, lang: {}, borrowed: false };
  const fields: Fields = { ...hindi };
  const lang: Record<string, Locale> = {};
  for (const key of textKeys) {
    const original = hindi[key];
    const translated = english?.[key];
    if (isNamedTexts(original)) {
      const texts = isNamedTexts(translated) ? translated : {};
      if (Object.keys(original).some((name) => !(name in texts))) lang[key] = defaultLocale;
      fields[key] = Object.fromEntries(Object.entries(original).map(([name, text]) => [name, texts[name] ?? text]));
    } else if (translated === undefined) {
      if (original !== undefined) lang[key] = defaultLocale;
    } else fields[key] = translated;
  }
  return { fields, lang, borrowed: english === undefined };
}
