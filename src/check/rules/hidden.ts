/** Characters that no one sees, and letters in another code than search expects. */
import { type Rule, type SourceFile, finding } from '../content.ts';
import { hiddenCharacter } from '../guess/written.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding } from '../problem.ts';

export const hiddenProblems: Rule = ({ files }) => files.flatMap((file) => [...hiddenIn(file), ...otherCodes(file)]);

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

const hiddenIn = (file: SourceFile): Finding[] =>
  [...file.text.matchAll(hiddenCharacter)].map(({ 0: character, index }) =>
    finding({ file }, placeIn(file.text, index, 1), messages.hidden(codeOf(character))),
  );

/** The first word alone: whoever's keyboard writes so does it everywhere. */
function otherCodes(file: SourceFile): Finding[] {
  if (file.text === file.text.normalize('NFC')) return [];
  const first = [...file.text.matchAll(/\S+/gu)].find(([word]) => word !== word.normalize('NFC'));
  if (!first) return [];
  return [
    finding({ file }, placeIn(file.text, first.index, first[0].length), messages.letters(first[0].normalize('NFC'))),
  ];
}
