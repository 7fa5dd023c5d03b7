/** What a schema says about a file, each with the line it is about. */
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export const schemaProblems = (
  error: z.ZodError,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] =>
  error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ file, line: lineOf(issue.path), message: issue.message }];
    // The schema joins the messages of unknown keys, one a line, in the order of the keys.
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: messages[index] ?? issue.message,
    }));
  });
