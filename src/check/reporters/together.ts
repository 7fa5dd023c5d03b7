/** Brings together what is said alike of several places, so that it is read once. */
import type { Problem } from '../problem.ts';

/** A problem with the places of all that say the same, its own first. */
export interface Told {
  readonly problem: Problem;
  readonly places: readonly Problem[];
}

/** In the order in which each is first said. */
export const together = (problems: readonly Problem[]): Told[] =>
  [...Map.groupBy(problems, ({ level, hi, fix }) => `${level} ${hi} ${fix}`).values()].flatMap((places) => {
    const [problem] = places;
    return problem ? [{ problem, places }] : [];
  });
