/** The whole check of a content folder: what each file says for itself, and what they say together. */
import type { Undrawable } from '../../lib/typeface.ts';
import type { Content, Rule } from './content.ts';
import type { History } from './history.ts';
import { messages } from './messages.ts';
import { type Finding, type Problem, fileStart } from './problem.ts';
import { readContent } from './read/read-content.ts';

import { bodyProblems } from './rules/bodies.ts';
import { bodyLineProblems } from './rules/body-lines.ts';
import { hiddenProblems, undrawableProblems } from './rules/characters.ts';
import { drawingProblems } from './rules/drawings.ts';
import { figureProblems } from './rules/figures.ts';
import { announcedProblems, leftBehindProblems } from './rules/changes.ts';
import { linkProblems } from './rules/links.ts';
import { nameProblems, titleProblems } from './rules/names.ts';
import { pictureProblems } from './rules/pictures.ts';
import { programmeProblems } from './rules/programme.ts';
import { reviewProblems } from './rules/reviews.ts';
import { slugProblems } from './rules/slugs.ts';
import { spellingProblems } from './rules/spelling.ts';
import { stillHindiProblems, translationProblems } from './rules/translations.ts';
import { weightProblems } from './rules/weight.ts';

export interface CheckOptions {
  /** The day it is, `2030-01-15`. Without it nothing is said that would be different on another day. */
  readonly today?: string | undefined;
  /** What changed when. Without it nothing is said about the order of changes. */
  readonly history?: History | undefined;
  /** What the typeface cannot draw. Without it nothing is said about characters that it lacks. */
  readonly undrawable?: Undrawable | undefined;
}

/** Before the others comes what says most: of two findings at one place the first is told. What reading found comes first. */
const rulesFor = ({ today, history, undrawable }: CheckOptions): Record<string, Rule> => ({
  names: nameProblems,
  translations: translationProblems,
  'still-hindi': stillHindiProblems,
  slugs: slugProblems,
  programme: programmeProblems,
  figures: figureProblems,
  drawings: drawingProblems,
  pictures: pictureProblems,
  bodies: bodyProblems,
  'body-lines': bodyLineProblems,
  links: linkProblems,
  spelling: spellingProblems,
  hidden: hiddenProblems,
  weight: weightProblems,
  ...(undrawable && { characters: undrawableProblems(undrawable) }),
  ...(history && { 'left-behind': leftBehindProblems(history, today), announced: announcedProblems(history) }),
  ...(today && { reviews: reviewProblems(today) }),
});

/** Every problem in the content under `directory`, in the order of files and lines. Never throws. */
export function checkContent(directory: string, options: CheckOptions = {}): Problem[] {
  const failed = (rule: string, error: unknown): Finding => ({
    file: directory,
    place: fileStart,
    message: messages.checkFailed(rule, error instanceof Error ? error.message : String(error)),
  });
  let content: Content;
  try {
    content = readContent(directory);
  } catch (error) {
    return withLines([failed('read', error)], []);
  }
  const foundBy = (rules: Record<string, Rule>) =>
    Object.entries(rules).flatMap(([name, rule]) => {
      try {
        return rule(content);
      } catch (error) {
        return [failed(name, error)];
      }
    });
  const found = [...foundBy({ titles: titleProblems }), ...content.found, ...foundBy(rulesFor(options))];
  return withLines(oneAtAPlace(found), content.files);
}

/** One slip is one message: where places overlap, the first finding is the one that is told. */
function oneAtAPlace(found: readonly Finding[]): Finding[] {
  const told: Finding[] = [];
  const byLine = new Map<string, Finding[]>();
  for (const each of found) {
    const key = `${each.file}:${each.place.line}`;
    const there = byLine.get(key) ?? [];
    if (there.some((other) => overlap(other, each))) continue;
    byLine.set(key, [...there, each]);
    told.push(each);
  }
  return told;
}

function overlap({ place: a }: Finding, { place: b }: Finding): boolean {
  if (a.column === b.column) return a.length > 0 && b.length > 0;
  const [first, second] = a.column < b.column ? [a, b] : [b, a];
  return first.column + first.length > second.column;
}

function withLines(found: readonly Finding[], files: Content['files']): Problem[] {
  const lines = new Map(files.map(({ path, lines }) => [path, lines]));
  return found
    .map(({ file, place, message }) => ({
      ...message,
      ...place,
      file,
      excerpt: lines.get(file)?.[place.line - 1] ?? '',
    }))
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
