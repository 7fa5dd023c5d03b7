/** Cuts an entry into its fields and its body, and says what is wrong with the lines of dashes around the fields. */
import { messages } from '../messages.ts';
import { type Message, fileStart } from '../problem.ts';
import type { Placed } from './yaml.ts';

export interface Cut {
  readonly fields: string;
  /** The line of the file that the fields begin on, counted from 1. */
  readonly fieldsLine: number;
  readonly body: string;
  readonly bodyLine: number;
  readonly found: readonly Placed[];
}

const fence = /^---\s*$/;
/** What becomes of `---` on a phone or with one key too many: `—`, `----`, `--`. A lone hyphen after spaces is an empty item. */
const nearFence = /^(?!\s+-\s*$)\s*(?:[-–—―_=*]{1,6}|\.\.\.)\s*$/;
const field = /^\s*(?:[A-Za-z][\w-]*\s*:(?:\s|$)|-\s+\S|#|$)/;
const begins = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;
const indented = /^[ \t]+\S/;

const at = (line: number, message: Message, length = 0): Placed => ({ place: { line, column: 1, length }, message });

/** The fence that opens the fields: where it is (counted from 0; -1 where it was forgotten) and what is wrong with it. */
function opening(lines: readonly string[]): { line: number; found: Placed[] } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const text = lines[first] ?? '';
  if (first < 0) return undefined;
  if (fence.test(text)) return { line: first, found: first > 0 ? [at(1, messages.openingLine())] : [] };
  if (nearFence.test(text) || /^\S{1,3}\s?---\s*$/.test(text))
    return { line: first, found: [at(first + 1, messages.dashes(text.trim()), text.trim().length)] };
  if (begins.test(text)) return { line: first - 1, found: [at(first + 1, messages.openingLine(), text.length)] };
  const later = lines.findIndex((line, index) => fence.test(line) && begins.test(lines[index + 1] ?? ''));
  if (later < 0) return undefined;
  const message = /^`{3}/.test(text) ? messages.codeFence(text.trim()) : messages.textBefore();
  return { line: later, found: [at(first + 1, message, text.trim().length)] };
}

/** The fence that closes the fields, or where it should have been. */
function closing(lines: readonly string[], from: number): { end: number; body: number; found: Placed[] } {
  const exact = lines.findIndex((line, index) => index >= from && fence.test(line));
  const near = lines.findIndex((line, index) => index >= from && nearFence.test(line));
  const closes = (line: number) => lines.slice(from, line).every((each) => field.test(each) || indented.test(each));
  if (near >= 0 && near !== exact && closes(near)) {
    const text = (lines[near] ?? '').trim();
    return { end: near, body: near + 1, found: [at(near + 1, messages.dashes(text), text.length)] };
  }
  if (exact >= 0) {
    const next = lines.findIndex((line, index) => index > exact && fence.test(line));
    const between = lines.slice(exact + 1, next);
    const early =
      next > exact && begins.test(between[0] ?? '') && between.every((each) => field.test(each) || indented.test(each));
    return early
      ? { end: next, body: next + 1, found: [at(exact + 1, messages.fenceBetween(), 3)] }
      : { end: exact, body: exact + 1, found: [] };
  }
  const blank = lines.findIndex((line, index) => index >= from && line.trim() === '' && !goesOn(lines, index));
  const prose = lines.findIndex((line, index) => index >= from && !field.test(line) && !indented.test(line));
  const ends = [blank, prose].filter((line) => line >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : lines.length;
  const text = lines.findIndex((line, index) => index >= end && line.trim() !== '');
  return { end, body: end, found: [at(text < 0 ? lines.length : text + 1, messages.closingLine())] };
}

/** Whether fields go on after a blank line. */
function goesOn(lines: readonly string[], blank: number): boolean {
  const next = lines.slice(blank + 1).find((line) => line.trim() !== '');
  return next !== undefined && /^\s*(?:[A-Za-z][\w-]*:|-\s)/.test(next);
}

/** Cuts `text`; undefined fields mean that it has none. */
export function cut(text: string): Cut | { readonly found: readonly Placed[] } {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const open = opening(lines);
  if (!open) return { found: [{ place: fileStart, message: messages.noFields() }] };
  const from = open.line + 1;
  const { end, body, found } = closing(lines, from);
  return {
    fields: lines
      .slice(from, end)
      .map((line) => (fence.test(line) ? '' : line))
      .join('\n'),
    fieldsLine: from + 1,
    body: lines.slice(body).join('\n'),
    bodyLine: body + 1,
    found: [...open.found, ...found],
  };
}
