/** A picture that an entry names lies beside it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messages } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

export const pictureProblems = ({ entries }: Content): Problem[] =>
  entries.flatMap(({ file, data, lineOf }) => {
    const path = data.portrait;
    if (typeof path !== 'string' || existsSync(join(dirname(file), path))) return [];
    return [{ file, line: lineOf(['portrait']), message: messages.pictureMissing(path) }];
  });
