/** Problems for other programs. */
import { type Problem, fails } from '../problem.ts';

export const jsonReport = (problems: readonly Problem[], strict: boolean): string =>
  JSON.stringify(
    problems.map((problem) => ({ ...problem, fails: fails(problem, strict) })),
    null,
    2,
  );
