/** Mistakes in the fixture's content, and what the check reports of each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckOptions, checkContent } from '../../src/authoring/check/check-content.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import type { Problem, Message } from '../../src/authoring/check/problem.ts';
import { type Workshop, contentWorkshop } from './content-workshop.ts';

export interface Mistake {
  readonly name: string;
  /** Writes the mistake, with ▸ where the report must point: the beginning of `file` if there is none. */
  readonly make: (workshop: Workshop) => unknown;
  readonly message: Message;
  readonly file?: string;
}

/** A text of `file` that is replaced by another one. */
export const changesIn =
  (file: string) =>
  (from: string | RegExp, to: string, message: Message, name = to.replace('▸', '').replace(/\s+/g, ' ')): Mistake => ({
    name,
    make: (workshop) => workshop.change(file, from, to),
    message,
    file,
  });

/** The fixture has one entry that is not translated, on purpose. */
const known = ({ file, code }: Problem): boolean =>
  file.endsWith('updates/parking-full.hi.mdx') && code === messages.englishMissing('').code;

export const problemsIn = (directory: string, options: CheckOptions = {}): Problem[] =>
  checkContent(directory, options).filter((problem) => !known(problem));

/** Takes the ▸ out of the file that has it, and says where it was. */
function takeMark({ directory, touched, write }: Workshop) {
  for (const file of touched) {
    const path = join(directory, file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (!text.includes('▸')) continue;
    write(file, text.replace('▸', ''));
    const before = text.slice(0, text.indexOf('▸')).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
  return undefined;
}

/** Makes each mistake in a copy of the fixture and expects it to be all that is reported, in its words and at its place. */
export function reportsOnce(title: string, mistakes: readonly Mistake[], options: CheckOptions = {}): void {
  describe(`${title} is reported once, at its place and with its remedy`, () => {
    let workshop: Workshop;
    beforeAll(() => {
      workshop = contentWorkshop();
      return workshop.close;
    });

    it.each(mistakes)('$name', ({ make, message, file }) => {
      workshop.restore();
      make(workshop);
      const place = takeMark(workshop) ?? { file, line: 1, column: 1 };
      const found = problemsIn(workshop.directory, options).map(({ excerpt: _, length: __, file: path, ...rest }) => ({
        ...rest,
        file: path.slice(workshop.directory.length + 1),
      }));
      expect(found).toEqual([{ ...message, ...place }]);
    });
  });
}
