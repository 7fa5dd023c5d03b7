/** Named texts carry the same names in both files: a name only the English file has would never be shown. */
import { kinds } from '../../schemas/index.ts';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content, Entry } from '../read-content.ts';

export function twinProblems({ entries }: Content): Problem[] {
  const hindi = new Map(entries.filter(({ locale }) => locale === 'hi').map((entry) => [keyOf(entry), entry]));
  return entries
    .filter(({ locale }) => locale === 'en')
    .flatMap((english) => strayNames(english, hindi.get(keyOf(english))));
}

const keyOf = ({ kind, slug }: Entry): string => `${kind}/${slug}`;

const namesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

const strayNames = (english: Entry, hindi: Entry | undefined): Problem[] =>
  Object.keys(kinds[english.kind].text).flatMap((field) => {
    const known = new Set(namesOf(hindi?.data[field]));
    return namesOf(english.data[field])
      .filter((name) => !known.has(name))
      .map((name) => ({
        file: english.file,
        line: english.lineOf([field, name]),
        message: messages.nameOnlyInEnglish(name, field),
      }));
  });
