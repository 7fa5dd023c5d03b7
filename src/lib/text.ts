/** Text cut and joined for places of a known size, its placeholders, its hash, and the language of a name by its script. */
import type { Locale } from '../i18n/locales.ts';

const letters = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** As much of the beginning as fits into `max` characters, no letter torn from its signs. */
function beginning(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of letters.segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** `text` if it has at most `max` characters; else as many whole words as fit, with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const words = beginning(text, max - 1).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:·।.]+$/, '')}…`;
}

/** Text on one line, without control characters and halves of characters. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Pairs of marks that chats turn into bold, italics, strikethrough and code, so that one would see them and another not. */
const chatMarks = /(?<![\p{L}\p{M}\p{N}])([*_~`]+)(?=\S)([^\n]+?)(?<=\S)\1(?![\p{L}\p{M}\p{N}])/gu;

/** Text as every chat shows it: on one line, without marks that some of them swallow. */
export const chatText = (text: string): string => oneLine(text).replace(chatMarks, '$2');

/** A clause as a sentence of its own, ended with `stop` unless it ends already. */
export function ended(text: string, stop: string): string {
  const clause = oneLine(text);
  return /[.।?!…][”’"')\]]*$/u.test(clause) ? clause : `${clause}${stop}`;
}

/**
 * The sentences that fit into `max` characters together, in their order. Those at the end are left out first; the first
 * is always there, cut if it must be.
 */
export function fitting(sentences: readonly string[], max: number): string {
  const [first = '', ...others] = sentences;
  let text = clip(first, max);
  for (const sentence of others) {
    const longer = `${text} ${sentence}`;
    if (longer.length > max) break;
    text = longer;
  }
  return text;
}

const devanagari = /\p{Script=Devanagari}/u;
const latin = /\p{Script=Latin}/u;

/** The language to mark a name with on a page in `locale`; undefined where it is in the page's own script. */
export function foreignScript(text: string, locale: Locale): Locale | undefined {
  if (locale === 'hi') return latin.test(text) && !devanagari.test(text) ? 'en' : undefined;
  return devanagari.test(text) ? 'hi' : undefined;
}

/** `[लिखें: …]` or `[write: …]`, which a link is not. */
export const placeholder = /\[(?:लिखें|write): [^\]\n]+\](?!\()/g;

const withSpace = new RegExp(`\\s*${placeholder.source}`, 'g');

export const withoutPlaceholders = (text: string): string => text.replace(withSpace, '');

/** A short hash of a text, the same in the build and in browsers; the ends of lines do not count. */
export async function textHash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.replace(/\r\n?/g, '\n')));
  return [...new Uint8Array(bytes).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
