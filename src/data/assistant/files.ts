/** The texts for assistants, one a language, and where they lie. */
import { type Locale, localeNames } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { absolute, file } from '../../lib/links.ts';
import { mdLink } from '../../lib/markdown.ts';

/** A language's file: its full address and a link to it in its own words. */
export function assistantFile(locale: Locale): { address: string; link: string } {
  const { everything, everythingNote } = wordsIn(locale).assistant;
  const address = absolute(file(`/llms/${locale}.md`));
  return { address, link: `${mdLink(`${localeNames[locale]}: ${everything}`, address)}: ${everythingNote}` };
}
