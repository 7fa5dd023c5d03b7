/** Characters that nobody sees, letters in another code than search expects, and characters that the typeface lacks. */
import { writeFileSync } from 'node:fs';
import type { Undrawable } from '../../../lib/typeface/coverage.ts';
import { type Rule, type SourceFile, finding, textsIn } from '../content.ts';
import { hiddenCharacter, withPlainSpaces, withoutHidden } from '../guess/plain-text.ts';
import { messages } from '../messages.ts';
import { placeIn } from '../places.ts';
import type { Finding } from '../problem.ts';
import { readContent } from '../read/read-content.ts';

/** The fields of entries: titles and leads go on share cards. */
export const undrawableProblems =
  (undrawable: Undrawable): Rule =>
  ({ entries }) =>
    entries.flatMap((entry) =>
      textsIn(entry.data).flatMap(({ path, text }) => {
        const lacking = undrawable(text);
        return lacking.length > 0 ? [finding(entry, entry.placeOf(path), messages.notInTypeface(lacking))] : [];
      }),
    );

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
