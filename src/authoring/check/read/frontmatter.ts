/** Cuts an entry into its fields and its body, and finds what is wrong with the lines of dashes around the fields. */
import { messages } from '../messages.ts';
import { type Message, fileStart } from '../problem.ts';
import type { Placed } from './yaml.ts';

const fence = /^---\s*$/;
/** What becomes of `---` on a phone or with one key too many: `—`, `----`, `--`. A lone hyphen after spaces is an empty item. */
const nearFence = /^(?!\s+-\s*$)\s*(?:[-–—―_=*]{1,6}|\.\.\.)\s*$/;
const fieldStart = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;
/** What may stand among the fields: a field, an item, a comment, anything indented, nothing. */
const fieldLine = /^[ \t]+\S|^\s*(?:[A-Za-z][\w-]*\s*:(?:\s|$)|-\s+\S|#|$)/;

const at = (line: number, message: Message, length = 0): Placed => ({ place: { line, column: 1, length }, message });

/** The lines of fields and body count from 1; without `fields` the file has none. */
export function cut(text: string) {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const open = opening(lines);
  if (!open) return { found: [{ place: fileStart, message: messages.noFields() }] };
  const from = open.line + 1;
  const { end, body, found } = closing(lines, from);
  const fields = lines.slice(from, end).map((line) => (fence.test(line) ? '' : line));
  return {
    fields: fields.join('\n'),
    fieldsLine: from + 1,
    body: lines.slice(body).join('\n'),
    bodyLine: body + 1,
    found: [...open.found, ...found],
  };
}

/** The fence that opens the fields: where it is (counted from 0; -1 where it was forgotten) and what is wrong with it. */
function opening(lines: readonly string[]): { line: number; found: Placed[] } | undefined {
  const line = lines.findIndex((each) => each.trim() !== '');
  const text = (lines[line] ?? '').trimEnd();
  const wrong = (message: Message) => [at(line + 1, message, text.trim().length)];
  if (fence.test(text)) return { line, found: line > 0 ? [at(1, messages.openingLine())] : [] };
  if (text !== '' && (nearFence.test(text) || /^\S{1,3}\s?---$/.test(text)))
    return { line, found: wrong(messages.dashes(text.trim())) };
  if (fieldStart.test(text)) return { line: line - 1, found: wrong(messages.openingLine()) };
  const later = lines.findIndex((each, index) => fence.test(each) && fieldStart.test(lines[index + 1] ?? ''));
  const message = text.startsWith('```') ? messages.codeFence(text.trim()) : messages.textBefore();
  return later < 0 ? undefined : { line: later, found: wrong(message) };
}

/** The fence that closes the fields, or where it should have been. */
function closing(lines: readonly string[], from: number): { end: number; body: number; found: Placed[] } {
  const find = (pattern: RegExp, start: number) => lines.findIndex((line, i) => i >= start && pattern.test(line));
  const areFields = (start: number, end: number) => lines.slice(start, end).every((line) => fieldLine.test(line));
  const exact = find(fence, from);
  const near = find(nearFence, from);
  if (near >= 0 && near !== exact && areFields(from, near)) {
    const text = (lines[near] ?? '').trim();
    return { end: near, body: near + 1, found: [at(near + 1, messages.dashes(text), text.length)] };
  }
  if (exact < 0) return forgottenClosing(lines, from);
  const next = find(fence, exact + 1);
  return next >= 0 && fieldStart.test(lines[exact + 1] ?? '') && areFields(exact + 1, next)
    ? { end: next, body: next + 1, found: [at(exact + 1, messages.fenceBetween(), 3)] }
    : { end: exact, body: exact + 1, found: [] };
}

/** The fields end at a line that is none of theirs, or at a blank line with no field below. */
function forgottenClosing(lines: readonly string[], from: number) {
  const textFrom = (start: number) => lines.findIndex((line, index) => index >= start && line.trim() !== '');
  const goesOn = (index: number) => /^\s*(?:[A-Za-z][\w-]*:|-\s)/.test(lines[textFrom(index)] ?? '');
  const isEnd = (line: string, index: number) => (line.trim() === '' ? !goesOn(index) : !fieldLine.test(line));
  const found = lines.findIndex((line, index) => index >= from && isEnd(line, index));
  const end = found < 0 ? lines.length : found;
  const text = textFrom(end);
  return { end, body: end, found: [at(text < 0 ? lines.length : text + 1, messages.closingLine())] };
}
