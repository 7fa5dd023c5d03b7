/** The languages of the site. */

export const locales = ['hi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language served at `/`, whose files hold the facts that do not depend on language. */
export const defaultLocale = 'hi' satisfies Locale;

/** The name of each language in itself. */
export const localeNames: Record<Locale, string> = { hi: 'हिंदी', en: 'English' };

/** The BCP 47 tag each language is formatted with; `nu-latn` keeps the digits 0–9 in both. */
export const intlTags: Record<Locale, string> = { hi: 'hi-IN-u-nu-latn', en: 'en-IN-u-nu-latn' };

/** Open Graph's names; `en_IN` is not in Facebook's list of locales, `en_GB` is. */
export const openGraphLocales: Record<Locale, string> = { hi: 'hi_IN', en: 'en_GB' };

/** The other language of the pair. */
export const otherLocale = (locale: Locale): Locale => (locale === 'hi' ? 'en' : 'hi');

/** A short text in both languages. */
export type Bilingual = Record<Locale, string>;
