/** Problems as text for a terminal. */
import type { Problem } from './problem.ts';

export const report = (problems: readonly Problem[]): string =>
  problems.map(({ file, line, message }) => `${file}:${line}\n  ${message.split(' · ').join('\n  ')}`).join('\n\n');
