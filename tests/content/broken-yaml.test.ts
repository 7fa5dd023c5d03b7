/** Slips that keep the fields of a file from being read: each is known by its looks, and the rest of the file is still read. */
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixCharacters } from '../../src/check/rules/characters.ts';
import { messages } from '../../src/check/messages.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, expectOnly, problemsIn } from '../setup/mistakes.ts';

const closing = 'sessions/closing.hi.mdx';
const opening = 'sessions/opening.hi.mdx';
const grading = 'sessions/grading-lab.hi.mdx';

/** A line of a file written otherwise; `at` marks where it is wrong. */
const line = (name: string, from: string | RegExp, at: string, said: Mistake['said'], file = closing): Mistake => ({
  name,
  make: (w) => w.change(file, from, at.replace('▸', '')),
  file,
  at,
  said,
});

const title = /^title: .*/m;
const slips: Mistake[] = [
  line('a tab', '  state: cancelled', '▸\tstate: cancelled', messages.tabs('  state: cancelled'), grading),
  line(
    'spaces that came with pasting',
    '  state: cancelled',
    '▸\u00A0\u00A0state: cancelled',
    messages.strangeSpace('state: cancelled'),
    grading,
  ),
  line('such a space after the colon', 'hall: main', 'hall:▸\u00A0main', messages.strangeSpace('hall: main')),
  line(
    'curly quote marks around a text with a colon',
    title,
    'title: ▸“पूंजी: नए रास्ते”',
    messages.curlyQuotes('“पूंजी: नए रास्ते”', 'title: "पूंजी: नए रास्ते"'),
  ),
  line('a quote mark that is not closed', 'end: "17:00"', 'end: ▸"17:00', messages.unclosedQuote('end: "17:00"')),
  line('a single quote mark that is not closed', title, "title: ▸'पूंजी", messages.unclosedQuote("title: 'पूंजी'")),
  line('text after the quote mark', title, 'title: ▸"पूंजी" के रास्ते', messages.textAfterQuote(`title: '"पूंजी" के रास्ते'`)),
  line('a colon in a title', title, 'title: पूंजी▸: नए रास्ते', messages.colonInText('title: "पूंजी: नए रास्ते"')),
  line('a colon at the end of a title', title, 'title: पूंजी के रास्ते▸:', messages.colonInText('title: "पूंजी के रास्ते:"')),
  line(
    'a colon in an item of a list',
    '- पुराना बीज गोदाम मार्ग',
    '- ▸पता: पुराना मार्ग',
    messages.colonInText('"पता: पुराना मार्ग"'),
    'venues/krishi-bhawan.hi.mdx',
  ),
  line('a hash sign in a title', title, 'title: सत्र ▸#1 के रास्ते', messages.hashInText('title: "सत्र #1 के रास्ते"')),
  line('no space after the colon', 'kind: closing', 'kind▸:closing', messages.spaceAfterColon('kind: closing')),
  line('the Hindi sign for a colon', 'kind: closing', 'kind▸ः closing', messages.spaceAfterColon('kind: closing')),
  line('no colon', 'kind: closing', 'kind▸ closing', messages.colonMissing('kind: closing')),
  line('an equals sign', 'kind: closing', 'kind▸ = closing', messages.colonMissing('kind: closing')),
  line('no space after a dash', '  - asha-verma', '  ▸-asha-verma', messages.spaceAfterDash('- asha-verma')),
  line('a line too far to the right', 'hall: main', '▸ hall: main', messages.indentation('hall: main')),
  line(
    'a line too far to the left',
    '    en: Price of a small press',
    '▸  en: Price of a small press',
    messages.indentation('    en: Price of a small press'),
    'figures.yaml',
  ),
  line(
    'an item of a list too far to the left',
    '  - rajeshwarnarayan-chaturvedi',
    '▸ - rajeshwarnarayan-chaturvedi',
    messages.indentation('  - rajeshwarnarayan-chaturvedi'),
  ),
  line('a text that begins with @', title, 'title: ▸@doab पर देखें', messages.specialStart('@', 'title: "@doab पर देखें"')),
  line(
    'a text that begins with a percent sign',
    title,
    'title: ▸%50 छूट',
    messages.specialStart('%', 'title: "%50 छूट"'),
  ),
  line(
    'a text that begins with an asterisk',
    title,
    'title: ▸*खास* सत्र',
    messages.specialStart('*', 'title: "*खास* सत्र"'),
  ),
  line(
    'a text that begins with a brace',
    title,
    'title: ▸{छूट} सब के लिए',
    messages.specialStart('{', 'title: "{छूट} सब के लिए"'),
  ),
  line(
    'a text that begins with a bracket',
    title,
    'title: ▸[नया] सत्र',
    messages.specialStart('[', 'title: "[नया] सत्र"'),
  ),
  line(
    'a hashtag without quote marks',
    /^hashtag: .*/m,
    'hashtag: ▸#Doab',
    messages.hashStart('hashtag: "#Doab"'),
    'event/conclave.hi.mdx',
  ),
  line(
    'a list that is not closed',
    /^sources:\n {2}- notice$/m,
    'sources: ▸[notice',
    messages.unclosedList('sources: [notice]'),
    opening,
  ),
  line('a bullet in place of a hyphen', '  - asha-verma', '  ▸• asha-verma', messages.listSign('- asha-verma')),
  line('a long dash in place of a hyphen', '  - asha-verma', '  ▸– asha-verma', messages.listSign('- asha-verma')),
  line('a star in place of a hyphen', '  - asha-verma', '  ▸* asha-verma', messages.listSign('- asha-verma')),
  line(
    'an address without its name in a list of links',
    '  - url: https://example.org/people/asha-verma',
    '  - ▸https://example.org/people/asha-verma',
    messages.addressName('- url: https://example.org/people/asha-verma'),
    'speakers/asha-verma.hi.mdx',
  ),
  line('two fields on one line', 'order: 8\nstart:', 'order: 8, ▸start:', messages.twoFields('start')),
  line('a backslash in quote marks', title, 'title: "▸\\पूंजी"', messages.unreadable()),
];

/** Lines that come in between; `at` marks where they are wrong. */
const between = (name: string, before: string, text: string, at: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.change(closing, before, `${text}\n${before}`),
  file: closing,
  at,
  said,
});

const lines: Mistake[] = [
  {
    name: 'a value below its field',
    make: (w) => w.change(closing, 'hall: main', 'hall:\nmain'),
    file: closing,
    at: '▸main',
    said: messages.valueBelow('hall: main'),
  },
  between('a note as programmers write it', 'order:', '// आखिरी', '▸// आखिरी', messages.commentSign('# आखिरी')),
  between('a note as in HTML', 'order:', '<!-- आखिरी -->', '▸<!-- आखिरी', messages.commentSign('# आखिरी')),
  between('a sentence', 'hall:', 'यह सत्र सबके लिए है।', '▸यह सत्र', messages.strayText(1)),
  between(
    'a message of several lines, one with a colon',
    'hall:',
    'सभी साथियों को नमस्कार\nसमय: 3 बजे, स्थान: सभागार\n\nकृपया समय पर आएं।',
    '▸सभी साथियों',
    messages.strayText(3),
  ),
];

const fences: Mistake[] = [
  {
    name: 'a line of dashes among the fields',
    make: (w) => w.change(closing, 'kind: closing\n', 'kind: closing\n---  \n'),
    file: closing,
    at: '▸---  ',
    said: messages.fenceBetween(),
  },
  {
    name: 'no closing line',
    make: (w) => w.change(closing, '\n---\n', '\n'),
    file: closing,
    at: '▸हर मंच से',
    said: messages.closingLine(),
  },
  {
    name: 'no opening line',
    make: (w) => w.change(closing, '---\n', ''),
    file: closing,
    at: '▸kind: closing',
    said: messages.openingLine(),
  },
  {
    name: 'text before the opening line',
    make: (w) => w.change(closing, '---\n', '\n---\n'),
    file: closing,
    said: messages.openingLine(),
  },
  {
    name: 'words before the opening line',
    make: (w) => w.change(closing, '---\n', 'समापन सत्र\n\n---\n'),
    file: closing,
    said: messages.textBefore(),
  },
  {
    name: 'a letter before the opening line',
    make: (w) => w.change(closing, '---\n', 'क---\n'),
    file: closing,
    said: messages.dashes('क---'),
  },
  {
    name: 'the frame that a chat puts around a file',
    make: (w) => w.write(closing, `\`\`\`mdx\n${w.read(closing)}\`\`\`\n`),
    file: closing,
    said: messages.codeFence('```mdx'),
  },
  {
    name: 'a dash that a phone made of the closing line',
    make: (w) => w.change(closing, '\n---\n', '\n—\n'),
    file: closing,
    at: '▸—',
    said: messages.dashes('—'),
  },
  {
    name: 'one hyphen too many',
    make: (w) => w.change(closing, '---\n', '----\n'),
    file: closing,
    at: '▸----',
    said: messages.dashes('----'),
  },
  {
    name: 'a file of text alone',
    make: (w) => w.write(closing, 'सिर्फ पाठ।\n'),
    file: closing,
    said: messages.noFields(),
  },
  { name: 'an empty file', make: (w) => w.write(closing, ''), file: closing, said: messages.noFields() },
  {
    name: 'a key written twice',
    make: (w) => w.change(closing, 'speakers:\n', 'hall: workshop\nspeakers:\n'),
    file: closing,
    at: '▸hall: workshop',
    said: messages.duplicateKey('hall', 6),
  },
  {
    name: 'a reference of YAML',
    make: (w) => w.change(closing, '  - asha-verma\n', '  - asha-verma\n  - [*asha]\n'),
    file: closing,
    at: '  - [▸*asha]',
    said: messages.specialStart('*', '"*asha"'),
  },
  {
    name: 'a line of dashes in a list',
    make: (w) => w.change('needs.yaml', /^market:/m, '---\nmarket:'),
    file: 'needs.yaml',
    at: '▸---',
    said: messages.fenceInList(),
  },
  {
    name: 'an item of a list that is still empty',
    make: (w) => w.change(closing, '  - notice', '  - notice\n  -   '),
    file: closing,
    at: '  -   ▸',
    said: messages.itemEmpty(),
  },
  {
    name: 'two people’s changes',
    make: (w) => w.change(closing, 'order: 8\n', '<<<<<<< HEAD\norder: 8\n=======\norder: 9\n>>>>>>> theirs\n'),
    file: closing,
    at: '▸<<<<<<< HEAD',
    said: messages.mergeMarks(),
  },
  {
    name: 'another encoding',
    make: (w) => w.write(closing, Buffer.from('\uFEFF---\nkind: closing\n---\n', 'utf16le')),
    file: closing,
    said: messages.notText('closing.hi.mdx'),
  },
];

describe('a slip is told once, with the line as it should be', () => {
  it.each(slips)('$name', (mistake) => expectOnly(mistake));
});

describe('what has no place among the fields is told once', () => {
  it.each(lines)('$name', (mistake) => expectOnly(mistake));
});

describe('a file whose fields do not stand between two lines of dashes is told so once', () => {
  it.each(fences)('$name', (mistake) => expectOnly(mistake));
});

describe('spaces that came with pasting', () => {
  it('are told at the first where they are everywhere, and mended by the check itself', () => {
    const workshop = contentWorkshop();
    const right = workshop.read(closing);
    workshop.write(closing, right.replace(/^([a-z]+): /gm, '$1:\u00A0'));
    expect(problemsIn(workshop.directory)).toMatchObject([{ ...messages.strangeSpaces(7), line: 2, column: 6 }]);
    fixCharacters(workshop.directory);
    expect(workshop.read(closing)).toBe(right);
    workshop.close();
  });
});

describe('lines that end as on Windows', () => {
  it('are as good as others', () => {
    const workshop = contentWorkshop();
    for (const file of globSync('**/*.{mdx,yaml}', { cwd: workshop.directory })) workshop.change(file, /\n/g, '\r\n');
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });
});

/** Ways to spoil a line; nothing where a line cannot be spoilt so, or would still be right. */
const spoilers: Record<string, (line: string) => string | undefined> = {
  'a space too many': (line) => (/^ *[a-zA-Z]/.test(line) ? ` ${line}` : undefined),
  'two spaces too many': (line) => (/^ *[a-zA-Z]/.test(line) ? `  ${line}` : undefined),
  'a space too few': (line) => (/^ +[a-zA-Z]/.test(line) ? line.slice(1) : undefined),
  'a tab': (line) => (/^ {2,}\S/.test(line) ? line.replace(/^ +/, '\t') : undefined),
  'no space after the colon': (line) => (/^\s*(?:- )?[\w-]+: \S/.test(line) ? line.replace(': ', ':') : undefined),
  'no colon': (line) => (/^\s*(?:- )?[\w-]+: \S/.test(line) ? line.replace(': ', ' ') : undefined),
  'a colon in the text': (line) =>
    /^\s*(?:- )?[\w-]+: [^\s"'[{]/.test(line) ? line.replace(/: \S+/, '$&: x') : undefined,
  'a quote mark not closed': (line) => (line.endsWith('"') ? line.slice(0, -1) : undefined),
};

describe('one spoilt line', () => {
  const spoilt = ['event/conclave.hi.mdx', 'products/jaggery.hi.mdx', 'sessions/quiet-furnace.hi.mdx'].flatMap((file) =>
    Object.keys(spoilers).map((name) => ({ file, name })),
  );

  it.each(spoilt)('with $name is told once, on that line or the one beside it: any of $file', ({ file, name }) => {
    const workshop = contentWorkshop();
    const lines = workshop.read(file).split('\n');
    const end = lines.indexOf('---', 1);
    const wrong = lines.slice(1, end).flatMap((line, index) => {
      const changed = spoilers[name]?.(line);
      if (changed === undefined) return [];
      workshop.write(file, lines.with(index + 1, changed).join('\n'));
      const found = problemsIn(workshop.directory);
      const once = found.length === 1 && Math.abs((found[0]?.line ?? 0) - index - 2) <= 1;
      return once ? [] : [`${changed} → ${found.map(({ code, line: at }) => `${code} ${at}`).join(', ')}`];
    });
    workshop.close();
    expect(wrong).toEqual([]);
  });
});

describe('a file with several slips', () => {
  it('is told all of them, and what else is wrong with it', () => {
    const workshop = contentWorkshop();
    workshop
      .change(closing, 'end: "17:00"', 'end: "17:00')
      .change(closing, 'kind: closing', 'kind:closing')
      .change(closing, /^title: .*/m, 'title: पूंजी: नए रास्ते')
      .change(closing, 'order: 8', 'order: आठ')
      .change(closing, '- notice', '- notise');
    const codes = problemsIn(workshop.directory).map(({ code }) => code);
    expect(codes).toEqual(['spaceAfterColon', 'numberUnclear', 'unclosedQuote', 'nameUnknown', 'colonInText']);
    workshop.close();
  });
});
