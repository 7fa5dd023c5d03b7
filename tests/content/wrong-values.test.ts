/** Mistakes in the fields of one file: names, dates, times, numbers, words. */
import { describe, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { kinds, lists } from '../../src/schemas/index.ts';
import { sessionKinds } from '../../src/schemas/session.ts';
import { type Mistake, expectOnly } from '../setup/mistakes.ts';
import { fieldOf } from '../../src/check/read/field.ts';

const closing = 'sessions/closing.hi.mdx';
const closingEn = 'sessions/closing.en.mdx';
const conclave = 'event/conclave.hi.mdx';
const update = 'updates/venue-changed.hi.mdx';
const sugar = 'industry/sectors/sugar.hi.mdx';

/** The words that the schema has for a field. */
function wordsOf(schema: Parameters<typeof fieldOf>[0]) {
  const { words } = fieldOf(schema);
  if (!words) throw new Error('The field has no words.');
  return words;
}
const { facts, text } = kinds.sessions;

const { label, hint } = wordsOf(facts.kind);
const { options = {} } = fieldOf(facts.kind);
const kindsIn = (locale: 'hi' | 'en') => sessionKinds.map((kind) => `${kind} (${options[kind]?.[locale]})`).join(', ');
const kindsOfSession = {
  label,
  hint: { hi: `${hint.hi.slice(0, -1)}: ${kindsIn('hi')}`, en: `${hint.en.slice(0, -1)}: ${kindsIn('en')}` },
};

/** A date written otherwise than it should be. */
const date = (name: string, written: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.change(update, 'date: 2027-01-22', `date: ${written}`),
  file: update,
  at: `date: ▸${written}`,
  said,
});

/** A time written otherwise than it should be. */
const time = (name: string, written: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.change(closing, 'start: "16:15"', `start: ${written}`),
  file: closing,
  at: `start: ▸${written}`,
  said,
});

const dateWords = wordsOf(kinds.updates.facts.date);
const september = { hi: 'सितंबर', en: 'September' };
const dates: Mistake[] = [
  date('the day first, with hyphens', '22-01-2027', messages.dateForm('22-01-2027', '2027-01-22')),
  date('the day first, with strokes and a short year', '22/1/27', messages.dateForm('22/1/27', '2027-01-22')),
  date('in Hindi, with Devanagari digits', '२२ जनवरी २०२७', messages.dateForm('२२ जनवरी २०२७', '2027-01-22')),
  date('in English', '22 January 2027', messages.dateForm('22 January 2027', '2027-01-22')),
  date('in English, the month first', 'Jan 22, 2027', messages.dateForm('Jan 22, 2027', '2027-01-22')),
  date('with a weekday', 'शुक्रवार, 22 जनवरी 2027', messages.dateForm('शुक्रवार, 22 जनवरी 2027', '2027-01-22')),
  date('without its zeros', '2027-1-22', messages.dateForm('2027-1-22', '2027-01-22')),
  date('in curly quote marks', '“2027-01-22”', messages.curlyQuotes('“2027-01-22”', '2027-01-22')),
  date('with a full stop', '2027-01-22।', messages.dateForm('2027-01-22।', '2027-01-22')),
  date('with the dashes of a word processor', '2027–01–22', messages.dateForm('2027–01–22', '2027-01-22')),
  date('with a time', '22/1/27 6:15 PM', messages.dateForm('22/1/27 6:15 PM', '2027-01-22')),
  date(
    'in a sentence',
    'शुक्रवार, 22 जनवरी 2027 को सुबह 10:30 बजे से',
    messages.dateForm('शुक्रवार, 22 जनवरी 2027 को सुबह 10:30 बजे से', '2027-01-22'),
  ),
  date(
    'two dates in a sentence',
    '22 जनवरी 2027 से 3 फरवरी 2027',
    messages.dateUnclear('22 जनवरी 2027 से 3 फरवरी 2027', dateWords),
  ),
  date('without a year', '22 September', messages.dateYear('22 September', '2030-09-22')),
  date('a day that the month has not', '31 September', messages.dateNone('31 September', september, 30)),
  date('a day that the month has not, in the right form', '2027-09-31', messages.dateNone('2027-09-31', september, 30)),
  date('no date at all', 'जल्द', messages.dateUnclear('जल्द', dateWords)),
];

/** The moment of an announcement written otherwise than it should be. */
const moment = (name: string, written: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.change(conclave, /^ {2}since: .*$/m, `  since: ${written}`),
  file: conclave,
  at: `since: ▸${written}`,
  said,
});
const since = wordsOf(fieldOf(kinds.event.facts.status).parts?.since as Parameters<typeof fieldOf>[0]);
const moments: Mistake[] = [
  moment(
    'as people write it',
    '22 जनवरी 2027, शाम 6:30 बजे',
    messages.momentForm('22 जनवरी 2027, शाम 6:30 बजे', '"2027-01-22 18:30"'),
  ),
  ...['2027-01-22 18:30:00', '2027-01-22T18:30', '2027-01-22T18:30:00+05:30'].map((written) =>
    moment(`as machines write it: ${written}`, written, messages.momentForm(written, '"2027-01-22 18:30"')),
  ),
  moment('of another time zone', '2027-01-22T13:00:00Z', messages.dateUnclear('2027-01-22T13:00:00Z', since)),
  moment('without its year and time', '22 January', messages.dateUnclear('22 January', since)),
  moment('without its time', '2027-01-22', messages.momentTime('2027-01-22', '2027-01-22')),
  moment('without its time, in Hindi', '22 जनवरी 2027', messages.momentTime('22 जनवरी 2027', '2027-01-22')),
];

const half = (written: string) => messages.timeHalf(written, '"15:00"', '"03:00"');
const times: Mistake[] = [
  time('three o’clock in Hindi, with Devanagari digits', '३ बजे', half('३ बजे')),
  time('with pm', '4 PM', messages.timeForm('4 PM', '"16:00"')),
  time('with minutes and pm', '4:20 pm', messages.timeForm('4:20 pm', '"16:20"')),
  time('with the part of the day', 'शाम 4 बजे', messages.timeForm('शाम 4 बजे', '"16:00"')),
  time('with half an hour in words', 'शाम साढ़े चार बजे', messages.timeForm('शाम साढ़े चार बजे', '"16:30"')),
  time('with a full stop', '16.20', messages.timeForm('16.20', '"16:20"')),
  time('in curly quote marks', '“16:20”', messages.timeForm('“16:20”', '"16:20"')),
  time('without its zero', '9:30', messages.timeForm('9:30', '"09:30"')),
  time('two times in one', '16:15-16:45', messages.timeRange('16:15-16:45', '"16:15"', '"16:45"')),
  time('a date', '2027-01-22', messages.timeUnclear('2027-01-22', wordsOf(facts.start))),
  time('no time at all', 'भोजन के बाद', messages.timeUnclear('भोजन के बाद', wordsOf(facts.start))),
];

const fields: Mistake[] = [
  {
    name: 'a misspelt name of a field that must be there',
    make: (w) => w.change(closing, 'kind:', 'knid:'),
    file: closing,
    at: '▸knid: closing',
    said: messages.keyUnknown('knid', 'kind'),
  },
  {
    name: 'a misspelt name of a field that need not be there',
    make: (w) => w.change(closing, 'hall:', 'halll:'),
    file: closing,
    at: '▸halll: main',
    said: messages.keyUnknown('halll', 'hall'),
  },
  {
    name: 'the label of a field instead of its name',
    make: (w) => w.change(update, 'date:', 'Date:'),
    file: update,
    at: '▸Date: 2027-01-22',
    said: messages.keyUnknown('Date', 'date'),
  },
  {
    name: 'a misspelt name inside another field',
    make: (w) => w.change('sessions/quiet-furnace.hi.mdx', '  state: moved', '  stat: moved'),
    file: 'sessions/quiet-furnace.hi.mdx',
    at: '  ▸stat: moved',
    said: messages.keyUnknown('stat', 'state'),
  },
  {
    name: 'a field that there is not',
    make: (w) => w.change(closing, 'hall:', 'weather: sunny\nhall:'),
    file: closing,
    at: '▸weather: sunny',
    said: messages.keyUnknown('weather'),
  },
  {
    name: 'a layout, which could run code',
    make: (w) => w.change(closing, 'hall:', 'layout: ./x.js\nhall:'),
    file: closing,
    at: '▸layout: ./x.js',
    said: messages.keyUnknown('layout'),
  },
  {
    name: 'a fact in the English file',
    make: (w) => w.change(closingEn, 'title:', 'order: 8\ntitle:'),
    file: closingEn,
    at: '▸order: 8',
    said: messages.factInEnglish('order'),
  },
  {
    name: 'an English file that is a copy of the Hindi one as far as its facts go',
    make: (w) => w.change(closingEn, 'title:', 'kind: closing\norder: 8\nhall: main\ntitle:'),
    file: closingEn,
    at: '▸kind: closing',
    said: messages.factsInEnglish(['kind', 'order', 'hall']),
  },
  {
    name: 'a misspelt fact in the English file',
    make: (w) => w.change(closingEn, 'title:', 'oder: 8\ntitle:'),
    file: closingEn,
    at: '▸oder: 8',
    said: messages.factInEnglish('order'),
  },
  {
    name: 'a field that is missing',
    make: (w) => w.change(closing, 'kind: closing\n', ''),
    file: closing,
    said: messages.fieldMissing('kind', kindsOfSession),
  },
  {
    name: 'a field that is empty',
    make: (w) => w.change(closing, /^title: .*/m, 'title:'),
    file: closing,
    at: '▸title:',
    said: messages.fieldEmpty('title', wordsOf(text.title)),
  },
  {
    name: 'the name of a field before a name in a list',
    make: (w) => w.change(closing, '- asha-verma', '- name: asha-verma'),
    file: closing,
    at: '- ▸name: asha-verma',
    said: messages.valueAlone('name', 'asha-verma'),
  },
  {
    name: 'a name with nothing between its quote marks',
    make: (w) => w.change(closing, 'hall: main', 'hall: ""'),
    file: closing,
    at: 'hall: ▸""',
    said: messages.fieldEmptyToo('hall', wordsOf(facts.hall)),
  },
  {
    name: 'a list that is empty and need not be there',
    make: (w) => w.change(closing, /speakers:\n.*\n.*\n/, 'speakers:\n'),
    file: closing,
    at: '▸speakers:',
    said: messages.fieldEmptyToo('speakers', wordsOf(facts.speakers)),
  },
  {
    name: 'a field of a list’s item that is missing',
    make: (w) => w.change('figures.yaml', '  source: survey\n', ''),
    file: 'figures.yaml',
    at: '▸jaggery-sale:',
    said: messages.fieldMissing('source', wordsOf(lists.figures.shape.source)),
  },
  {
    name: 'a text deep inside, in one language alone',
    make: (w) => w.change('products/jaggery.hi.mdx', '      en: "1954"\n', ''),
    file: 'products/jaggery.hi.mdx',
    at: '  - ▸mark:',
    said: messages.fieldMissing('en', {
      label: { hi: 'बड़ा शब्द', en: 'The large word' },
      hint: { hi: 'एक साल या एक शब्द, hi और en में।', en: 'A year or one word, in hi and en.' },
    }),
  },
  {
    name: 'a misspelt choice',
    make: (w) => w.change(closing, 'kind: closing', 'kind: closng'),
    file: closing,
    at: 'kind: ▸closng',
    said: messages.wordUnknown('closng', wordsOf(facts.kind), 'closing'),
  },
  {
    name: 'what a choice means in place of its word',
    make: (w) => w.change(closing, 'kind: closing', 'kind: समापन'),
    file: closing,
    at: 'kind: ▸समापन',
    said: messages.wordUnknown('समापन', wordsOf(facts.kind), 'closing'),
  },
  {
    name: 'a choice that there is not',
    make: (w) => w.change(closing, 'kind: closing', 'kind: party'),
    file: closing,
    at: 'kind: ▸party',
    said: messages.wordUnknown('party', kindsOfSession),
  },
  {
    name: 'a number in Devanagari digits',
    make: (w) => w.change(closing, 'order: 8', 'order: ८'),
    file: closing,
    at: 'order: ▸८',
    said: messages.numberForm('८', '8'),
  },
  {
    name: 'a number with a comma after it',
    make: (w) => w.change(closing, 'order: 8', 'order: 8,'),
    file: closing,
    at: 'order: ▸8,',
    said: messages.numberForm('8,', '8'),
  },
  {
    name: 'a number in words and commas',
    make: (w) => w.change('figures.yaml', 'value: 185000', 'value: ₹1.85 लाख'),
    file: 'figures.yaml',
    at: 'value: ▸₹1.85 लाख',
    said: messages.numberForm('₹1.85 लाख', '185000'),
  },
  {
    name: 'yes instead of true',
    make: (w) => w.change('figures.yaml', 'about: true', 'about: हां'),
    file: 'figures.yaml',
    at: 'about: ▸हां',
    said: messages.yesOrNo('हां', 'true'),
  },
  {
    name: 'a bare number where a text is wanted',
    make: (w) => w.change(sugar, /^title: .*/m, 'title: 2027'),
    file: sugar,
    at: 'title: ▸2027',
    said: messages.textQuotes('2027', '"2027"'),
  },
  {
    name: 'a bare date where a text is wanted',
    make: (w) => w.change(sugar, /^title: .*/m, 'title: 2030-01-15'),
    file: sugar,
    at: 'title: ▸2030-01-15',
    said: messages.textQuotes('2030-01-15', '"2030-01-15"'),
  },
  {
    name: 'a PIN code without quote marks',
    make: (w) => w.change('venues/krishi-bhawan.hi.mdx', 'mapSearch:', 'pinCode: 251001\nmapSearch:'),
    file: 'venues/krishi-bhawan.hi.mdx',
    at: 'pinCode: ▸251001',
    said: messages.textQuotes('251001', '"251001"'),
  },
  {
    name: 'a list written as one text',
    make: (w) => w.change(sugar, /^sources:\n {2}- .*\n/m, 'sources: notice\n'),
    file: sugar,
    at: 'sources: ▸notice',
    said: messages.listWanted(wordsOf(kinds.sectors.facts.sources), '[notice]'),
  },
  {
    name: 'a status without its state',
    make: (w) =>
      w.change('sessions/grading-lab.hi.mdx', /status:\n {2}state: cancelled\n(?: {2}.*\n)*/, 'status: cancelled\n'),
    file: 'sessions/grading-lab.hi.mdx',
    at: 'status: ▸cancelled',
    said: messages.partsWanted(
      wordsOf(facts.status),
      Object.keys(fieldOf(facts.status).parts ?? {}).join(', '),
      '{ state: cancelled }',
    ),
  },
  {
    name: 'a name with capitals and spaces',
    make: (w) => w.change(conclave, 'venue: krishi-bhawan', 'venue: Krishi Bhawan'),
    file: conclave,
    at: 'venue: ▸Krishi Bhawan',
    said: messages.nameForm('Krishi Bhawan', 'krishi-bhawan'),
  },
  {
    name: 'a name in curly quote marks',
    make: (w) => w.change(closing, 'hall: main', 'hall: “main”'),
    file: closing,
    at: 'hall: ▸“main”',
    said: messages.curlyQuotes('“main”', 'main'),
  },
  {
    name: 'a name with a full stop after it',
    make: (w) => w.change(closing, 'hall: main', 'hall: main।'),
    file: closing,
    at: 'hall: ▸main।',
    said: messages.nameForm('main।', 'main'),
  },
  {
    name: 'a quote mark on one side alone',
    make: (w) => w.change(closing, 'hall: main', 'hall: main"'),
    file: closing,
    at: 'hall: ▸main"',
    said: messages.quoteAlone('main"', 'main'),
  },
  {
    name: 'words before an address',
    make: (w) => w.change(conclave, /^registration: .*/m, 'registration: यहां देखें https://example.org/r'),
    file: conclave,
    at: 'registration: ▸यहां देखें',
    said: messages.addressForm('यहां देखें https://example.org/r', 'https://example.org/r'),
  },
  {
    name: 'a space in an address',
    make: (w) => w.change(conclave, /^registration: .*/m, 'registration: https://example.org/ r'),
    file: conclave,
    at: 'registration: ▸https://example.org/ r',
    said: messages.addressForm('https://example.org/ r', 'https://example.org/r'),
  },
  {
    name: 'an address without https',
    make: (w) => w.change(conclave, /^registration: .*/m, 'registration: example.org/r'),
    file: conclave,
    at: 'registration: ▸example.org/r',
    said: messages.addressForm('example.org/r', 'https://example.org/r'),
  },
  {
    name: 'an address that runs a script',
    make: (w) => w.change(conclave, /^registration: .*/m, 'registration: javascript:alert(1)'),
    file: conclave,
    at: 'registration: ▸javascript:alert(1)',
    said: messages.addressUnsafe('javascript:alert(1)'),
  },
  {
    name: 'an address that is a sentence',
    make: (w) => w.change(conclave, /^registration: .*/m, 'registration: फोन करें'),
    file: conclave,
    at: 'registration: ▸फोन करें',
    said: messages.addressUnclear('फोन करें', wordsOf(kinds.event.facts.registration)),
  },
  {
    name: 'an email that is none',
    make: (w) => w.change(conclave, /^email: .*/m, 'email: sammelan'),
    file: conclave,
    at: 'email: ▸sammelan',
    said: messages.fieldWrong('ईमेल ऐसे लिखें: name@example.org · Write the email like this: name@example.org'),
  },
  {
    name: 'a text that is too long for its place',
    make: (w) => w.change(closing, /^title: .*/m, `title: ${'क'.repeat(81)}`),
    file: closing,
    at: `title: ▸${'क'.repeat(81)}`,
    said: messages.tooLong(wordsOf(text.title).label, 80, 81),
  },
  {
    name: 'a hidden character in a value',
    make: (w) => w.change(closing, 'hall: main', 'hall: ma\u200Bin'),
    file: closing,
    at: 'hall: ▸ma\u200Bin',
    said: messages.hiddenInValue('main'),
  },
  {
    name: 'an end before its start',
    make: (w) => w.change(closing, 'end: "17:00"', 'end: "16:00"'),
    file: closing,
    at: 'end: ▸"16:00"',
    said: messages.fieldWrong(
      'खत्म होने का समय (16:00) शुरू होने के समय (16:15) के बाद का हो। · The end (16:00) must come after the start (16:15).',
    ),
  },
  {
    name: 'an end on the clock of twelve hours',
    make: (w) => w.change(closing, 'end: "17:00"', 'end: "05:00"'),
    file: closing,
    at: 'end: ▸"05:00"',
    said: messages.fieldWrong(
      'खत्म होने का समय (05:00) शुरू होने के समय (16:15) के बाद का हो। क्या "17:00" लिखना था? · The end (05:00) must come after the start (16:15). Did you mean "17:00"?',
    ),
  },
  {
    name: 'a change that does not say when it was announced',
    make: (w) => w.change(conclave, /^ {2}since: .*\n/m, ''),
    file: conclave,
    at: '  ▸state: moved',
    said: messages.fieldWrong(
      'moved के साथ since (कब बताया गया) भी लिखें, जैसे since: "2030-01-10 18:30"। · With moved, write since (announced at) as well, such as since: "2030-01-10 18:30".',
    ),
  },
  {
    name: 'a move that does not say where to',
    make: (w) => w.change(conclave, '  venue: exhibition-centre\n', ''),
    file: conclave,
    at: '  ▸state: moved',
    said: messages.fieldWrong(
      'moved के साथ नई जगह या नया समय भी लिखें। · With moved, write the new place or time as well.',
    ),
  },
  {
    name: 'an end without a start',
    make: (w) => w.change(closing, 'start: "16:15"\n', ''),
    file: closing,
    at: 'end: ▸"17:00"',
    said: messages.fieldWrong('end लिखा है तो start भी लिखें। · With end, write start as well.'),
  },
  {
    name: 'a portrait without words',
    make: (w) =>
      w
        .change('speakers/asha-verma.hi.mdx', /portraitAlt: .*\n/, '')
        .change('speakers/asha-verma.en.mdx', /portraitAlt: .*\n/, ''),
    file: 'speakers/asha-verma.hi.mdx',
    at: 'portrait: ▸./asha-verma.jpg',
    said: messages.fieldWrong(
      'फोटो दी है तो portraitAlt में लिखें कि उसमें क्या है। · With a portrait, say in portraitAlt what it shows.',
    ),
  },
];

describe.each([
  ['a date', dates],
  ['a time', times],
  ['a moment', moments],
  ['a field', fields],
])('%s that is wrong is told once, with its place and its remedy', (_, mistakes) => {
  it.each(mistakes)('$name', (mistake) => expectOnly(mistake));
});
