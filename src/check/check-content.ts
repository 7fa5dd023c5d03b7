/** The whole check of a content folder: what each file says for itself, then what they say together. */
import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import { bodyProblems } from './rules/bodies.ts';
import { drawingProblems } from './rules/drawings.ts';
import { figureProblems } from './rules/figures.ts';
import { pictureProblems } from './rules/pictures.ts';
import { programmeProblems } from './rules/programme.ts';
import { referenceProblems } from './rules/references.ts';
import { twinProblems } from './rules/twins.ts';

const rules = [
  referenceProblems,
  twinProblems,
  pictureProblems,
  drawingProblems,
  programmeProblems,
  figureProblems,
  bodyProblems,
];

/**
 * Every problem in the content under `directory`, in order of file and line. While files cannot be read, names in
 * others seem to lead nowhere; so the rules across files run once every file stands by itself.
 */
export function checkContent(directory: string): Problem[] {
  const content = readContent(directory);
  const found = content.problems.length > 0 ? content.problems : rules.flatMap((rule) => rule(content));
  return found.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
