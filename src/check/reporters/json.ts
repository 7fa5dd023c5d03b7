/** Problems for other programs. */
import { type Problem, type Strictness, fails } from '../problem.ts';

export const jsonReport = (problems: readonly Problem[], strictness: Strictness): string =>
  JSON.stringify(
    problems.map((problem) => ({ ...problem, fails: fails(problem, strictness) })),
    null,
    2,
  );
