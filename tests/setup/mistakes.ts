/** One mistake in the fixture's content, and what the check says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CheckOptions, checkContent } from '../../src/check/check-content.ts';
import { messages } from '../../src/check/messages.ts';
import type { Problem, Said } from '../../src/check/problem.ts';
import { type Workshop, contentWorkshop } from './content-workshop.ts';

export interface Mistake {
  readonly name: string;
  readonly make: (workshop: Workshop) => void;
  readonly file: string;
  /** Text of the line that is wrong, with ▸ where the wrong part begins; nothing for the beginning of the file. */
  readonly at?: string | undefined;
  readonly said: Said;
}

/** The fixture has one entry that is not translated, on purpose. */
const known = ({ file, code }: Problem): boolean =>
  file.endsWith('updates/parking-full.hi.mdx') && code === messages.englishMissing('').code;

export const problemsIn = (directory: string, options: CheckOptions = {}): Problem[] =>
  checkContent(directory, options).filter((problem) => !known(problem));

/** The line and column of the ▸ in `at`, counted from 1. */
function placeOf(path: string, at: string | undefined): { line: number; column: number } {
  if (at === undefined) return { line: 1, column: 1 };
  const text = at.replace('▸', '');
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0) throw new Error(`${path} has no line with “${text}”.`);
  return { line: line + 1, column: (lines[line] ?? '').indexOf(text) + at.indexOf('▸') + 1 };
}

/** Makes a mistake in a copy of the fixture and expects it to be the only thing that is told, exactly where it is. */
export function expectOnly({ make, file, at, said }: Mistake, options: CheckOptions = {}): void {
  const workshop = contentWorkshop();
  try {
    make(workshop);
    const found = problemsIn(workshop.directory, options).map(({ excerpt: _, length: __, file: path, ...rest }) => ({
      ...rest,
      file: path.slice(workshop.directory.length + 1),
    }));
    const path = join(workshop.directory, file);
    expect(found).toEqual([{ ...said, file, ...placeOf(path, at) }]);
  } finally {
    workshop.close();
  }
}
