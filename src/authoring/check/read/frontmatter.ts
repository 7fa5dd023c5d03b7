/** Cuts an entry into its fields and its body, and finds what is wrong with the lines of dashes around the fields. */
import { messages } from '../messages.ts';
import type { Message } from '../problem.ts';
import type { Placed } from './yaml.ts';

const fence = /^---\s*$/;
const fieldStart = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;
/** What may stand among the fields: a field, an item, a comment, anything indented, nothing. */
const fieldLine = /^[ \t]+\S|^\s*(?:[A-Za-z][\w-]*\s*:(?:\s|$)|-\s+\S|#|$)/;

interface Parts {
  readonly fields: string;
  readonly fieldsLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** The lines of fields and body count from 1; where a line of dashes is missing or too many, the file has no parts. */
export function cut(text: string): Parts | Placed {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const wrong = (line: number, message: Message, length = 0) => ({ place: { line, column: 1, length }, message });
  const next = (from: number) => lines.findIndex((line, index) => index > from && fence.test(line));
  if (!fence.test(lines[0] ?? '')) return wrong(1, messages.noFields());
  const end = next(0);
  if (end < 0) {
    const other = lines.findIndex((line, index) => index > 0 && !fieldLine.test(line));
    return wrong(other < 0 ? lines.length : other + 1, messages.closingLine());
  }
  const between = lines.slice(end + 1, Math.max(end + 1, next(end)));
  if (fieldStart.test(between[0] ?? '') && between.every((line) => fieldLine.test(line)))
    return wrong(end + 1, messages.fenceBetween(), 3);
  return {
    fields: lines.slice(1, end).join('\n'),
    fieldsLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
