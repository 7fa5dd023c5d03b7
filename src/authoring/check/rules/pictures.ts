/** The portraits of entries are there and can be shown, and no picture lies beside entries that browsers cannot show. */
import { basename, join } from 'node:path';
import { type Rule, finding } from '../content.ts';
import { messages } from '../messages.ts';
import { wrongPicture } from '../picture-files.ts';
import { type Finding, fileStart } from '../problem.ts';
import { otherPicture } from '../read/content-files.ts';

/** A file of which an entry’s own line tells already is not told again. */
const unshown: Rule = ({ directory, paths, entries }) =>
  [...paths].flatMap((path): Finding[] => {
    const named = entries.some(({ raw }) => String(raw.portrait ?? '').endsWith(basename(path)));
    if (!otherPicture.test(path) || named) return [];
    const message = messages.pictureFormat(basename(path), path.replace(/^.*\./, '').toUpperCase());
    return [{ file: join(directory, path), place: fileStart, message }];
  });

export const pictureProblems: Rule = (content) => [
  ...unshown(content),
  ...content.entries.flatMap((entry) => {
    const { portrait } = entry.data;
    const message = typeof portrait === 'string' ? wrongPicture(portrait, entry, content) : undefined;
    return message ? [finding(entry, entry.placeOf(['portrait']), message)] : [];
  }),
];
