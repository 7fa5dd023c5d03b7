import type { Locale } from '../i18n/locales.ts';

/**
 * A heading's word and the line that it stands on, in the order in which a page draws itself while it arrives. Hindi hangs from
 * the line, which is in its first line of text. English has the line under its last: it comes when the words have their place,
 * lest it moves with each of them.
 */
export const groundIn = <Line>(locale: Locale, word: string, ground: Line): [Line, string] | [string, Line] =>
  locale === 'en' ? [word, ground] : [ground, word];
