/** Makes the files of a new entry from what was gathered, and writes them once the check has nothing against them. */
import { join } from 'node:path';
import { choicesOf } from '../check/choices.ts';
import { textReport } from '../check/reporters/text.ts';
import { routeOf } from '../check/site-map.ts';
import { locales } from '../i18n/locales.ts';
import { undrawableByTypeface } from '../lib/cards/coverage.ts';
import { says } from '../i18n/bilingual.ts';
import { kinds } from '../schemas/index.ts';
import type { ScaffoldField, Slot } from './fields.ts';
import { fileText } from './file-text.ts';
import type { Beginning } from './gather.ts';
import { refusedSlots } from './refused.ts';
import { type Files, refuseExisting, triedOut, writeAll } from './write.ts';

function filesOf({ kind, fields, content, given }: Beginning, slug: string): Files {
  const choices = ({ target }: ScaffoldField) => (target ? choicesOf(content, target) : []);
  const { answers, bodies } = given;
  const texts = locales.map((locale) => [
    `${kinds[kind].folder}/${slug}.${locale}.mdx`,
    fileText({ fields, answers, choices, body: bodies[locale] }, locale),
  ]);
  return Object.fromEntries(texts) as Files;
}

/**
 * Writes the files and says where they and their page are. `askAgain` asks for other answers where some are refused.
 * @throws if the check refuses what cannot be asked again; the message is its report.
 */
export async function writeEntry(
  directory: string,
  beginning: Beginning,
  slug: string,
  askAgain?: (slots: readonly Slot[]) => Promise<void>,
): Promise<void> {
  const options = { today: beginning.today, undrawable: await undrawableByTypeface() };
  for (;;) {
    const files = filesOf(beginning, slug);
    refuseExisting(directory, Object.keys(files));
    const problems = triedOut(directory, files, options);
    const refused = problems.filter(({ level }) => level === 'error');
    if (refused.length === 0) {
      writeAll(directory, files);
      if (problems.length > 0) console.error(textReport(problems));
      for (const file of Object.keys(files)) console.log(`${join(directory, file)}: ${says('लिखा', 'written')}`);
      const page = routeOf({ kind: beginning.kind, slug });
      if (page) console.log(`${says('पन्ना', 'Page')}: ${page}`);
      return;
    }
    const report = `${textReport(problems)}\n\n${says('अभी कुछ नहीं लिखा गया।', 'Nothing was written yet.')}`;
    const slots = refusedSlots(refused, files, beginning.fields);
    if (!askAgain || slots.length === 0) throw new Error(report);
    console.error(report);
    await askAgain(slots);
  }
}
