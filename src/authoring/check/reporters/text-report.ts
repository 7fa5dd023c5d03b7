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

/**
 * The line with the place marked. Below plain Latin text a caret stands; a terminal gives Devanagari no fixed widths, so
 * once it comes before the place, the part itself is put between »marks«.
 */
function marked({ excerpt, column, length }: Pick<Problem, 'excerpt' | 'column' | 'length'>): string[] {
  const line = excerpt.trimEnd();
  if (line.trim() === '') return [];
  const start = column - 1 > width / 2 ? Math.max(0, line.lastIndexOf(' ', column - width / 3) + 1) : 0;
  const end = line.length - start > width ? start + width : line.length;
  const before = line.slice(start, column - 1);
  const part = line.slice(column - 1, Math.min(column - 1 + length, end));
  const [opens, closes] = [start > 0 ? '… ' : '', end < line.length ? ' …' : ''];
  if (length === 0) return [`${opens}${line.slice(start, end)}${closes}`];
  if (/^[\t\u0020-\u007E]*$/.test(before) && opens === '') {
    const plain = /^[\u0020-\u007E]*/.exec(part)?.[0].length ?? 0;
    const caret = `${before.replace(/[^\t]/g, ' ')}${'^'.repeat(Math.max(1, plain === part.length ? plain : 1))}`;
    return [`${line.slice(start, end)}${closes}`, caret];
  }
  return [`${opens}${before}»${part}«${line.slice(column - 1 + part.length, end)}${closes}`];
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
