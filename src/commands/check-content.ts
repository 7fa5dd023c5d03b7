/** `npm run check:content`: checks the content folder and says what to mend. Exits 1 if anything is wrong. */
import { checkContent } from '../check/check-content.ts';
import { report } from '../check/report.ts';
import { contentDirectory } from '../lib/content-directory.ts';

const directory = contentDirectory();
const problems = checkContent(directory);
if (problems.length > 0) {
  console.error(`${report(problems)}\n\n${directory}: ${problems.length} ✗`);
  process.exitCode = 1;
} else console.log(`${directory}: ठीक है · all is well`);
