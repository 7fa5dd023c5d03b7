/**
 * `npm run new -- session opening-talk`: begins an entry, both files with every field explained. Overwrites nothing; exits 1
 * with a message in both languages where it writes nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../authoring/check/content.ts';
import { nameFrom } from '../authoring/check/guess/plain-text.ts';
import { messages } from '../authoring/check/messages.ts';
import { readContent } from '../authoring/check/read/read-content.ts';
import { slugProblems } from '../authoring/check/rules/links.ts';
import { routeOf } from '../authoring/check/site-map.ts';
import { says } from '../i18n/bilingual.ts';
import { locales } from '../i18n/locales.ts';
import { contentDirectory } from '../lib/content-directory.ts';
import { nearest } from '../lib/nearest.ts';
import { templateOf } from '../authoring/scaffold/template.ts';
import { type KindName, kinds } from '../schemas/index.ts';

/** The kinds of which there may be many, by the word for one of them. */
const words = {
  session: { kind: 'sessions', label: 'सत्र' },
  speaker: { kind: 'speakers', label: 'वक्ता' },
  product: { kind: 'products', label: 'उत्पाद' },
  sector: { kind: 'sectors', label: 'उद्योग का क्षेत्र' },
  scheme: { kind: 'schemes', label: 'योजना' },
  question: { kind: 'questions', label: 'सवाल-जवाब' },
  update: { kind: 'updates', label: 'सूचना' },
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
].join('\n');

function kindOf(word: string): KindName {
  if (Object.hasOwn(words, word)) return words[word as keyof typeof words].kind;
  const guess = nearest(word, Object.keys(words));
  const all = Object.keys(words).join(', ');
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
  if (problem)
    throw new Refused([says(problem.hi, problem.en), problem.fix && `→ ${problem.fix}`].filter(Boolean).join('\n'));
}

/** Writes both files and returns what to do next. */
function begin(word: string, slug: string): string {
  const kind = kindOf(word);
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
    '  npm run check:content',
  ].join('\n');
}

const [word, ...name] = process.argv.slice(2);
try {
  console.log(word === undefined || word.startsWith('-') ? usage : begin(word, name.join(' ')));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
