/** Mends what no one can see and so no one can mend by hand: hidden characters, letters in another code, spaces that are none. */
import { writeFileSync } from 'node:fs';
import { withPlainSpaces, withoutHidden } from './guess/written.ts';
import { readContent } from './read/read-content.ts';

const isField = /^\s*(?:-\s*)*[A-Za-z][\w-]*\s*:\s|^\s*-\s/u;
const inField = (line: string): string => (isField.test(line) ? withPlainSpaces(line) : line);

/** Rewrites the files under `directory` that need it and returns their paths. */
export function mendHidden(directory: string): string[] {
  return readContent(directory).files.flatMap(({ path, text }) => {
    const mended = withoutHidden(text).normalize('NFC').split('\n').map(inField).join('\n');
    if (mended === text) return [];
    writeFileSync(path, mended);
    return [path];
  });
}
