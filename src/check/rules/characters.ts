/** The fields of entries have only characters that the typeface can draw: titles and leads go on share cards. */
import type { Undrawable } from '../../lib/cards/coverage.ts';
import { type Entry, type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';

export const characterProblems =
  (undrawable: Undrawable): Rule =>
  ({ entries }) =>
    entries.flatMap((entry) =>
      textsIn(entry).flatMap(({ path, text }) => {
        const lacking = undrawable(text);
        return lacking.length > 0 ? [finding(entry, entry.placeOf(path), messages.notInTypeface(lacking))] : [];
      }),
    );

interface TextAt {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

const textsIn = ({ data }: Entry): TextAt[] => textsUnder(data, []);

function textsUnder(value: unknown, path: readonly PropertyKey[]): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsUnder(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsUnder(each, [...path, key]));
}
