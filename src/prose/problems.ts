/** What is wrong with a body, each with its line and column. */
import type { Bilingual } from '../i18n/locales.ts';
import { parseProse } from './parse.ts';

export interface ProseProblem {
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters as JavaScript counts them. */
  readonly column: number;
  readonly message: Bilingual;
}

/** The line and column of a place in a body that begins on line `firstLine` of its file. */
export function placeIn(body: string, at: number, firstLine = 1): { line: number; column: number } {
  const before = body.slice(0, at).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Every problem of a body that begins on line `firstLine` of its file. None of them needs any other file. */
export const proseProblems = (body: string, firstLine = 1): ProseProblem[] =>
  parseProse(body).faults.map(({ at, message }) => ({ ...placeIn(body, at, firstLine), message }));
