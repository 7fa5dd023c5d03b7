/**
 * `npm run check:content`: checks the content folder and says what to fix. Exits 1 if there is an error; a warning never fails it.
 * --strict: missing or old translations and overdue reviews fail too, for whoever asks by hand. --json, --github: for programs and
 * for workflows. --fix: first removes hidden characters. --today: another day than this one.
 */
import { checkContent } from '../authoring/check/check-content.ts';
import { gitHistory } from '../authoring/check/history.ts';
import { fails } from '../authoring/check/problem.ts';
import { githubReport, textReport } from '../authoring/check/reporters/text-report.ts';
import { fixCharacters } from '../authoring/check/rules/spelling.ts';
import { undrawableByTypeface } from '../lib/typeface.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { flagsIn } from './flags.ts';

const flag = { type: 'boolean', default: false } as const;
const options = {
  strict: flag,
  json: flag,
  github: flag,
  fix: flag,
  today: { type: 'string' },
} as const;
const values = flagsIn(options);
const directory = contentDirectory();
if (values.fix) for (const path of fixCharacters(directory)) console.error(`${path}: ठीक किया · fixed`);

const today = values.today ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format();
const problems = checkContent(directory, {
  today,
  history: gitHistory(directory),
  undrawable: undrawableByTypeface(),
});
const failing = problems.filter((problem) => fails(problem, values.strict)).length;

const asJson = () => problems.map((problem) => ({ ...problem, fails: fails(problem, values.strict) }));
if (values.json) console.log(JSON.stringify(asJson(), null, 2));
else if (values.github) console.log(githubReport(problems, values.strict));
else if (problems.length > 0) console.error(`${textReport(problems)}\n`);

const warnings = problems.length - failing;
const count = `${failing} गलतियां · errors, ${warnings} चेतावनियां · warnings`;
if (!values.json) console.error(`${directory}: ${problems.length === 0 ? 'ठीक है · all is well' : count}`);
if (failing > 0) process.exitCode = 1;
