/** English files whose text is still the Hindi one: copied, and not translated yet. */
import { defaultLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Place } from '../problem.ts';

interface Text {
  readonly place: Place;
  /** The field’s name; none for the body. */
  readonly field?: string | undefined;
}

/** Text of which most letters are Devanagari. */
function isHindi(value: unknown): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  const letters = (script: RegExp) => text.match(script)?.length ?? 0;
  return letters(/\p{Script=Devanagari}/gu) > letters(/\p{Script=Latin}/gu);
}

function hindiIn(entry: Entry): Text[] {
  const fields = Object.keys(kinds[entry.kind].text).filter((field) => isHindi(entry.raw[field]));
  const texts = fields.map((field) => ({ field, place: entry.placeOf([field]) }));
  const line = entry.bodyLine + entry.body.split('\n').findIndex((each) => each.trim() !== '');
  return isHindi(entry.body) ? [...texts, { place: { line, column: 1, length: 0 } }] : texts;
}

/** Whether an entry waits for its translation into English. */
export const isStillHindi = (entry: Entry): boolean => entry.locale !== defaultLocale && hindiIn(entry).length > 0;

export const stillHindiProblems: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    const texts = entry.locale === defaultLocale ? [] : hindiIn(entry);
    const [first] = texts;
    if (!first) return [];
    const fields = texts.flatMap(({ field }) => field ?? []);
    return [finding(entry, first.place, messages.stillHindi(fields, fields.length < texts.length))];
  });
