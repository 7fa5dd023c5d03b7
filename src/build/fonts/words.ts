/** The pieces of text that a browser hands to one file of the typeface. */

const devanagari = /[\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;
const latin = /[^\s\u0900-\u097F\u1CD0-\u1CFF\u200C-\u200D\u25CC\uA8E0-\uA8FF]+/g;

export type Script = 'devanagari' | 'latin';

/** The words of a script in `text`, each once. Joiners alone are none. */
export const wordsOf = (script: Script, text: string): string[] => [
  ...new Set(
    (text.match(script === 'devanagari' ? devanagari : latin) ?? []).filter((word) => /[^\u200C-\u200D]/.test(word)),
  ),
];
