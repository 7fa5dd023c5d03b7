/** The two files of an entry say the same things: no file, text or name is in one language alone. */
import { type Locale, defaultLocale } from '../../i18n/locales.ts';
import { kinds } from '../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding, slugsKey } from '../content.ts';
import { nearest } from '../../lib/nearest.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';

export const twinProblems: Rule = (content) => {
  const hindi = new Map(
    content.entries.filter((each) => each.locale === defaultLocale).map((each) => [keyOf(each), each]),
  );
  const english = new Map(content.entries.filter((each) => each.locale === 'en').map((each) => [keyOf(each), each]));
  return [
    ...alone(hindi, english, content),
    ...[...english].flatMap(([key, entry]) => {
      const twin = hindi.get(key);
      return twin && twin.repaired.size + entry.repaired.size === 0
        ? [...strayNames(entry, twin), ...untranslated(twin, entry), ...onlyEnglish(entry, twin)]
        : [];
    }),
  ];
};

const keyOf = ({ kind, slug }: Entry): string => `${kind}/${slug}`;

type Entries = ReadonlyMap<string, Entry>;

/** Files without their other language. */
const alone = (hindi: Entries, english: Entries, { slugs }: Content): Finding[] => {
  const without = (entries: Entries, locale: Locale) =>
    [...entries.values()].filter(({ kind, slug }) => !slugs.get(slugsKey(kind, locale))?.has(slug));
  return [
    ...without(hindi, 'en').map((entry) => finding(entry, fileStart, messages.englishMissing(entry.slug))),
    ...without(english, defaultLocale).map((entry) => finding(entry, fileStart, messages.hindiMissing(entry.slug))),
  ];
};

const textsOf = ({ kind }: Entry): string[] => Object.keys(kinds[kind].text);

const namesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** The names in a field that only the English file has, and those that only the Hindi one has. */
function apart(english: Entry, hindi: Entry, field: string): { stray: string[]; free: string[] } {
  const [there, known] = [namesOf(english.raw[field]), namesOf(hindi.raw[field])];
  return { stray: there.filter((name) => !known.includes(name)), free: known.filter((name) => !there.includes(name)) };
}

/** The name that another is on the other side: one nearly like it, or the only one left where it is the only one too. */
const partner = (name: string, others: readonly string[], own: readonly string[]): string | undefined =>
  nearest(name, others) ?? (own.length === 1 && others.length === 1 ? others[0] : undefined);

/** A name that only the English file has would never be shown. */
const strayNames = (english: Entry, hindi: Entry): Finding[] =>
  textsOf(english).flatMap((field) => {
    if (hindi.broken.has(field) || hindi.raw[field] === undefined) return [];
    const { stray, free } = apart(english, hindi, field);
    return stray.map((name) => {
      const said = messages.nameOnlyInEnglish(name, field, partner(name, free, stray));
      return finding(english, english.placeOf([field, name], 'key'), said);
    });
  });

/** Texts and names of the Hindi file that the English one lacks; a misspelt name is told as a stray one. */
function untranslated(hindi: Entry, english: Entry): Finding[] {
  const fields = textsOf(hindi).filter((field) => hindi.data[field] !== undefined && !english.broken.has(field));
  const wanted = fields.flatMap((field): (readonly string[])[] => {
    if (english.raw[field] === undefined) return [[field]];
    const { stray, free } = apart(english, hindi, field);
    return free.filter((name) => partner(name, stray, free) === undefined).map((name) => [field, name]);
  });
  const texts = wanted.map((path) =>
    finding(hindi, hindi.placeOf(path, 'key'), messages.textUntranslated(path.join('.'))),
  );
  const body = hindi.body.trim() !== '' && english.body.trim() === '';
  return body
    ? [...texts, finding(hindi, { line: firstLine(hindi), column: 1, length: 0 }, messages.bodyUntranslated())]
    : texts;
}

const firstLine = ({ body, bodyLine }: Entry): number =>
  bodyLine + body.split('\n').findIndex((line) => line.trim() !== '');

const onlyEnglish = (english: Entry, hindi: Entry): Finding[] =>
  textsOf(english)
    .filter((field) => english.raw[field] !== undefined && hindi.raw[field] === undefined && !hindi.broken.has(field))
    .map((field) => finding(english, english.placeOf([field], 'key'), messages.textOnlyInEnglish(field)));
