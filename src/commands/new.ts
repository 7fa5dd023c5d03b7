/**
 * `npm run new`: begins an entry, both files with every field explained. Asks in a terminal; with --yes, or where there
 * is no terminal, takes flags alone. Nothing is overwritten, and nothing is written that the check refuses: then exits 1.
 */
import { readContent } from '../check/read/read-content.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { Stopped, askKind } from '../scaffold/ask.ts';
import { fieldsOf } from '../scaffold/fields.ts';
import { givenIn, helpText, kindIn } from '../scaffold/flags.ts';
import { type Beginning, askAgain, gatherByAsking, gatherFromFlags } from '../scaffold/gather.ts';
import { type BeginningName, beginnings } from '../scaffold/kinds.ts';
import { commandOf } from '../scaffold/refused.ts';
import { writeEntry } from '../scaffold/write-entry.ts';
import { says } from '../i18n/bilingual.ts';

const directory = contentDirectory();

/** What stands against the new files, and the command that gives the answers again; the empty text where they were written. */
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
  if (interactive) return beginByAsking(name, beginning);
  await writeEntry(directory, beginning, gatherFromFlags(beginning).slug);
  return '';
}

/** Whatever stops it, the answers come back as a command. */
async function beginByAsking(name: BeginningName, beginning: Beginning): Promise<string> {
  const { fields, given } = beginning;
  let slug = given.slug;
  try {
    slug = (await gatherByAsking(beginning)).slug;
    await writeEntry(directory, beginning, slug, (slots) => askAgain(slots, beginning));
    return '';
  } catch (error) {
    process.exitCode = 1;
    const said = error instanceof Stopped ? [] : [error instanceof Error ? error.message : String(error), ''];
    const again = says('यही जवाब फिर देने की कमांड:', 'The command that gives these answers again:');
    const command = commandOf(name, fields, { ...given, slug });
    return [...said, ...(given.answers.size > 0 ? [again, command] : [])].join('\n');
  }
}

function print(text: string): string {
  console.log(text);
  return '';
}

const against = await begin(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  return error instanceof Error ? error.message : String(error);
});
if (against !== '') {
  console.error(against);
  process.exitCode = 1;
}
