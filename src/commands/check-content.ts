/**
 * `npm run check:content`: checks the content folder and says what to mend. Exits 1 if anything fails.
 * --strict: missing or stale translations and overdue reviews fail too. With CI set translations fail, reviews do not:
 * they depend on the day, and what passed once must pass again. --json, --github: for programs and for workflows.
 * --mend: first removes hidden characters. --verbose: says how long it took.
 */
import { checkContent } from '../check/check-content.ts';
import { gitHistory } from '../check/history.ts';
import { mendHidden } from '../check/mend.ts';
import { type Strictness, fails } from '../check/problem.ts';
import { githubReport } from '../check/reporters/github.ts';
import { jsonReport } from '../check/reporters/json.ts';
import { textReport } from '../check/reporters/text.ts';
import { undrawableByTypeface } from '../lib/cards/coverage.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { flagsIn } from '../lib/flags.ts';

const flag = { type: 'boolean', default: false } as const;
const options = {
  strict: flag,
  json: flag,
  github: flag,
  mend: flag,
  verbose: flag,
  today: { type: 'string' },
} as const;
const values = flagsIn(options);
const { CI } = process.env;
const byHand: Strictness = values.strict ? 'all' : 'none';
const strictness = CI && CI !== 'false' ? 'translations' : byHand;

const directory = contentDirectory();
if (values.mend) for (const path of mendHidden(directory)) console.error(`${path}: ठीक किया · mended`);

const began = performance.now();
const today = values.today ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format();
const problems = checkContent(directory, {
  today: strictness === 'translations' ? undefined : today,
  history: gitHistory(directory),
  undrawable: await undrawableByTypeface(),
});
const took = values.verbose ? ` (${Math.round(performance.now() - began)} ms)` : '';
const failing = problems.filter((problem) => fails(problem, strictness)).length;

if (values.json) console.log(jsonReport(problems, strictness));
else if (values.github) console.log(githubReport(problems, strictness));
else if (problems.length > 0) console.error(`${textReport(problems)}\n`);

const warnings = problems.length - failing;
const count = `${failing} गलतियां · errors, ${warnings} चेतावनियां · warnings`;
if (!values.json) console.error(`${directory}: ${problems.length === 0 ? 'ठीक है · all is well' : count}${took}`);
if (failing > 0) process.exitCode = 1;
