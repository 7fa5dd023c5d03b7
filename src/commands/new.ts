/**
 * `npm run new -- session opening-talk`: begins an entry, both files with every field explained. `npm run new -- conclave …`
 * begins the content folder of another city. Overwrites nothing; exits 1 with a message in both languages where it writes nothing.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { parseArgs } from 'node:util';
import { checkContent } from '../authoring/check/check-content.ts';
import type { Content } from '../authoring/check/content.ts';
import { nameFrom } from '../authoring/check/plain-text.ts';
import { messages } from '../authoring/check/messages.ts';
import type { Message } from '../authoring/check/problem.ts';
import { readContent } from '../authoring/check/read/read-content.ts';
import { slugProblems } from '../authoring/check/rules/page-links.ts';
import { routeOf } from '../authoring/check/site-map.ts';
import { type ConclaveFlags, bilingual, conclaveFiles, conclaveFlags } from '../authoring/scaffold/conclave.ts';
import { templateOf } from '../authoring/scaffold/template.ts';
import { says } from '../i18n/bilingual.ts';
import { locales } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { nearest } from '../lib/nearest.ts';
import { type KindName, kinds } from '../schemas/index.ts';
import type { Kind } from '../schemas/kind.ts';

/** The kinds that may be added, by the word for one of them. */
const words = {
  session: { kind: 'sessions', label: 'सत्र' },
  person: { kind: 'people', label: 'वक्ता या कारीगर' },
  product: { kind: 'products', label: 'उत्पाद' },
  sector: { kind: 'sectors', label: 'उद्योग का क्षेत्र' },
  scheme: { kind: 'schemes', label: 'योजना' },
  question: { kind: 'questions', label: 'सवाल-जवाब' },
  update: { kind: 'updates', label: 'सूचना' },
  report: { kind: 'report', label: 'कॉन्क्लेव के बाद की रिपोर्ट' },
  venue: { kind: 'venues', label: 'जगह' },
  challenge: { kind: 'challenges', label: 'उद्योग की अड़चन' },
  support: { kind: 'support', label: 'चल रही कोशिश' },
} as const satisfies Record<string, { kind: KindName; label: string }>;

class Refused extends Error {}

const usage = [
  says(
    'लिखें कि क्या जोड़ना है, और फाइल का नाम (छोटे अंग्रेजी अक्षर, अंक और “-”):',
    'Write what to add, and a name for its files (small Latin letters, digits and “-”):',
  ),
  '  npm run new -- session opening-talk',
  '',
  ...Object.entries(words).map(([word, { label }]) => `  ${word.padEnd(10)} ${label}`),
  '  conclave   नए शहर का पूरा फोल्डर',
].join('\n');

const conclaveUsage = [
  says(
    'शहर का नाम (हिंदी / अंग्रेजी) और तारीख जरूरी हैं, बाकी जो मालूम हो:',
    'The name of the city (Hindi / English) and the date are needed, the rest as far as it is known:',
  ),
  '  npm run new -- conclave "शहर / City" --date 2030-01-15',
  '',
  ...Object.entries(conclaveFlags).map(
    ([flag, { hi, en, example }]) => `  ${`--${flag} ${example}`.padEnd(52)} ${says(hi, en)}`,
  ),
].join('\n');

function kindOf(word: string): KindName {
  if (Object.hasOwn(words, word)) return words[word as keyof typeof words].kind;
  const known = [...Object.keys(words), 'conclave'];
  const guess = nearest(word, known);
  const all = known.join(', ');
  throw new Refused(
    guess
      ? says(
          `“${word}” नहीं जोड़ा जा सकता। क्या “${guess}” लिखना था?`,
          `“${word}” is no kind of entry. Did you mean “${guess}”?`,
        )
      : says(`“${word}” नहीं जोड़ा जा सकता। इनमें से एक लिखें: ${all}`, `“${word}” is no kind of entry. Write one of: ${all}`),
  );
}

/** @throws if the check would refuse a new entry of this name. */
function refuseSlug(slug: string, kind: KindName, content: Content): void {
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
  const [entry] = content.entries;
  const entries = entry ? [...content.entries, { ...entry, kind, slug, locale: 'hi' as const }] : [];
  const known = slugProblems(content).map(({ message }) => message.en);
  const found = isSlug
    ? slugProblems({ ...content, entries }).map(({ message }) => message)
    : [messages.nameForm(slug, nameFrom(slug))];
  const problem = found.find(({ en }) => !known.includes(en));
  if (problem) throw new Refused(saysProblem(problem).join('\n'));
}

const saysProblem = ({ hi, en, fix }: Message): string[] => [says(hi, en), ...(fix ? [`→ ${fix}`] : [])];

/** Writes both files and returns what to do next. */
function begin(word: string, given: string): string {
  const kind = kindOf(word);
  const { only }: Kind = kinds[kind];
  const slug = only ?? given;
  if (slug === '') throw new Refused(usage);
  const directory = contentDirectory();
  const content = readContent(directory);
  const folder = join(directory, kinds[kind].folder);
  const files = locales.map((locale) => ({ locale, path: join(folder, `${slug}.${locale}.mdx`) }));
  const existing = files.find(({ path }) => existsSync(path));
  if (existing)
    throw new Refused(
      says(
        `${existing.path} पहले से है। दूसरा नाम दें, या उसी फाइल को बदलें।`,
        `${existing.path} is there already. Give another name, or change that file.`,
      ),
    );
  refuseSlug(slug, kind, content);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format();
  mkdirSync(folder, { recursive: true });
  for (const { locale, path } of files)
    writeFileSync(path, templateOf({ kind, content, today }, locale), { flag: 'wx' });
  const page = routeOf({ kind, slug });
  return [
    ...files.map(({ path }) => `${path}: ${says('लिखा', 'written')}`),
    ...(page ? [`${says('पन्ना', 'Page')}: ${page}`] : []),
    '',
    says('दोनों फाइलें खोलें और “जरूरी” वाले खाने भरें।', 'Open both files and fill in the fields marked “required”.'),
    says('क्या बाकी है, यह बताएगा:', 'What is still missing is told by:'),
    `  ${inFolder(directory)}npm run check:content`,
  ].join('\n');
}

/** What stands before a command for a content folder other than `content`. Windows has no such thing: there it stays set. */
const inFolder = (directory: string): string =>
  directory === 'content' || process.platform === 'win32' ? '' : `CONTENT_DIR=${directory} `;

/** Writes the content folder of another city and returns what to do next. Whatever the check refuses is not left there. */
function beginConclave(args: string[]): string {
  const { city, flags } = conclaveArguments(args);
  const slug = nameFrom(bilingual(city).en ?? '');
  const missing = [...(slug ? [] : ['"शहर / City"']), ...(flags.date ? [] : ['--date'])].join(', ');
  if (missing || !slug)
    throw new Refused(`${says(`यह छूट गया: ${missing}`, `This is missing: ${missing}`)}\n\n${conclaveUsage}`);
  const folder = normalize(flags.folder ?? `cities/${slug}`).replace(/\/$/, '');
  const isInside = /^[\w.-]+(?:\/[\w.-]+)*$/.test(folder) && !folder.startsWith('..');
  if (existsSync(folder) || !isInside) {
    const [hi, en] = isInside
      ? ['पहले से है', 'is there already']
      : ['इस साइट के भीतर का फोल्डर नहीं', 'is no folder inside this project'];
    throw new Refused(
      says(
        `“${folder}” ${hi}, इसलिए कुछ नहीं लिखा गया। दूसरा फोल्डर दें, जैसे --folder cities/${slug}-2`,
        `“${folder}” ${en}, so nothing was written. Give another one, such as --folder cities/${slug}-2`,
      ),
    );
  }
  for (const [path, text] of conclaveFiles(city, { ...flags, folder })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
  const problems = checkContent(folder);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    rmSync(folder, { recursive: true });
    throw new Refused(
      errors.map(({ excerpt, ...problem }) => [excerpt.trim(), ...saysProblem(problem)].join('\n  ')).join('\n'),
    );
  }
  return [
    `${folder}: ${says('लिखा', 'written')}`,
    '',
    says('पहले इस खिड़की को बताएं कि कौन सा शहर', 'First tell this window which city'),
    `  Linux, macOS: export CONTENT_DIR=${folder}`,
    `  Windows cmd:  set CONTENT_DIR=${folder}`,
    `  PowerShell:   $env:CONTENT_DIR = "${folder}"`,
    says('फिर साइट देखें; फॉर्म उसके /admin/ पर है', 'Then see the site; the form is at its /admin/'),
    '  npm start',
    says(
      `${problems.length} जगह लिखना बाकी है, सूची ऐसे देखें`,
      `${problems.length} places are still to be written; list them`,
    ),
    '  npm run check:content',
  ].join('\n');
}

/** @throws Refused where a flag is unknown or has no value */
function conclaveArguments(args: string[]): { city: string; flags: ConclaveFlags } {
  const options = Object.fromEntries(Object.keys(conclaveFlags).map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { city: positionals.join(' '), flags: values };
  } catch (error) {
    const [, part = ''] = /'([^']+)'/.exec(String(error)) ?? [];
    throw new Refused(`${says(`“${part}” समझ में नहीं आया।`, `“${part}” was not understood.`)}\n\n${conclaveUsage}`);
  }
}

const [word, ...rest] = process.argv.slice(2);
try {
  if (word === undefined || word.startsWith('-')) console.log(usage);
  else console.log(word === 'conclave' ? beginConclave(rest) : begin(word, rest.join(' ')));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
