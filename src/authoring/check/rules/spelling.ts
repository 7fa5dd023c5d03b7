/** The words of all files, as the house spells them: its glossary, and digits 0-9. */
import { type Content, type Rule, type SourceFile, type Spelling, finding } from '../content.ts';
import { plainDigits } from '../guess/plain-text.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding } from '../problem.ts';

/** Addresses and names of files are not words. */
const address = /https?:\/\/\S+|\]\([^)\n]*\)|[\w-]+(?:\.[\w-]+)+|[a-z0-9]+(?:-[a-z0-9]+)+/g;
const withoutAddresses = (text: string): string => text.replace(address, (found) => ' '.repeat(found.length));

const word = /[\p{L}\p{M}\p{N}\u200C\u200D]+/gu;

export const spellingProblems: Rule = (content) => {
  const correct = corrector(content);
  return content.files
    .filter(({ path }) => !path.endsWith('glossary.yaml'))
    .flatMap((file) => [...inWords(file, correct), ...devanagariDigits(file)]);
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

function inWords(file: SourceFile, correct: Correct): Finding[] {
  return [...withoutAddresses(file.text).matchAll(word)].flatMap(({ 0: given, index }): Finding[] => {
    const found = correct(given);
    if (!found) return [];
    const message = messages.spelling(given.normalize('NFC'), found.right, found.why);
    return [finding({ file }, placeIn(file.text, index, given.length), message)];
  });
}

const devanagariDigits = (file: SourceFile): Finding[] =>
  [...file.text.matchAll(/[०-९][०-९.,:/-]*/gu)].map(({ 0: given, index }) =>
    finding({ file }, placeIn(file.text, index, given.length), messages.digits(given, plainDigits(given))),
  );
