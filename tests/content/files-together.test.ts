/** Mistakes that show only when files are seen together: names, twins, the programme, figures, files and addresses. */
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { fieldOf } from '../../src/check/read/field.ts';
import { kinds } from '../../src/schemas/index.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, expectOnly, problemsIn } from '../setup/mistakes.ts';

const closing = 'sessions/closing.hi.mdx';
const conclave = 'event/conclave.hi.mdx';
const conclaveEn = 'event/conclave.en.mdx';
const speakersWords = fieldOf(kinds.sessions.facts.speakers).words ?? {
  label: { hi: '', en: '' },
  hint: { hi: '', en: '' },
};
const schemes = 'clean-furnace, machine-hire, shared-stall';

const names: Mistake[] = [
  {
    name: 'a misspelt speaker',
    make: (w) => w.change(closing, '- asha-verma', '- asha-varma'),
    file: closing,
    at: '- ▸asha-varma',
    said: messages.nameUnknown(
      'asha-varma',
      'speakers/asha-varma.hi.mdx',
      'asha-verma, rajeshwarnarayan-chaturvedi',
      'asha-verma',
    ),
  },
  {
    name: 'a scheme that there is not',
    make: (w) => w.change('sessions/quiet-furnace.hi.mdx', '- clean-furnace', '- pension'),
    file: 'sessions/quiet-furnace.hi.mdx',
    at: '- ▸pension',
    said: messages.nameUnknown('pension', 'schemes/pension.hi.mdx', schemes),
  },
  {
    name: 'a misspelt topic',
    make: (w) => w.change('sessions/grading-lab.hi.mdx', 'topic: quality', 'topic: qualty'),
    file: 'sessions/grading-lab.hi.mdx',
    at: 'topic: ▸qualty',
    said: messages.nameUnknown(
      'qualty',
      'event/conclave: topics',
      'energy, water, packaging, quality, price',
      'quality',
    ),
  },
  {
    name: 'a misspelt source of a milestone',
    make: (w) => w.change('products/jaggery.hi.mdx', '    source: notice', '    source: notise'),
    file: 'products/jaggery.hi.mdx',
    at: 'source: ▸notise',
    said: messages.nameUnknown('notise', 'sources.yaml', 'notice, survey, gazette', 'notice'),
  },
  {
    name: 'a misspelt source of a figure',
    make: (w) => w.change('figures.yaml', 'source: gazette', 'source: gazete'),
    file: 'figures.yaml',
    at: 'source: ▸gazete',
    said: messages.nameUnknown('gazete', 'sources.yaml', 'notice, survey, gazette', 'gazette'),
  },
  {
    name: 'a misspelt drawing',
    make: (w) => w.change('products/jaggery.hi.mdx', 'drawing: jaggery', 'drawing: jagery'),
    file: 'products/jaggery.hi.mdx',
    at: 'drawing: ▸jagery',
    said: messages.drawingMissing('jagery', 'jaggery'),
  },
  {
    name: 'a name that only the English file has',
    make: (w) => w.change(conclaveEn, 'energy:', 'enrgy:'),
    file: conclaveEn,
    at: '▸enrgy:',
    said: messages.nameOnlyInEnglish('enrgy', 'topics', 'energy'),
  },
  {
    name: 'a name that got another one in the Hindi file',
    make: (w) => w.change(conclave, '  workshop: ', '  karyashala: '),
    file: conclaveEn,
    at: '  ▸workshop:',
    said: messages.nameOnlyInEnglish('workshop', 'halls', 'karyashala'),
  },
  ...(
    [
      ['the Hindi name of a hall', closing, 'hall: main', 'hall: ▸गन्ना सभागार', 'main'],
      ['a hall with a word too many', closing, 'hall: main', 'hall: ▸main hall', 'main'],
      ['the title of a speaker', closing, '- asha-verma', '- ▸आशा वर्मा', 'asha-verma'],
      [
        'a part of a speaker’s title',
        closing,
        '- rajeshwarnarayan-chaturvedi',
        '- ▸Dr Chaturvedi',
        'rajeshwarnarayan-chaturvedi',
      ],
      ['a misspelt title of a venue', conclave, 'venue: krishi-bhawan', 'venue: ▸Krishi Bhavan', 'krishi-bhawan'],
      ['what a need is called', 'schemes/machine-hire.hi.mdx', '- machines', '- ▸नई मशीन', 'machines'],
    ] as const
  ).map(([name, file, from, at, right]): Mistake => ({
    name,
    make: (w) => w.change(file, from, at.replace('▸', '')),
    file,
    at,
    said: messages.titleForName(at.replace(/^.*▸/, ''), right),
  })),
  {
    name: 'what is called by none of the titles',
    make: (w) => w.change(closing, 'hall: main', 'hall: बाहर का मैदान'),
    file: closing,
    at: 'hall: ▸बाहर का मैदान',
    said: messages.nameChoices('बाहर का मैदान', 'main (गन्ना सभागार), workshop (कार्यशाला कक्ष)'),
  },
  {
    name: 'titles in a sentence in place of a list',
    make: (w) => w.change(closing, /speakers:\n.*\n.*\n/, 'speakers: आशा वर्मा और डॉ. चतुर्वेदी\n'),
    file: closing,
    at: 'speakers: ▸आशा',
    said: messages.listWanted(speakersWords, '[asha-verma, rajeshwarnarayan-chaturvedi]'),
  },
  {
    name: 'a name that is twice in a list',
    make: (w) =>
      w
        .change(closing, '  - asha-verma\n', '')
        .change(closing, '  - rajesh', '  - asha-verma\n  - "asha-verma"\n  - rajesh'),
    file: closing,
    at: '  - ▸"asha-verma"',
    said: messages.nameTwice('asha-verma'),
  },
];

const twins: Mistake[] = [
  {
    name: 'an English file without its Hindi twin',
    make: (w) => w.remove('questions/children.hi.mdx'),
    file: 'questions/children.en.mdx',
    said: messages.hindiMissing('children'),
  },
  {
    name: 'a Hindi file without its English twin',
    make: (w) => w.remove('questions/children.en.mdx'),
    file: 'questions/children.hi.mdx',
    said: messages.englishMissing('children'),
  },
  {
    name: 'a speaker of whom only the English file is left',
    make: (w) => w.remove('speakers/asha-verma.hi.mdx'),
    file: 'speakers/asha-verma.en.mdx',
    said: messages.hindiMissing('asha-verma'),
  },
  {
    name: 'a text that is not translated',
    make: (w) => w.change(conclaveEn, /^price: .*\n/m, ''),
    file: conclave,
    at: '▸price: ₹200',
    said: messages.textUntranslated('price'),
  },
  {
    name: 'a name that is not translated',
    make: (w) => w.change(conclaveEn, /^ {2}water: .*\n/m, ''),
    file: conclave,
    at: '  ▸water: पानी',
    said: messages.textUntranslated('topics.water'),
  },
  {
    name: 'a body that is not translated',
    make: (w) => w.change('sessions/closing.en.mdx', /One promise.*/, ''),
    file: closing,
    at: '▸हर मंच से',
    said: messages.bodyUntranslated(),
  },
  {
    name: 'a text of the English file that is still in Hindi',
    make: (w) => w.change('sessions/closing.en.mdx', /^title: .*/m, 'title: अगले सीजन से पहले'),
    file: 'sessions/closing.en.mdx',
    at: 'title: ▸अगले',
    said: messages.stillHindi(['title'], false),
  },
  {
    name: 'an English file with all its text in Hindi',
    make: (w) => w.write('sessions/closing.en.mdx', '---\ntitle: आखिर में\nsummary: एक वाक्य।\n---\n\nएक वादा।\n'),
    file: 'sessions/closing.en.mdx',
    at: 'title: ▸आखिर',
    said: messages.stillHindi(['title', 'summary'], true),
  },
  {
    name: 'a text in the English file alone',
    make: (w) => w.change(conclave, /^programmeNote: .*\n/m, ''),
    file: conclaveEn,
    at: '▸programmeNote:',
    said: messages.textOnlyInEnglish('programmeNote'),
  },
];

const programme: Mistake[] = [
  {
    name: 'a session before the conclave begins',
    make: (w) => w.change('sessions/opening.hi.mdx', 'start: "10:30"', 'start: "09:30"'),
    file: 'sessions/opening.hi.mdx',
    at: 'start: ▸"09:30"',
    said: messages.outsideHours('09:30', '10:30', '17:00'),
  },
  {
    name: 'a session after the conclave ends',
    make: (w) => w.change(closing, 'end: "17:00"', 'end: "18:00"'),
    file: closing,
    at: 'end: ▸"18:00"',
    said: messages.outsideHours('18:00', '10:30', '17:00'),
  },
  {
    name: 'a session that is moved into another',
    make: (w) => w.change('sessions/quiet-furnace.hi.mdx', '  end: "14:45"', '  end: "16:30"'),
    file: 'sessions/quiet-furnace.hi.mdx',
    at: '  start: ▸"14:00"',
    said: messages.collision('closing', '16:15', '17:00'),
  },
];

const figures: Mistake[] = [
  {
    name: 'figures of different units in one chart',
    make: (w) => w.change('charts.yaml', '    - yard-planned', '    - paper-2024'),
    file: 'charts.yaml',
    at: '▸- yard-first',
    said: messages.chartUnits('yards'),
  },
  {
    name: 'a chart with too few short names',
    make: (w) => w.change('charts.yaml', '    - hi: पहली\n      en: First\n', ''),
    file: 'charts.yaml',
    at: '▸shortLabels:',
    said: messages.chartLabels(2, 3),
  },
];

const addresses: Mistake[] = [
  {
    name: 'a speaker with the name of a session',
    make: (w) =>
      ['hi', 'en'].forEach((locale) => {
        w.write(
          `speakers/lunch.${locale}.mdx`,
          w.read(`speakers/asha-verma.${locale}.mdx`).replace('order: 1', 'order: 3'),
        );
      }),
    file: 'speakers/lunch.hi.mdx',
    said: messages.slugTwice('lunch', 'sessions'),
  },
  {
    name: 'a support with the name of a part of its page',
    make: (w) =>
      ['hi', 'en'].forEach((locale) => {
        w.write(`industry/support/challenges.${locale}.mdx`, w.read(`industry/support/test-van.${locale}.mdx`));
      }),
    file: 'industry/support/challenges.hi.mdx',
    said: messages.slugReserved('challenges', '/industry/'),
  },
];

const english = '---\ntitle: A question\nanswer: An answer.\n---\n';
const fileNames: Mistake[] = [
  ...(
    [
      ['capitals', 'Children.hi.mdx', 'children.hi.mdx'],
      ['spaces', 'children hi.mdx', 'children.hi.mdx'],
      ['another ending', 'children.hi.md', 'children.hi.mdx'],
      ['an ending too many', 'children.hi.mdx.txt', 'children.hi.mdx'],
      ['no language', 'children.mdx', 'children.hi.mdx'],
      ['a language by another name', 'children.hindi.mdx', 'children.hi.mdx'],
      ['an underscore', 'children_hi.mdx', 'children.hi.mdx'],
      ['a number of a copy', 'children (1).hi.mdx', 'children.hi.mdx'],
    ] as const
  ).map(([name, given, right]): Mistake => ({
    name,
    make: (w) => w.write(`questions/${given}`, w.read('questions/children.hi.mdx')).remove('questions/children.hi.mdx'),
    file: `questions/${given}`,
    said: messages.fileName(given, right),
  })),
  {
    name: 'a second file of the same name',
    make: (w) => w.write('questions/Children.en.mdx', english),
    file: 'questions/Children.en.mdx',
    said: messages.fileCopy('Children.en.mdx', 'children.en.mdx'),
  },
  {
    name: 'a misspelt name where only some will do',
    make: (w) => w.write('event/conclav.hi.mdx', w.read(conclave)).remove(conclave),
    file: 'event/conclav.hi.mdx',
    said: messages.fileName('conclav.hi.mdx', 'conclave.hi.mdx'),
  },
  {
    name: 'a copy that a system made',
    make: (w) => w.write('questions/children (1).hi.mdx', w.read('questions/children.hi.mdx')),
    file: 'questions/children (1).hi.mdx',
    said: messages.fileCopy('children (1).hi.mdx', 'children.hi.mdx'),
  },
  ...['closing.hi - Copy.mdx', 'closing.hi - Copy (2).mdx', 'closing.hi (copy).mdx', 'closing.hi copy 2.mdx'].map(
    (name): Mistake => ({
      name: `a copy that a system called ${name}`,
      make: (w) => w.write(`sessions/${name}`, w.read(closing)),
      file: `sessions/${name}`,
      said: messages.fileCopy(name, 'closing.hi.mdx'),
    }),
  ),
  {
    name: 'a second conclave',
    make: (w) => w.write('event/conclave-2.hi.mdx', w.read(conclave)),
    file: 'event/conclave-2.hi.mdx',
    said: messages.fileOnce('conclave-2.hi.mdx', 'conclave.hi.mdx'),
  },
  {
    name: 'a file of a word processor',
    make: (w) => w.write('sessions/Programme.docx', 'PK\u0003\u0004'),
    file: 'sessions/Programme.docx',
    said: messages.notAnEntry('Programme.docx'),
  },
  {
    name: 'a thing in the folder of another kind',
    make: (w) =>
      ['hi', 'en'].forEach((locale) => {
        const file = `venue-changed.${locale}.mdx`;
        w.write(`sessions/${file}`, w.read(`updates/${file}`)).remove(`updates/${file}`);
      }),
    file: 'sessions/venue-changed.hi.mdx',
    said: messages.wrongFolder('sessions', 'updates'),
  },
  {
    name: 'one file of a thing in the folder of another kind',
    make: (w) =>
      w
        .write('sessions/venue-changed.hi.mdx', w.read('updates/venue-changed.hi.mdx'))
        .remove('updates/venue-changed.hi.mdx'),
    file: 'sessions/venue-changed.hi.mdx',
    said: messages.wrongFolder('sessions', 'updates'),
  },
  {
    name: 'a file that has no place',
    make: (w) => w.write('event/party.hi.mdx', english),
    file: 'event/party.hi.mdx',
    said: messages.onlyName('party.hi.mdx', 'conclave, about'),
  },
  {
    name: 'a misspelt folder',
    make: (w) => w.write('speaker/x.hi.mdx', english),
    file: 'speaker',
    said: messages.folderName('speaker', 'speakers'),
  },
  {
    name: 'a folder inside a folder',
    make: (w) => w.write('sessions/old/x.hi.mdx', english),
    file: 'sessions/old',
    said: messages.folderName('sessions/old', 'sessions'),
  },
  {
    name: 'an entry outside every folder',
    make: (w) => w.write('note.hi.mdx', english),
    file: 'note.hi.mdx',
    said: messages.listName('note.hi.mdx'),
  },
  {
    name: 'a misspelt list',
    make: (w) => w.write('figures.yml', w.read('figures.yaml')).remove('figures.yaml'),
    file: 'figures.yml',
    said: messages.listName('figures.yml', 'figures.yaml'),
  },
  {
    name: 'a list that is not there',
    make: (w) => w.remove('needs.yaml'),
    file: 'needs.yaml',
    said: messages.fileNeeded('needs.yaml'),
  },
  {
    name: 'a conclave that is not there',
    make: (w) => w.remove('event/about.hi.mdx').remove('event/about.en.mdx'),
    file: 'event/about.hi.mdx',
    said: messages.fileNeeded('event/about.hi.mdx'),
  },
  {
    name: 'a drawing with capitals and spaces',
    make: (w) => w.write('drawings/New Drawing.svg', w.read('drawings/mark.svg')),
    file: 'drawings/New Drawing.svg',
    said: messages.drawingName('New Drawing.svg', 'new-drawing.svg'),
  },
];

const drawings: Mistake[] = [
  {
    name: 'a drawing that was cut off',
    make: (w) => w.change('drawings/jaggery.svg', '</svg>', ''),
    file: 'drawings/jaggery.svg',
    said: messages.drawingUnfinished(),
  },
  {
    name: 'an empty drawing',
    make: (w) => w.write('drawings/jaggery.svg', '\n'),
    file: 'drawings/jaggery.svg',
    said: messages.drawingUnfinished(),
  },
  {
    name: 'a drawing without a size',
    make: (w) => w.change('drawings/jaggery.svg', / viewBox="[^"]*"/, ''),
    file: 'drawings/jaggery.svg',
    said: messages.drawingWithoutSize(),
  },
  {
    name: 'a drawing with a note of the program that drew it',
    make: (w) => w.change('drawings/jaggery.svg', '<svg', '<!-- drawn by hand -->\n<svg'),
    file: 'drawings/jaggery.svg',
    at: '▸<!-- drawn by hand -->',
    said: messages.drawingForeign('<!-- drawn by hand -->'),
  },
  ...(
    [
      ['a script', '<script>alert(1)</script>', '<script'],
      ['an event handler', '<path d="M0 0" onclick="alert(1)"/>', 'onclick="alert(1)"'],
      ['an outside link', '<use href="https://example.org/a.svg#a"/>', 'href="https://example.org/a.svg#a"'],
    ] as const
  ).map(([name, inner, foreign]): Mistake => ({
    name: `a drawing with ${name}`,
    make: (w) => w.change('drawings/jaggery.svg', '</svg>', `\n${inner}</svg>`),
    file: 'drawings/jaggery.svg',
    at: inner.replace(foreign, `▸${foreign}`),
    said: messages.drawingForeign(foreign),
  })),
];

describe.each([
  ['a name that leads nowhere', names],
  ['a difference between the languages', twins],
  ['a session out of place', programme],
  ['a chart that compares what cannot be compared', figures],
  ['two things at one address', addresses],
  ['a file that is not where or what it should be', fileNames],
  ['something that is no drawing', drawings],
])('%s is told once, with its place', (_, mistakes) => {
  it.each(mistakes)('$name', (mistake) => expectOnly(mistake));
});

it('what systems and word processors leave in folders is not told', () => {
  const workshop = contentWorkshop();
  for (const file of ['speakers/Thumbs.db', 'sessions/desktop.ini', 'sessions/~$closing.docx', 'sessions/.DS_Store'])
    workshop.write(file, Buffer.from([0, 1, 2]));
  expect(problemsIn(workshop.directory)).toEqual([]);
  workshop.close();
});

describe('a figure whose source has no address', () => {
  it('is told at every figure that names it', () => {
    const workshop = contentWorkshop();
    workshop.change('sources.yaml', /^ {2}url: .*survey\n/m, '');
    const found = problemsIn(workshop.directory);
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(({ code, file }) => code === 'sourceWithoutAddress' && file.endsWith('figures.yaml'))).toBe(
      true,
    );
    workshop.close();
  });
});

describe('mistakes in several files', () => {
  it('are all told in one run, each in its file', () => {
    const workshop = contentWorkshop();
    workshop
      .change(closing, 'kind: closing', 'kind: party')
      .change(conclave, 'date: 2027-02-12', 'date: soon')
      .change('updates/venue-changed.hi.mdx', /date: .*/, 'date: 31-12-2026')
      .change('figures.yaml', 'source: gazette', 'source: nobody')
      .write('sessions/lunch.hi.mdx', 'सिर्फ पाठ');
    expect(problemsIn(workshop.directory).map(({ code }) => code)).toEqual([
      'dateUnclear',
      'nameUnknown',
      'wordUnknown',
      'noFields',
      'dateForm',
    ]);
    workshop.close();
  });

  it('a name of an entry that cannot be read is not called unknown', () => {
    const workshop = contentWorkshop();
    workshop.write('speakers/asha-verma.hi.mdx', 'सिर्फ पाठ').write('sources.yaml', '- [\n  {');
    expect(problemsIn(workshop.directory).map(({ file }) => file.slice(workshop.directory.length + 1))).toEqual([
      'sources.yaml',
      'speakers/asha-verma.hi.mdx',
    ]);
    workshop.close();
  });
});
