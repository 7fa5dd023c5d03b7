/** Problems as text: for a terminal, and for a GitHub workflow. */
import { type Problem, fails } from '../problem.ts';

/** A problem with the places of all that say the same, its own first. */
export interface Group {
  readonly problem: Problem;
  readonly places: readonly Problem[];
}

/** In the order in which each first appears. */
export const groupsOf = (problems: readonly Problem[]): Group[] =>
  [...Map.groupBy(problems, ({ level, hi, fix }) => `${level} ${hi} ${fix}`).values()].flatMap((places) => {
    const [problem] = places;
    return problem ? [{ problem, places }] : [];
  });

/** How much of a long line is shown. */
const width = 96;

/** The line, with a caret below its place where plain Latin text comes before it: a terminal gives Devanagari no fixed widths. */
function marked({ excerpt, column, length }: Pick<Problem, 'excerpt' | 'column' | 'length'>): string[] {
  const line = excerpt.trimEnd();
  const [before, part] = [line.slice(0, column - 1), line.slice(column - 1, column - 1 + length)];
  if (line.length > width) return [`… ${part.slice(0, width) || line.slice(0, width)} …`];
  const isPlain = /^[\t\u0020-\u007E]*$/.test(before) && length > 0;
  const carets = /^[\u0020-\u007E]+$/.test(part) ? part.length : 1;
  return [line, ...(isPlain ? [before.replace(/[^\t]/g, ' ') + '^'.repeat(carets)] : [])].filter(Boolean);
}

/** Every place, then the line of the first and the message of all. */
function one({ problem, places }: Group): string {
  const { level, hi, en, fix } = problem;
  const sign = level === 'error' ? '' : '  (चेतावनी · warning)';
  const lines = marked(problem).map((each) => `    ${each}`);
  const remedy = fix === undefined ? [] : [`  →  ${fix}`];
  const at = places.map(({ file, line, column }) => `${file}:${line}:${column}${sign}`);
  return [...at, ...lines, `  ${hi}`, `  ${en}`, ...remedy].join('\n');
}

/** Errors come last, where the eye is when the command ends. */
export const textReport = (problems: readonly Problem[]): string =>
  groupsOf([...problems.filter(({ level }) => level !== 'error'), ...problems.filter(({ level }) => level === 'error')])
    .map(one)
    .join('\n\n');

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of a GitHub workflow: docs.github.com/actions, “Workflow commands”. */
export const githubReport = (problems: readonly Problem[], strict: boolean): string =>
  problems
    .map((problem) => {
      const { file, line, column, length, hi, en, fix } = problem;
      const level = fails(problem, strict) ? 'error' : 'warning';
      const place = `file=${inProperty(file)},line=${line},col=${column},endColumn=${column + length}`;
      const text = [hi, en, ...(fix === undefined ? [] : [`→ ${fix}`])].join('\n');
      return `::${level} ${place}::${inMessage(text)}`;
    })
    .join('\n');
