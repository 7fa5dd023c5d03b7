/**
 * `npm run new`: begins an entry, both files with every field explained. Asks in a terminal; with --yes, or where there
 * is no terminal, takes flags alone. Nothing is overwritten, and nothing is written that the check refuses: then exits 1.
 */
import { join } from 'node:path';
import { textReport } from '../check/reporters/text.ts';
import { readContent } from '../check/read/read-content.ts';
import { locales } from '../i18n/locales.ts';
import { undrawableByTypeface } from '../lib/cards/coverage.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { askKind } from '../scaffold/ask.ts';
import { choicesOf } from '../check/choices.ts';
import { fieldsOf } from '../scaffold/fields.ts';
import { fileText } from '../scaffold/file-text.ts';
import { givenIn, helpText, kindIn } from '../scaffold/flags.ts';
import { gatherByAsking, gatherFromFlags } from '../scaffold/gather.ts';
import { beginnings } from '../scaffold/kinds.ts';
import { refuseExisting, triedOut, writeAll } from '../scaffold/write.ts';
import { says } from '../schemas/fields.ts';
import { kinds } from '../schemas/index.ts';

const directory = contentDirectory();

/** The report of what stands against the new files; the empty text where they were written. */
async function begin(args: readonly string[]): Promise<string> {
  const named = kindIn(args);
  if (named === undefined && args.some((arg) => arg === '--help' || arg === '-h')) return print(helpText(named, []));
  const interactive = process.stdin.isTTY && !args.some((arg) => arg === '--yes' || arg === '-y');
  if (named === undefined && !interactive) return helpText(named, []);
  const name = named ?? (await askKind());
  const { kind } = beginnings[name];
  const fields = fieldsOf(kind);
  const given = givenIn(named === undefined ? args : args.slice(1), fields);
  if (given.help) return print(helpText(name, fields));

  const content = readContent(directory);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format();
  const beginning = { kind, fields, content, given, today };
  const { answers, slug } = interactive ? await gatherByAsking(beginning) : gatherFromFlags(beginning);
  const choices = ({ target }: (typeof fields)[number]) => (target ? choicesOf(content, target) : []);
  const files = Object.fromEntries(
    locales.map((locale) => [
      `${kinds[kind].folder}/${slug}.${locale}.mdx`,
      fileText({ fields, answers, choices, body: given.bodies[locale] }, locale),
    ]),
  );
  refuseExisting(directory, Object.keys(files));
  const problems = triedOut(directory, files, { today, undrawable: await undrawableByTypeface() });
  if (problems.some(({ level }) => level === 'error'))
    return `${textReport(problems)}\n\n${says('कुछ नहीं लिखा गया।', 'Nothing was written.')}`;
  writeAll(directory, files);
  if (problems.length > 0) console.error(textReport(problems));
  for (const file of Object.keys(files)) console.log(`${join(directory, file)}: ${says('लिखा', 'written')}`);
  return '';
}

function print(text: string): string {
  console.log(text);
  return '';
}

const against = await begin(process.argv.slice(2)).catch((error: unknown) =>
  error instanceof Error ? error.message : String(error),
);
if (against !== '') {
  console.error(against);
  process.exitCode = 1;
}
