/** Problems as annotations of a GitHub workflow: docs.github.com/actions, “Workflow commands”. */
import { type Problem, fails } from '../problem.ts';

const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

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
