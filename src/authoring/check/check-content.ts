/** Checks a content folder: each file by itself, and all of them together. */
import type { Undrawable } from '../../lib/typeface.ts';
import type { Content, Rule } from './content.ts';
import type { History } from './history.ts';
import { messages } from './messages.ts';
import { type Finding, type Problem, fileStart } from './problem.ts';
import { readContent } from './read/read-content.ts';

import { bodyProblems } from './rules/bodies.ts';
import { announcedProblems, leftBehindProblems } from './rules/changes.ts';
import { dayProblems } from './rules/days.ts';
import { figureProblems, noteProblems, programmeProblems, reviewProblems } from './rules/facts.ts';
import { linkProblems, oldAddressProblems, slugProblems } from './rules/page-links.ts';
import { nameProblems, titleProblems } from './rules/names.ts';
import { drawingProblems, pictureProblems } from './rules/pictures.ts';
import { stillHindiProblems, translationProblems } from './rules/translations.ts';
import {
  hiddenProblems,
  placeholderProblems,
  spellingProblems,
  undrawableProblems,
  weekdayProblems,
} from './rules/spelling.ts';

export interface CheckOptions {
  /** The day it is, `2030-01-15`. Without it nothing is reported that depends on the day. */
  readonly today?: string | undefined;
  /** What changed when. Without it nothing is reported about changes. */
  readonly history?: History | undefined;
  /** What the typeface cannot draw. Without it nothing is reported about characters that it lacks. */
  readonly undrawable?: Undrawable | undefined;
}

/** Rules with the most telling messages come first: of two findings at one place the first is reported. */
const rulesFor = ({ today, history, undrawable }: CheckOptions): Record<string, Rule> => ({
  names: nameProblems,
  notes: noteProblems,
  translations: translationProblems,
  'still-hindi': stillHindiProblems,
  slugs: slugProblems,
  'old-addresses': oldAddressProblems,
  days: dayProblems(today),
  programme: programmeProblems,
  figures: figureProblems,
  drawings: drawingProblems,
  pictures: pictureProblems,
  bodies: bodyProblems,
  links: linkProblems,
  placeholders: placeholderProblems,
  spelling: spellingProblems,
  hidden: hiddenProblems,
  weekdays: weekdayProblems,
  ...(undrawable && { characters: undrawableProblems(undrawable) }),
  ...(history && { 'left-behind': leftBehindProblems(history, today), announced: announcedProblems(history) }),
  ...(today && { reviews: reviewProblems(today) }),
});

/** Every problem in the content under `directory`, in the order of files and lines. Never throws. */
export function checkContent(directory: string, options: CheckOptions = {}): Problem[] {
  const failures: Finding[] = [];
  const attempt = <Result>(name: string, run: () => Result): Result | undefined => {
    try {
      return run();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push({ file: directory, place: fileStart, message: messages.checkFailed(name, reason) });
      return undefined;
    }
  };
  const content = attempt('read', () => readContent(directory));
  if (!content) return withExcerpts(failures, []);
  const foundBy = (rules: Record<string, Rule>) =>
    Object.entries(rules).flatMap(([name, rule]) => attempt(name, () => rule(content)) ?? []);
  const found = [...foundBy({ titles: titleProblems }), ...content.found, ...foundBy(rulesFor(options)), ...failures];
  return withExcerpts(oneAtAPlace(found), content.files);
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
