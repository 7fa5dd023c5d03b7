/** Which language a short name is written in, told by its script. */
import type { Locale } from '../i18n/locales.ts';

const devanagari = /\p{Script=Devanagari}/u;
const latin = /\p{Script=Latin}/u;

/** The language to mark a name with on a page in `locale`; undefined where it is in the page's own script. */
export function foreignScript(text: string, locale: Locale): Locale | undefined {
  if (locale === 'hi') return latin.test(text) && !devanagari.test(text) ? 'en' : undefined;
  return devanagari.test(text) ? 'hi' : undefined;
}
