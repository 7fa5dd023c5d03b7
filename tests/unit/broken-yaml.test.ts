/** Slips that keep the fields of a file from being read: each is known by its looks. */
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixCharacters } from '../../src/authoring/check/rules/spelling.ts';
import { readEntry } from '../../src/authoring/check/read/read-source.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, changesIn, problemsIn, reportsOnce } from '../setup/mistakes.ts';
import { everything } from '../setup/scope.ts';

const closing = 'sessions/closing.hi.mdx';
const session = changesIn(closing);
const cancelled = changesIn('sessions/grading-lab.hi.mdx');
const title = (written: string, message: Mistake['message']) => session(/^title: .*/m, `title: ${written}`, message);
const kind = (written: string, message: Mistake['message']) => session('kind: closing', written, message);
const dashes = ['•', '–', '*'];

reportsOnce('a slip of the hand', [
  cancelled('  state: cancelled', '▸\tstate: cancelled', messages.tabs()),
  cancelled('  state: cancelled', '▸\u00A0\u00A0state: cancelled', messages.strangeSpace(), 'pasted'),
  session('hall: main', 'hall:▸\u00A0main', messages.strangeSpace()),
  title('▸“पूंजी: नए रास्ते”', messages.curlyQuotes('“पूंजी: नए रास्ते”', 'title: "पूंजी: नए रास्ते"')),
  session('end: "17:00"', 'end: ▸"17:00', messages.unclosedQuote('end: "17:00"')),
  title("▸'पूंजी", messages.unclosedQuote("title: 'पूंजी'")),
  title('▸"पूंजी" के रास्ते', messages.textAfterQuote(`title: '"पूंजी" के रास्ते'`)),
  title('पूंजी▸: नए रास्ते', messages.colonInText('title: "पूंजी: नए रास्ते"')),
  title('पूंजी के रास्ते▸:', messages.colonInText('title: "पूंजी के रास्ते:"')),
  changesIn('venues/krishi-bhawan.hi.mdx')(
    '- पुराना बीज गोदाम मार्ग',
    '- ▸पता: पुराना मार्ग',
    messages.colonInText('"पता: पुराना मार्ग"'),
  ),
  title('सत्र ▸#1 के रास्ते', messages.hashInText('title: "सत्र #1 के रास्ते"')),
  ...['kind▸:closing', 'kind▸ः closing'].map((written) => kind(written, messages.spaceAfterColon('kind: closing'))),
  ...['kind▸ closing', 'kind▸ = closing'].map((written) => kind(written, messages.colonMissing('kind: closing'))),
  session('  - asha-verma', '  ▸-asha-verma', messages.spaceAfterDash('- asha-verma')),
  session('hall: main', '▸ hall: main', messages.unreadable()),
  session('  - rajesh', '    ▸- rajesh', messages.indentation()),
  changesIn('event/conclave.hi.mdx')('statusNote:', '  ▸statusNote:', messages.indentation()),
  ...['@doab पर देखें', '%50 छूट', '*खास* सत्र', '{छूट} सब के लिए', '[नया] सत्र'].map((written) =>
    title(`▸${written}`, messages.specialStart(written.charAt(0), `title: "${written}"`)),
  ),
  changesIn('event/conclave.hi.mdx')(/^hashtag: .*/m, 'hashtag: ▸#Doab', messages.hashStart('hashtag: "#Doab"')),
  changesIn('sessions/opening.hi.mdx')(
    /^sources:\n {2}- notice$/m,
    'sources: ▸[notice',
    messages.unclosedList('sources: [notice]'),
  ),
  ...dashes.map((sign) => session('  - asha-verma', `  ▸${sign} asha-verma`, messages.listSign('- asha-verma'))),
  title('"▸\\पूंजी"', messages.unreadable()),
  session('speakers:\n', '▸hall: workshop\nspeakers:\n', messages.duplicateKey('hall')),
  session('  - asha-verma\n', '$&  - [▸*asha]\n', messages.specialStart('*', '"*asha"')),
  session('  - notice', '$&\n  -   ▸', messages.itemEmpty(), 'an item of a list that is still empty'),
]);

reportsOnce('what has no place among the fields', [
  session('order:', '▸// आखिरी\norder:', messages.unreadable()),
  session('hall:', '▸यह सत्र सबके लिए है।\nhall:', messages.unreadable()),
  changesIn('event/conclave.hi.mdx')(
    /^venue: .*\n/m,
    '▸<<<<<<< HEAD\n$&=======\nvenue: other\n>>>>>>> theirs\n',
    messages.mergeMarks(),
    'the same in the conclave, to whose venue others link',
  ),
  session('order: 8\n', '▸<<<<<<< HEAD\n$&=======\norder: 9\n>>>>>>> theirs\n', messages.mergeMarks()),
]);

const whole = /^.*$/s;
reportsOnce('a file whose fields do not stand between two lines of dashes', [
  session('kind: closing\n', '$&▸---  \n', messages.fenceBetween(), 'a line of dashes among the fields'),
  session('\n---\n\n', '\n\n▸', messages.closingLine(), 'no closing line'),
  session('\n---\n', '\n▸—\n', messages.closingLine(), 'a dash that a phone made of the closing line'),
  ...['', '\n---\n', 'समापन सत्र\n\n---\n', '----\n', '```mdx\n---\n'].map((start) =>
    session('---\n', start, messages.noFields(), `a file that begins with ${JSON.stringify(start)}`),
  ),
  session(whole, 'सिर्फ पाठ।\n', messages.noFields()),
  session(whole, '', messages.noFields(), 'an empty file'),
  changesIn('needs.yaml')(/^market:/m, '▸---\nmarket:', messages.fenceInList(), 'a line of dashes in a list'),
  {
    name: 'another encoding',
    make: (w) => w.write(closing, Buffer.from('\uFEFF---\nkind: closing\n---\n', 'utf16le')),
    message: messages.notText('closing.hi.mdx'),
    file: closing,
  },
]);

describe('a file', () => {
  it('with pasted spaces everywhere is reported on each line, and the check itself can repair it', () => {
    const workshop = contentWorkshop();
    const right = workshop.read(closing);
    workshop.write(closing, right.replace(/^([a-z]+): /gm, '$1:\u00A0'));
    expect(problemsIn(workshop.directory)).toMatchObject(Array(7).fill(messages.strangeSpace()));
    fixCharacters(workshop.directory);
    expect(workshop.read(closing)).toBe(right);
    workshop.close();
  });

  it('whose lines end as on Windows is as good as another', () => {
    const workshop = contentWorkshop();
    for (const file of globSync('**/*.{mdx,yaml}', { cwd: workshop.directory })) workshop.change(file, /\n/g, '\r\n');
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });

  it('with a quoted text over several lines is right', () => {
    const workshop = contentWorkshop();
    workshop.change(
      'event/conclave.en.mdx',
      /^industryLead: .*/m,
      'industryLead: "From one field\n  both: the work begins there."',
    );
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });

  it('with several slips has all of them reported', () => {
    const workshop = contentWorkshop();
    workshop
      .change(closing, 'end: "17:00"', 'end: "17:00')
      .change(closing, 'kind: closing', 'kind:closing')
      .change(closing, /^title: .*/m, 'title: पूंजी: नए रास्ते');
    const codes = problemsIn(workshop.directory).map(({ code }) => code);
    expect(codes).toEqual(['spaceAfterColon', 'unclosedQuote', 'colonInText']);
    workshop.close();
  });
});

/** Ways to spoil the lines that look a certain way: all others cannot be spoilt so, or would still be right. */
const spoilers: Record<string, [looks: RegExp, spoilt: string]> = {
  'a space too many': [/^(?= *[a-zA-Z])/, ' '],
  'two spaces too many': [/^(?= *[a-zA-Z])/, '  '],
  'a space too few': [/^ (?= *[a-zA-Z])/, ''],
  'a tab': [/^ {2,}(?=\S)/, '\t'],
  'no space after the colon': [/(?<=^\s*(?:- )?[\w-]+): (?=\S)/, ':'],
  'no colon': [/(?<=^\s*(?:- )?[\w-]+): (?=\S)/, ' '],
  'a colon in the text': [/(?<=^\s*(?:- )?[\w-]+): [^\s"'[{]\S*/, '$&: x'],
  'a quote mark not closed': [/"$/, ''],
};
const files = ['event/conclave.hi.mdx', 'products/jaggery.hi.mdx', 'sessions/quiet-furnace.hi.mdx'];

describe('one spoilt line', () => {
  it.each(Object.entries(spoilers))(
    'with %s is reported once, there or on the line beside it',
    (_, [looks, spoilt]) => {
      const workshop = contentWorkshop();
      const wrong = files.flatMap((file) => {
        const lines = workshop.read(file).split('\n');
        const places = [...lines.slice(0, lines.indexOf('---', 1)).keys()].filter((index) =>
          looks.test(lines[index] ?? ''),
        );
        // The slow run spoils every line, the fast run one in the middle of each file.
        const chosen = everything ? places : places.slice(places.length / 2).slice(0, 1);
        return chosen.flatMap((index) => {
          const changed = (lines[index] ?? '').replace(looks, spoilt);
          workshop.write(file, lines.with(index, changed).join('\n'));
          const found = problemsIn(workshop.directory);
          workshop.restore();
          const once = found.length === 1 && Math.abs((found[0]?.line ?? 0) - index - 1) <= 1;
          return once ? [] : [`${changed} → ${found.map(({ code, line: at }) => `${code} ${at}`).join(', ')}`];
        });
      });
      workshop.close();
      expect(wrong).toEqual([]);
    },
  );
});

function codesOf(from: string | RegExp, to: string): string[] {
  const workshop = contentWorkshop();
  const text = workshop.change('sessions/closing.hi.mdx', from, to).read('sessions/closing.hi.mdx');
  workshop.close();
  const { found } = readEntry(
    { path: 'closing.hi.mdx', text, lines: text.split('\n') },
    { kind: 'sessions', slug: 'closing', locale: 'hi' },
  );
  return found.map(({ message, place }) => `${message.code} ${place.line}`);
}

it('a line that nothing explains is reported in plain words', () => {
  expect(codesOf('order: 8\nstart: "16:15"', 'order: "\\क"\nstart: शाम')).toEqual(['unreadable 3']);
});

it.each(['"अगला\n  Note: सीजन"', 'अगला\n  सीजन', '|-\n  अगला\n    - सीजन', 'अगला\nsectors: [\n  sugar,\n  paper\n  ]'])(
  'a value on several lines is left as it is where another line is wrong: %j',
  (title) => {
    const [first = '', ...others] = codesOf(/^title: .*/m, `title: ${title}\nstatus scheduled`);
    expect([first.split(' ')[0], ...others]).toEqual(['colonMissing']);
  },
);
