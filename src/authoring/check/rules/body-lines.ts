/** Lines of bodies that were meant as lists or headings, and would be printed as they are written. */
import { type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';

const bullet = /^\s*[•·●▪◦‣]\s*(?=\S)/u;
const tightDash = /^-(?=[\p{L}“])/u;
const tightHeading = /^(#{2,3})(?=[^#\s])/u;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines outside of code. */
function linesOf({ body, bodyLine }: Entry): Line[] {
  let code = false;
  return body.split('\n').flatMap((text, index) => {
    if (/^\s*(?:`{3}|~{3})/.test(text)) code = !code;
    return code ? [] : [{ number: bodyLine + index, text }];
  });
}

const isItem = (text: string | undefined): boolean => bullet.test(text ?? '') || tightDash.test(text ?? '');

/** A list is told at its first line. */
function saidOf(text: string, before: string | undefined): Message | undefined {
  if (tightHeading.test(text)) return messages.bodyHeading(text.replace(tightHeading, '$1 '));
  if (!isItem(text) || isItem(before)) return undefined;
  return messages.bodyList(text.replace(bullet, '- ').replace(tightDash, '- '));
}

export const bodyLineProblems: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    const lines = linesOf(entry);
    return lines.flatMap(({ number, text }, index) => {
      const message = saidOf(text, lines[index - 1]?.text);
      const place = { line: number, column: 1, length: text.trimEnd().length };
      return message ? [finding(entry, place, message)] : [];
    });
  });
