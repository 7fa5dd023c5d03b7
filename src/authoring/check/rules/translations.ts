/** The two files of an entry say the same things, each in its language: no file, text or name is in one alone. */
import { defaultLocale, locales } from '../../../i18n/locales.ts';
import { nearest } from '../../../lib/nearest.ts';
import { kinds } from '../../../schemas/index.ts';
import { type Entry, type Rule, finding, slugsKey } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, type Place, fileStart } from '../problem.ts';

interface Pair {
  readonly hindi: Entry;
  readonly english: Entry;
}

/** The entries of which both files can be read. */
export const pairsOf = (entries: readonly Entry[]): Pair[] =>
  entries.flatMap((hindi) => {
    if (hindi.locale !== defaultLocale) return [];
    const english = entries.find(
      ({ kind, slug, locale }) => kind === hindi.kind && slug === hindi.slug && locale !== defaultLocale,
    );
    return english ? [{ hindi, english }] : [];
  });

export const translationProblems: Rule = ({ entries, slugs }) => {
  const alone = entries.filter(
    ({ kind, slug }) => !locales.every((each) => slugs.get(slugsKey(kind, each))?.has(slug)),
  );
  return [
    ...alone.map((entry) => {
      const message = entry.locale === defaultLocale ? messages.englishMissing : messages.hindiMissing;
      return finding(entry, fileStart, message(entry.slug));
    }),
    ...pairsOf(entries).flatMap((pair) => [...strayNames(pair), ...untranslated(pair), ...onlyEnglish(pair)]),
  ];
};

const textsOf = ({ kind }: Entry): string[] => Object.keys(kinds[kind].text);

const namesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** The names in a field that only the English file has, and those that only the Hindi one has. */
function apart({ hindi, english }: Pair, field: string): { stray: string[]; free: string[] } {
  const [there, known] = [namesOf(english.raw[field]), namesOf(hindi.raw[field])];
  return { stray: there.filter((name) => !known.includes(name)), free: known.filter((name) => !there.includes(name)) };
}

/** The name that another is on the other side: one nearly like it, or the only one left where it is the only one too. */
const partner = (name: string, others: readonly string[], own: readonly string[]): string | undefined =>
  nearest(name, others) ?? (own.length === 1 && others.length === 1 ? others[0] : undefined);

/** A name that only the English file has would never be shown. */
const strayNames = (pair: Pair): Finding[] =>
  textsOf(pair.hindi).flatMap((field) => {
    const { hindi, english } = pair;
    if (hindi.broken.has(field) || hindi.raw[field] === undefined) return [];
    const { stray, free } = apart(pair, field);
    return stray.map((name) => {
      const message = messages.nameOnlyInEnglish(name, field, partner(name, free, stray));
      return finding(english, english.placeOf([field, name], 'key'), message);
    });
  });

/** Texts and names of the Hindi file that the English one lacks; a misspelt name is told as a stray one. */
function untranslated(pair: Pair): Finding[] {
  const { hindi, english } = pair;
  const fields = textsOf(hindi).filter((field) => hindi.data[field] !== undefined && !english.broken.has(field));
  const wanted = fields.flatMap((field): (readonly string[])[] => {
    if (english.raw[field] === undefined) return [[field]];
    const { stray, free } = apart(pair, field);
    return free.filter((name) => partner(name, stray, free) === undefined).map((name) => [field, name]);
  });
  const texts = wanted.map((path) =>
    finding(hindi, hindi.placeOf(path, 'key'), messages.textUntranslated(path.join('.'))),
  );
  const body = hindi.body.trim() !== '' && english.body.trim() === '';
  return body ? [...texts, finding(hindi, bodyStart(hindi), messages.bodyUntranslated())] : texts;
}

const onlyEnglish = ({ hindi, english }: Pair): Finding[] =>
  textsOf(english)
    .filter((field) => english.raw[field] !== undefined && hindi.raw[field] === undefined && !hindi.broken.has(field))
    .map((field) => finding(english, english.placeOf([field], 'key'), messages.textOnlyInEnglish(field)));

/** The first line of a body with text in it. */
const bodyStart = ({ body, bodyLine }: Entry): Place => ({
  line: bodyLine + body.split('\n').findIndex((line) => line.trim() !== ''),
  column: 1,
  length: 0,
});

/** Text of which most letters are Devanagari. */
function isHindi(value: unknown): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  const letters = (script: RegExp) => text.match(script)?.length ?? 0;
  return letters(/\p{Script=Devanagari}/gu) > letters(/\p{Script=Latin}/gu);
}

/** The texts of an entry that are in Hindi, with their fields; none for the body. */
function hindiIn(entry: Entry): { readonly place: Place; readonly field?: string }[] {
  const fields = textsOf(entry).filter((field) => isHindi(entry.raw[field]));
  const texts = fields.map((field) => ({ field, place: entry.placeOf([field]) }));
  return isHindi(entry.body) ? [...texts, { place: bodyStart(entry) }] : texts;
}

/** Whether an entry waits for its translation into English. */
export const isStillHindi = (entry: Entry): boolean => entry.locale !== defaultLocale && hindiIn(entry).length > 0;

/** English files whose text is still the Hindi one: copied, and not translated yet. */
export const stillHindiProblems: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    const texts = entry.locale === defaultLocale ? [] : hindiIn(entry);
    const [first] = texts;
    if (!first) return [];
    const fields = texts.flatMap(({ field }) => field ?? []);
    return [finding(entry, first.place, messages.stillHindi(fields, fields.length < texts.length))];
  });
