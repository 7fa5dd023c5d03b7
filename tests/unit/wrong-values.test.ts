/** Mistakes in the fields of one file: names, dates, times, numbers, words. */
import { messages } from '../../src/authoring/check/messages.ts';
import { fieldOf } from '../../src/authoring/check/read/schema-fields.ts';
import { kinds, lists } from '../../src/schemas/index.ts';
import { type Mistake, changesIn, reportsOnce } from '../setup/mistakes.ts';

const session = changesIn('sessions/closing.hi.mdx');
const english = changesIn('sessions/closing.en.mdx');
const conclave = changesIn('event/conclave.hi.mdx');
const update = changesIn('updates/venue-changed.hi.mdx');
const sector = changesIn('industry/sectors/sugar.hi.mdx');
const figures = changesIn('figures.yaml');

/** The words that the schema has for a field. */
function wordsOf(schema: Parameters<typeof fieldOf>[0]) {
  const { words } = fieldOf(schema);
  if (!words) throw new Error('The field has no words.');
  return words;
}
type Message = Mistake['message'];
const { facts, text } = kinds.sessions;

const date = (written: string, message: Message) => update('date: 2027-01-22', `date: ▸${written}`, message);
const notDates = ['22-01-2027', '2027-1-22', '२२ जनवरी २०२७', '22 January 2027', '2027-01-22 to 2027-01-23', 'जल्द'];
const dateWords = wordsOf(kinds.updates.facts.date);
reportsOnce('a date that is wrong', [
  ...notDates.map((written) => date(written, messages.valueUnclear(written, dateWords))),
  date('“2027-01-22”', messages.curlyQuotes('“2027-01-22”', '2027-01-22')),
  date('[2027-01-22, 2027-01-23]', messages.oneWanted(dateWords)),
  date('2027-09-31', messages.dateNone('2027-09-31')),
]);

const today = '2027-02-12';
const far = (change: typeof update, from: string | RegExp, field: string, given: string, right?: string) =>
  change(from, `${field}: ▸${given}`, messages.yearFar(given, today, right));
reportsOnce(
  'a date far from the conclave, or ahead of today,',
  [
    far(conclave, 'date: 2027-02-12', 'date', '2072-02-12', '2027-02-12'),
    far(conclave, /since: .*/, 'since', '2207-01-22 18:30', '2027-01-22 18:30'),
    far(update, /date: .*/, 'date', '2206-01-22', '2026-01-22'),
    far(update, /date: .*/, 'date', '1998-01-22'),
    far(changesIn('schemes/shared-stall.hi.mdx'), /termsRead: .*/, 'termsRead', '2127-01', '2027-01'),
    far(changesIn('sources.yaml'), /date: .*/, 'date', '2207', '2027'),
    update(/date: .*/, 'date: ▸2027-02-13', messages.updateAhead('2027-02-13')),
    changesIn('report/report.hi.mdx')(/date: .*/, 'date: ▸2027-02-13', messages.dayAhead('2027-02-13')),
    conclave(/since: .*/, 'since: ▸2027-02-13 18:15', messages.dayAhead('2027-02-13 18:15')),
    changesIn('sources.yaml')(/date: .*/, 'date: ▸2027-03', messages.dayAhead('2027-03')),
  ],
  { today },
);

/** The moment of an announcement. */
const moment = (written: string, message: Message) => conclave(/^ {2}since: .*$/m, `  since: ▸${written}`, message);
const notMoments = ['22 जनवरी 2027, शाम 6:30 बजे', '2027-01-22T18:30:00+05:30', '22 January', '2027-01-22'];
const since = wordsOf(fieldOf(facts.status).parts?.since as Parameters<typeof fieldOf>[0]);
reportsOnce(
  'a moment that is wrong',
  notMoments.map((written) => moment(written, messages.valueUnclear(written, since))),
);

const time = (written: string, message: Message) => session('start: "16:15"', `start: ▸${written}`, message);
const notTimes = ['4 PM', 'शाम 4 बजे', '16.20', '9:30', '३ बजे', '2027-01-22', '16:15-16:45', 'भोजन के बाद'];
reportsOnce(
  'a time that is wrong',
  notTimes.map((written) => time(written, messages.valueUnclear(written, wordsOf(facts.start)))),
);

const { label, hint } = wordsOf(facts.kind);
const { options = {} } = fieldOf(facts.kind);
const kindsIn = (locale: 'hi' | 'en') =>
  facts.kind.options.map((kind) => `${kind} (${options[kind]?.[locale]})`).join(', ');
const kindsOfSession = {
  label,
  hint: { hi: `${hint.hi.slice(0, -1)}: ${kindsIn('hi')}`, en: `${hint.en.slice(0, -1)}: ${kindsIn('en')}` },
};
const mark = {
  label: { hi: 'बड़ा शब्द', en: 'The large word' },
  hint: { hi: 'एक साल या एक शब्द। hi और en दोनों में लिखें।', en: 'A year or one word. Write it in hi and en.' },
};
reportsOnce('the name of a field that is wrong', [
  session('kind:', '▸knid:', messages.keyUnknown('knid', 'kind')),
  session('hall:', '▸halll:', messages.keyUnknown('halll', 'hall')),
  update('date:', '▸Date:', messages.keyUnknown('Date', 'date')),
  changesIn('sessions/quiet-furnace.hi.mdx')('  state: moved', '  ▸stat: moved', messages.keyUnknown('stat', 'state')),
  session('hall:', '▸weather: sunny\nhall:', messages.keyUnknown('weather')),
  session('hall:', '▸layout: ./x.js\nhall:', messages.keyUnknown('layout'), 'a layout, which could run code'),
  conclave('entry:', '▸endDate: 2027-02-13\nentry:', messages.keyUnknown('endDate')),
  english('title:', '▸order: 8\ntitle:', messages.factInEnglish('order')),
  english('title:', '▸oder: 8\ntitle:', messages.factInEnglish('order')),
  english('title:', '▸kind: closing\norder: 8\nhall: main\ntitle:', messages.factsInEnglish(['kind', 'order', 'hall'])),
]);

const { hall, speakers } = facts;
reportsOnce('a field without its value', [
  session('kind: closing\n', '', messages.fieldMissing('kind', kindsOfSession), 'missing'),
  session(/^title: .*/m, '▸title:', messages.fieldEmpty('title', wordsOf(text.title))),
  session('hall: main', 'hall: ▸""', messages.fieldEmptyToo('hall', wordsOf(hall))),
  session(/speakers:\n.*\n.*\n/, '▸speakers:\n', messages.fieldEmptyToo('speakers', wordsOf(speakers))),
  figures(
    /^(jaggery-sale:[\s\S]*?) {2}source: survey\n/m,
    '▸$1',
    messages.fieldMissing('source', wordsOf(lists.figures.shape.source)),
    'missing in an item of a list',
  ),
  changesIn('products/jaggery.hi.mdx')(
    /( {2}- )(mark:\n.*\n) {6}en: "1954"\n/,
    '$1▸$2',
    messages.fieldMissing('en', mark),
    'deep inside, in one language only',
  ),
]);

const kind = (written: string, message: Message) => session('kind: closing', `kind: ▸${written}`, message);
const order = (written: string) =>
  session('order: 8', `order: ▸${written}`, messages.valueUnclear(written, wordsOf(facts.order)));
const title = (bare: string) => sector(/^title: .*/m, `title: ▸${bare}`, messages.textQuotes(bare, `"${bare}"`));
const venue = changesIn('venues/krishi-bhawan.hi.mdx');
const partsOfStatus = Object.keys(fieldOf(facts.status).parts ?? {}).join(', ');
reportsOnce('a choice, a number or a text that is wrong', [
  ...['closng', 'समापन'].map((written) => kind(written, messages.wordUnknown(written, wordsOf(facts.kind), 'closing'))),
  kind('party', messages.wordUnknown('party', kindsOfSession)),
  ...['८', '8,'].map(order),
  figures('value: 185000', 'value: ▸₹1.85 लाख', messages.valueUnclear('₹1.85 लाख', wordsOf(lists.figures.shape.value))),
  figures('about: true', 'about: ▸हां', messages.valueUnclear('हां', wordsOf(lists.figures.shape.about))),
  ...['2027', '2030-01-15'].map(title),
  conclave(/^phone: .*/m, 'phone: ▸9876543210', messages.textQuotes('9876543210', '"+91 9876543210"')),
  venue('mapSearch:', 'pinCode: ▸251001\nmapSearch:', messages.textQuotes('251001', '"251001"')),
  sector(
    /^sources:\n {2}- .*\n/m,
    'sources: ▸notice\n',
    messages.listWanted(wordsOf(kinds.sectors.facts.sources), '[notice]'),
  ),
  changesIn('sessions/grading-lab.hi.mdx')(
    /status:\n {2}state: cancelled\n(?: {2}.*\n)*/,
    'status: ▸cancelled\n',
    messages.partsWanted(wordsOf(facts.status), partsOfStatus, '{ state: cancelled }'),
  ),
  session(/^title: .*/m, `title: ▸${'क'.repeat(81)}`, messages.tooLong(wordsOf(text.title).label, 80, 81), 'too long'),
]);

const name = (written: string, message: Message) => session('hall: main', `hall: ▸${written}`, message);
const address = (written: string, message: Message) => conclave(/^recording: .*/m, `recording: ▸${written}`, message);
const addressForms = {
  'यहां देखें https://example.org/r': 'https://example.org/r',
  'https://example.org/ r': 'https://example.org/r',
  'example.org/r': 'https://example.org/r',
};
const needed = (hi: string, en: string) => messages.fieldWrong(`${hi} · ${en}`);
reportsOnce('a name or an address that is wrong', [
  conclave('venue: krishi-bhawan', 'venue: ▸Krishi Bhawan', messages.nameForm('Krishi Bhawan', 'krishi-bhawan')),
  name('“main”', messages.curlyQuotes('“main”', 'main')),
  name('main।', messages.nameForm('main।', 'main')),
  name('main"', messages.quoteAlone('main"', 'main')),
  name('ma\u200Bin', messages.hiddenInValue('main')),
  ...Object.entries(addressForms).map(([written, right]) => address(written, messages.addressForm(written, right))),
  address('javascript:alert(1)', messages.addressUnsafe('javascript:alert(1)')),
  address('फोन करें', messages.valueUnclear('फोन करें', wordsOf(kinds.event.facts.recording))),
  conclave(
    /^email: .*/m,
    'email: ▸sammelan',
    needed('ईमेल ऐसे लिखें: name@example.org', 'Write the email like this: name@example.org'),
  ),
]);

const portraitAlt = /portraitAlt: .*\n/;
reportsOnce('a field that does not fit with another', [
  session(
    'end: "17:00"',
    'end: ▸"16:00"',
    needed(
      'खत्म होने का समय (16:00) शुरू होने के समय (16:15) के बाद का हो।',
      'The end (16:00) must come after the start (16:15).',
    ),
  ),
  session(
    'end: "17:00"',
    'end: ▸"05:00"',
    needed(
      'खत्म होने का समय (05:00) शुरू होने के समय (16:15) के बाद का हो। क्या "17:00" लिखना था?',
      'The end (05:00) must come after the start (16:15). Did you mean "17:00"?',
    ),
  ),
  session(
    /start: "16:15"\nend: "17:00"/,
    'start: "23:00"\nend: ▸"02:00"',
    needed(
      'खत्म होने का समय (02:00) शुरू होने के समय (23:00) के बाद का हो। जो जिस दिन शुरू हो, उसी दिन खत्म होता है: आधी रात के बाद तक चले तो "23:59" लिखें और सही समय नीचे के पाठ में बताएं।',
      'The end (02:00) must come after the start (23:00). What begins on a day ends on it: if it goes on past midnight, write "23:59" and tell the real hour in the text below.',
    ),
  ),
  ...[
    ['end: "17:00"\n', '', 'start: "', 'start: ▸"', 'start', 'end'],
    ['start: "10:30"\n', '', 'end: "', 'end: ▸"', 'end', 'start'],
  ].map(([gone = '', nothing = '', from = '', to = '', given = '', absent = '']): Mistake => ({
    name: `hours of the conclave without ${absent}`,
    make: (w) => w.change('event/conclave.hi.mdx', gone, nothing).change('event/conclave.hi.mdx', from, to),
    message: needed(
      `${given} लिखा है तो ${absent} भी लिखें; समय घोषित न हो तो दोनों हटा दें।`,
      `With ${given}, write ${absent} as well; while the hours are not announced, remove both.`,
    ),
  })),
  conclave(
    '  venue: exhibition-centre',
    '  start: ▸"18:00"',
    needed(
      'खत्म होने का समय (17:00) शुरू होने के समय (18:00) के बाद का हो।',
      'The end (17:00) must come after the start (18:00).',
    ),
    'a new start after the old end',
  ),
  session(
    /start: "16:15"\nend: /,
    'end: ▸',
    needed(
      '“खत्म होने का समय” (end) लिखा है तो “शुरू होने का समय” (start) भी लिखें।',
      'With “End” (end), write “Start” (start) as well.',
    ),
    'an end without a start',
  ),
  conclave(
    /(state: moved\n[\s\S]*?) {2}since: .*\n/,
    '▸$1',
    needed(
      '“जगह या समय बदला” (moved) के साथ “कब बताया गया” (since) भी लिखें, जैसे since: "2030-01-10 18:30"।',
      'With “Moved” (moved), write “Announced at” (since) as well, such as since: "2030-01-10 18:30".',
    ),
    'a change that does not say when it was announced',
  ),
  conclave(
    /(state: moved\n[\s\S]*?) {2}venue: exhibition-centre\n/,
    '▸$1',
    needed(
      '“जगह या समय बदला” (moved) के साथ नई जगह या नया समय भी लिखें। सिर्फ तारीख बदली हो तो “टला” (postponed) चुनें।',
      'With “Moved” (moved), write the new place or time as well. If only the date is new, choose “Postponed” (postponed).',
    ),
    'a move that does not say where to',
  ),
  {
    name: 'a portrait without words',
    make: (w) =>
      w
        .change('people/asha-verma.en.mdx', portraitAlt, '')
        .change('people/asha-verma.hi.mdx', portraitAlt, '')
        .change('people/asha-verma.hi.mdx', 'portrait: ', 'portrait: ▸'),
    message: needed(
      'फोटो दी है तो “फोटो में क्या है” (portraitAlt) भी लिखें।',
      'With a photo, fill in “What the photo shows” (portraitAlt).',
    ),
  },
]);
