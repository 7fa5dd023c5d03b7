/** The portraits of entries are there and can be shown. */
import { type Rule, finding } from '../content.ts';
import { wrongPicture } from '../picture-files.ts';

export const pictureProblems: Rule = (content) =>
  content.entries.flatMap((entry) => {
    const { portrait } = entry.data;
    const said = typeof portrait === 'string' ? wrongPicture(portrait, entry, content) : undefined;
    return said ? [finding(entry, entry.placeOf(['portrait']), said)] : [];
  });
