/** The fields of entries have only characters that the typeface can draw: titles and leads go on share cards. */
import type { Undrawable } from '../../lib/cards/coverage.ts';
import { type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { textsIn } from '../texts-in.ts';

export const characterProblems =
  (undrawable: Undrawable): Rule =>
  ({ entries }) =>
    entries.flatMap((entry) =>
      textsIn(entry.data).flatMap(({ path, text }) => {
        const lacking = undrawable(text);
        return lacking.length > 0 ? [finding(entry, entry.placeOf(path), messages.notInTypeface(lacking))] : [];
      }),
    );
