/** Checks a content folder: each file by itself, and all of them together. */
import type { Undrawable } from '../../lib/typeface.ts';
import type { Content, Rule } from './content.ts';
import type { History } from './history.ts';
import type { Finding, Problem } from './problem.ts';
import { readContent } from './read/read-content.ts';

import { bodyProblems } from './rules/bodies.ts';
import { leftBehindProblems } from './rules/changes.ts';
import { dayProblems } from './rules/days.ts';
import { figureProblems, noteProblems, programmeProblems, reviewProblems } from './rules/facts.ts';
import { linkProblems, oldAddressProblems, slugProblems } from './rules/page-links.ts';
import { nameProblems, titleProblems } from './rules/names.ts';
import { drawingProblems, pictureProblems } from './rules/pictures.ts';
import { stillHindiProblems, translationProblems } from './rules/translations.ts';
import { hiddenProblems, placeholderProblems, spellingProblems, undrawableProblems } from './rules/spelling.ts';

export interface CheckOptions {
  /** The day it is, `2030-01-15`. Without it nothing is reported that depends on the day. */
  readonly today?: string | undefined;
  /** What changed when. Without it nothing is reported about changes. */
  readonly history?: History | undefined;
  /** What the typeface cannot draw. Without it nothing is reported about characters that it lacks. */
  readonly undrawable?: Undrawable | undefined;
}

/** Rules with the most telling messages come first: of two findings at one place the first is reported. */
const rulesFor = ({ today, history, undrawable }: CheckOptions): Rule[] => [
  nameProblems,
  noteProblems,
  translationProblems,
  stillHindiProblems,
  slugProblems,
  oldAddressProblems,
  dayProblems(today),
  programmeProblems,
  figureProblems,
  drawingProblems,
  pictureProblems,
  bodyProblems,
  linkProblems,
  placeholderProblems,
  spellingProblems,
  hiddenProblems,
  ...(undrawable ? [undrawableProblems(undrawable)] : []),
  ...(history ? [leftBehindProblems(history, today)] : []),
  ...(today ? [reviewProblems(today)] : []),
];

/** Every problem in the content under `directory`, in the order of files and lines. */
export function checkContent(directory: string, options: CheckOptions = {}): Problem[] {
  const content = readContent(directory);
  const byRules = rulesFor(options).flatMap((rule) => rule(content));
  return withExcerpts(oneAtAPlace([...titleProblems(content), ...content.found, ...byRules]), content.files);
}

/** One slip is one message: where places overlap, the first finding alone is reported. */
function oneAtAPlace(found: readonly Finding[]): Finding[] {
  const reported: Finding[] = [];
  for (const each of found) if (!reported.some((other) => overlap(other, each))) reported.push(each);
  return reported;
}

function overlap(a: Finding, b: Finding): boolean {
  if (a.file !== b.file || a.place.line !== b.place.line) return false;
  const [first, second] = [a.place, b.place].toSorted((x, y) => x.column - y.column || x.length - y.length);
  return first !== undefined && second !== undefined && first.column + first.length > second.column;
}

function withExcerpts(found: readonly Finding[], files: Content['files']): Problem[] {
  const lines = new Map(files.map((file) => [file.path, file.lines]));
  return found
    .map(({ file, place, message }) => ({
      ...message,
      ...place,
      file,
      excerpt: lines.get(file)?.[place.line - 1] ?? '',
    }))
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
