/**
 * The words of all files: spelt as in the glossary, with digits 0-9, without characters that nobody sees, in the code that search
 * expects, and in letters that the typeface has.
 */
import { writeFileSync } from 'node:fs';
import { placeholder } from '../../../lib/text.ts';
import type { Undrawable } from '../../../lib/typeface.ts';
import { type Content, type Rule, type SourceFile, type Spelling, finding, textsIn } from '../content.ts';
import { hiddenCharacter, plainDigits, withPlainSpaces, withoutHidden } from '../plain-text.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, placeIn } from '../problem.ts';
import { readContent } from '../read/read-content.ts';

/** A finding about each match of `pattern` in `text` that `messageFor` has a message for. */
const atMatches = (
  file: SourceFile,
  pattern: RegExp,
  messageFor: (match: string) => Message | undefined,
  text = file.text,
): Finding[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const message = messageFor(match);
    return message ? [finding({ file }, placeIn(file.text, index, match.length), message)] : [];
  });

/** What `npm run new -- conclave` could not know. */
export const placeholderProblems: Rule = ({ files }) =>
  files.flatMap((file) => atMatches(file, placeholder, (mark) => messages.stillToWrite(mark)));

/** Addresses and names of files are not words. */
const address = /https?:\/\/\S+|\]\([^)\n]*\)|[\w-]+(?:\.[\w-]+)+|[a-z0-9]+(?:-[a-z0-9]+)+/g;
const withoutAddresses = (text: string): string => text.replace(address, (found) => ' '.repeat(found.length));

const word = /[\p{L}\p{M}\p{N}\u200C\u200D]+/gu;

export const spellingProblems: Rule = (content) => {
  const correct = corrector(content);
  const misspelt = (given: string) => {
    const found = correct(given);
    return found && messages.spelling(given.normalize('NFC'), found.right, found.why);
  };
  return content.files
    .filter(({ path }) => !path.endsWith('glossary.yaml'))
    .flatMap((file) => [
      ...atMatches(file, word, misspelt, withoutAddresses(file.text)),
      ...atMatches(file, /[०-९][०-९.,:/-]*/gu, (given) => messages.digits(given, plainDigits(given))),
    ]);
};

type Correct = (word: string) => { readonly right: string; readonly why: Spelling['why'] } | undefined;

/** Spells a word as the glossary has it; letters and parts first, then whole words. */
function corrector({ spellings }: Content): Correct {
  const composed = spellings.flatMap(({ wrong, ...rest }) =>
    wrong.map((each) => ({ ...rest, wrong: each.normalize('NFC') })),
  );
  const whole = new Map(composed.filter(({ part }) => !part).map((each) => [each.wrong, each]));
  const parts = composed.filter(({ part }) => part);
  return (given) => {
    const text = given.normalize('NFC');
    const exact = whole.get(text);
    const used = parts.filter(({ wrong }) => text.includes(wrong));
    const right = used.reduce((sofar, { wrong, right }) => sofar.replaceAll(wrong, right), text);
    const found = exact ?? used[0];
    return found && { right: exact?.right ?? whole.get(right)?.right ?? right, why: found.why };
  };
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** Of words in another code the first alone is reported: a keyboard that writes so does it everywhere. */
export const hiddenProblems: Rule = ({ files }) =>
  files.flatMap((file) => [
    ...atMatches(file, hiddenCharacter, (character) => messages.hidden(codeOf(character))),
    ...atMatches(file, /\S+/gu, (given) =>
      given === given.normalize('NFC') ? undefined : messages.letters(given.normalize('NFC')),
    ).slice(0, 1),
  ]);

/** In the fields of entries alone: titles and leads go on share cards. */
export const undrawableProblems =
  (undrawable: Undrawable): Rule =>
  ({ entries }) =>
    entries.flatMap((entry) =>
      textsIn(entry.data).flatMap(({ path, text }) => {
        const lacking = undrawable(text);
        return lacking.length > 0 ? [finding(entry, entry.placeOf(path), messages.notInTypeface(lacking))] : [];
      }),
    );

const isField = /^\s*(?:-\s*)*[A-Za-z][\w-]*\s*:\s|^\s*-\s/u;

/** Removes hidden characters, composes letters and makes spaces plain in the files under `directory`; returns the paths of those it rewrote. */
export const fixCharacters = (directory: string): string[] =>
  readContent(directory).files.flatMap(({ path, text }) => {
    const lines = withoutHidden(text).normalize('NFC').split('\n');
    const fixed = lines.map((line) => (isField.test(line) ? withPlainSpaces(line) : line)).join('\n');
    if (fixed === text) return [];
    writeFileSync(path, fixed);
    return [path];
  });
