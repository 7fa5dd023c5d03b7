/** Places in a text by their offset. */
import type { Place } from './problem.ts';

/** The place of `length` units of `text` from `offset`; `line` is the line of the file that the text begins on. */
export function placeIn(text: string, offset: number, length: number, line = 1): Place {
  const before = text.slice(0, offset);
  const column = offset - before.lastIndexOf('\n');
  const lineEnd = text.indexOf('\n', offset);
  const room = (lineEnd < 0 ? text.length : lineEnd) - offset;
  return { line: line + before.split('\n').length - 1, column, length: Math.max(0, Math.min(length, room)) };
}
