/** Mends what no one can see and so no one can mend by hand: hidden characters and letters in another code. */
import { writeFileSync } from 'node:fs';
import { withoutHidden } from './guess/written.ts';
import { readContent } from './read/read-content.ts';

/** Rewrites the files under `directory` that need it and returns their paths. */
export function mendHidden(directory: string): string[] {
  return readContent(directory).files.flatMap(({ path, text }) => {
    const mended = withoutHidden(text).normalize('NFC');
    if (mended === text) return [];
    writeFileSync(path, mended);
    return [path];
  });
}
