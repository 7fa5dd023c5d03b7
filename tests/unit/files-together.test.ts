/** Mistakes that show only when files are seen together: names, translations, the programme, figures, files and addresses. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { readContent } from '../../src/authoring/check/read/read-content.ts';
import { siteMap } from '../../src/authoring/check/site-map.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, changesIn, problemsIn, reportsOnce } from '../setup/mistakes.ts';
import { fixtureContent } from '../setup/sites.ts';

const closingFile = 'sessions/closing.hi.mdx';
const conclaveFile = 'event/conclave.hi.mdx';
const session = changesIn(closingFile);
const sessionEn = changesIn('sessions/closing.en.mdx');
const conclave = changesIn(conclaveFile);
const conclaveEnFile = 'event/conclave.en.mdx';
const conclaveEn = changesIn(conclaveEnFile);
const inLab = changesIn('sessions/grading-lab.hi.mdx');
const furnaceFile = 'sessions/quiet-furnace.hi.mdx';
const inFurnace = changesIn(furnaceFile);
const inProduct = changesIn('products/jaggery.hi.mdx');
const figures = changesIn('figures.yaml');
const charts = changesIn('charts.yaml');

type Message = Mistake['message'];

/** Both files of an entry under another name as well. */
const copy = (w: Workshop, from: string, to: string) => {
  for (const locale of ['hi', 'en']) w.write(`${to}.${locale}.mdx`, w.read(`${from}.${locale}.mdx`));
  return w;
};
/** Files that are wrong as a whole; `file` is the one that is reported. */
const onFiles = (name: string, file: string, make: Mistake['make'], message: Message): Mistake => ({
  name,
  make,
  message,
  file,
});
const write = (file: string, text: string, message: Message, reported = file) =>
  onFiles(file, reported, (w) => w.write(file, text), message);
const remove = (file: string, message: Message, reported = file) =>
  onFiles(`no ${file}`, reported, (w) => w.remove(file), message);
const move = (from: string, to: string, message: Message, reported = to) =>
  onFiles(`${from} as ${to}`, reported, (w) => w.write(to, w.read(from)).remove(from), message);
const copied = (from: string, to: string, message: Message) =>
  onFiles(`a copy ${to}`, to, (w) => w.write(to, w.read(from)), message);
/** An entry that is there again under another name. */
const again = (from: string, to: string, message: Message) =>
  onFiles(`a copy ${to}`, `${to}.hi.mdx`, (w) => copy(w, from, to), message);

const chaturvedi = 'rajeshwarnarayan-chaturvedi';
type Change = typeof session;
const markedIn = (to: string) => to.replace(/^.*▸/, '');
const unknown = (change: Change, from: string, to: string, place: string, names: string, meant?: string) =>
  change(from, to, messages.nameUnknown(markedIn(to), place, names, meant));
const listed = (change: Change, from: string | RegExp, to: string, choices: string) =>
  change(from, to, messages.nameChoices(markedIn(to).trim(), choices));
const halls = 'main (गन्ना सभागार), workshop (कार्यशाला कक्ष)';
const people = `asha-verma (आशा वर्मा), ${chaturvedi} (डॉ. राजेश्वरनारायण चतुर्वेदी-सिंहदेव पुरकाजीवाले), savitri-kashyap (सावित्री कश्यप)`;
const speakers = `asha-verma, ${chaturvedi}, savitri-kashyap`;
const schemes = 'clean-furnace, machine-hire, shared-stall';
const sources = 'notice, survey, gazette';
const topics = 'energy, water, packaging, quality, price';

reportsOnce('a name that leads nowhere', [
  unknown(session, '- asha-verma', '- ▸asha-varma', 'people/asha-varma.hi.mdx', speakers, 'asha-verma'),
  unknown(inFurnace, '- clean-furnace', '- ▸pension', 'schemes/pension.hi.mdx', schemes),
  unknown(inLab, 'topic: quality', 'topic: ▸qualty', 'event/conclave: topics', topics, 'quality'),
  unknown(inProduct, '    source: notice', '    source: ▸notise', 'sources.yaml', sources, 'notice'),
  unknown(figures, 'source: gazette', 'source: ▸gazete', 'sources.yaml', sources, 'gazette'),
  inProduct(
    'drawing: jaggery',
    'drawing: ▸jagery',
    messages.nameUnknown('jagery', 'drawings/jagery.svg', '', 'jaggery'),
  ),
  conclaveEn('energy:', '▸enrgy:', messages.nameOnlyInEnglish('enrgy', 'topics', 'energy')),
  {
    name: 'a name that is another one in the Hindi file',
    make: (w) =>
      w.change(conclaveFile, '  workshop: ', '  karyashala: ').change(conclaveEnFile, '  workshop:', '  ▸workshop:'),
    message: messages.nameOnlyInEnglish('workshop', 'halls', 'karyashala'),
  },
  listed(session, 'hall: main', 'hall: ▸गन्ना सभागार', halls),
  listed(session, '- asha-verma', '- ▸आशा वर्मा', people),
  listed(session, `- ${chaturvedi}`, '- ▸Dr Chaturvedi', people),
  listed(session, /speakers:\n.*\n.*\n/, 'speakers: ▸आशा वर्मा और डॉ. चतुर्वेदी\n', people),
  session(
    '  - asha-verma\n',
    '$&  - ▸"asha-verma"\n',
    messages.nameTwice('asha-verma'),
    'a name that is twice in a list',
  ),
]);

/** Something that one file no longer has, marked in the other. */
const missing = (from: string, gone: RegExp, file: string, mark: string, message: Message): Mistake => ({
  name: `no ${gone.source} in ${from}`,
  make: (w) => w.change(from, gone, '').change(file, mark, `▸${mark}`),
  message,
});
const children = 'questions/children.hi.mdx';
const childrenEn = 'questions/children.en.mdx';
reportsOnce('a difference between the languages', [
  remove(children, messages.hindiMissing('children'), childrenEn),
  remove(childrenEn, messages.englishMissing('children'), children),
  remove('people/asha-verma.hi.mdx', messages.hindiMissing('asha-verma'), 'people/asha-verma.en.mdx'),
  missing(conclaveEnFile, /^price: .*\n/m, conclaveFile, 'price: ₹200', messages.textUntranslated('price')),
  missing(conclaveEnFile, /^ {2}water: .*\n/m, conclaveFile, 'water: पानी', messages.textUntranslated('topics.water')),
  missing('sessions/closing.en.mdx', /One promise.*/, closingFile, 'हर मंच से', messages.bodyUntranslated()),
  missing(
    conclaveFile,
    /^programmeNote: .*\n/m,
    conclaveEnFile,
    'programmeNote:',
    messages.textOnlyInEnglish('programmeNote'),
  ),
  sessionEn(/^title: .*/m, 'title: ▸अगले सीजन से पहले', messages.stillHindi(['title'], false)),
  sessionEn(
    /^.*$/s,
    '---\ntitle: ▸आखिर में\nsummary: एक वाक्य।\n---\n\nएक वादा।\n',
    messages.stillHindi(['title', 'summary'], true),
  ),
]);

const [opening, end] = ['10:30', '17:00'];
reportsOnce('a session out of place', [
  changesIn('sessions/opening.hi.mdx')(
    'start: "10:30"',
    'start: ▸"09:30"',
    messages.outsideHours('09:30', opening, end),
  ),
  session('end: "17:00"', 'end: ▸"18:00"', messages.outsideHours('18:00', opening, end)),
  inFurnace(
    /( {2}start: )("14:00"\n {2}end: )"14:45"/,
    '$1▸$2"16:30"',
    messages.collision('closing', '16:15', '17:00'),
    'moved into another session',
  ),
]);

reportsOnce('a change that contradicts itself', [
  conclave(
    /state: moved\n.*\n/,
    'state: postponed\n  since: 2027-01-22 18:15\n  date: ▸2027-02-12\n',
    messages.fieldWrong(
      '“नई तारीख” (date) और ऊपर की पुरानी तारीख एक ही हैं (2027-02-12)। नई तारीख तय न हो तो यह खाना खाली करें। · The “New date” (date) is the old one, 2027-02-12. While there is no new date, clear this field.',
    ),
    'a new date that is the old one',
  ),
  conclave(
    '  state: moved\n  since: 2027-01-22 18:15\n  venue: exhibition-centre\n',
    '  ▸state: moved\n  since: 2027-01-22 18:15\n  date: 2027-03-05\n',
    messages.fieldWrong(
      '“जगह या समय बदला” (moved) के साथ नई जगह या नया समय भी लिखें। सिर्फ तारीख बदली हो तो “टला” (postponed) चुनें। · With “Moved” (moved), write the new place or time as well. If only the date is new, choose “Postponed” (postponed).',
    ),
    'a new date alone as a move',
  ),
  session('title:', '▸statusNote: सत्र अब शाम को होगा।\ntitle:', messages.noteUnused()),
]);

reportsOnce('a chart that compares what cannot be compared', [
  charts(/- yard-first([\s\S]*?) - yard-planned/, '▸- yard-first$1 - paper-2024', messages.chartUnits('yards')),
  charts(
    /(shortLabels:\n(?: {4}.*\n)*?) {4}- hi: पहली\n {6}en: First\n/,
    '▸$1',
    messages.chartLabels(2, 3),
    'too few short names',
  ),
]);

reportsOnce('an entry at the address of another', [
  onFiles(
    'an effort with the name of an obstacle',
    'industry/support/smoke.hi.mdx',
    (w) => copy(w, 'industry/support/test-van', 'industry/support/smoke'),
    messages.slugTwice('smoke', 'industry/challenges'),
  ),
  again('industry/support/test-van', 'industry/support/challenges', messages.slugReserved('challenges', '/industry/')),
  inFurnace('- new-furnace', '- ▸lunch', messages.oldAddressTaken('lunch', 'lunch.hi.mdx')),
  inFurnace(
    '- new-furnace',
    '- ▸smokeless-furnace',
    messages.oldAddressTaken('smokeless-furnace', 'quiet-furnace.hi.mdx'),
  ),
  {
    name: 'an old address of two sessions',
    make: (w) =>
      w
        .change(closingFile, 'order:', 'oldAddresses: [gur, new-furnace]\norder:')
        .change(furnaceFile, '- new-', '- ▸new-'),
    message: messages.oldAddressTaken('new-furnace', 'closing.hi.mdx'),
    file: furnaceFile,
  },
]);

const english = '---\ntitle: A question\nanswer: An answer.\n---\n';
/** With capitals, spaces, another ending, one too many, no language or another word for it, an underscore, a number. */
const misnamed = [
  ...['Children.hi.mdx', 'children hi.mdx', 'children.hi.md', 'children.hi.mdx.txt', 'children.mdx'],
  ...['children.hindi.mdx', 'children_hi.mdx', 'children (1).hi.mdx'],
];
const copies = ['closing.hi - Copy.mdx', 'closing.hi - Copy (2).mdx', 'closing.hi (copy).mdx', 'closing.hi copy 2.mdx'];
const update = 'updates/venue-changed.hi.mdx';
const about = 'event/about.hi.mdx';
reportsOnce('a file that is not where or what it should be', [
  ...misnamed.map((name) => move(children, `questions/${name}`, messages.fileName(name, 'children.hi.mdx'))),
  move(conclaveFile, 'event/conclav.hi.mdx', messages.fileName('conclav.hi.mdx', 'conclave.hi.mdx')),
  write('questions/Children.en.mdx', english, messages.fileCopy('Children.en.mdx', 'children.en.mdx')),
  copied(children, 'questions/children (1).hi.mdx', messages.fileCopy('children (1).hi.mdx', 'children.hi.mdx')),
  ...copies.map((name) => copied(closingFile, `sessions/${name}`, messages.fileCopy(name, 'closing.hi.mdx'))),
  copied(conclaveFile, 'event/conclave-2.hi.mdx', messages.onlyName('conclave-2.hi.mdx', 'conclave, about')),
  write('sessions/Programme.docx', 'PK\u0003\u0004', messages.notAnEntry('Programme.docx')),
  write('event/party.hi.mdx', english, messages.onlyName('party.hi.mdx', 'conclave, about')),
  write('peopl/x.hi.mdx', english, messages.folderName('peopl', 'people'), 'peopl'),
  write('sessions/old/x.hi.mdx', english, messages.folderName('sessions/old', 'sessions'), 'sessions/old'),
  write('note.hi.mdx', english, messages.listName('note.hi.mdx')),
  move('figures.yaml', 'figures.yml', messages.listName('figures.yml', 'figures.yaml')),
  remove('needs.yaml', messages.fileNeeded('needs.yaml')),
  onFiles(
    'no page about the conclave',
    about,
    (w) => w.remove(about).remove('event/about.en.mdx'),
    messages.fileNeeded(about),
  ),
  copied('drawings/mark.svg', 'drawings/New Drawing.svg', messages.drawingName('New Drawing.svg', 'new-drawing.svg')),
]);

const drawing = changesIn('drawings/jaggery.svg');
const foreign = {
  '<script>alert(1)</script>': '<script',
  '<path d="M0 0" onclick="alert(1)"/>': 'onclick="alert(1)"',
  '<use href="https://example.org/a.svg#a"/>': 'href="https://example.org/a.svg#a"',
};
reportsOnce('something that is no drawing', [
  drawing('</svg>', '', messages.drawingUnfinished(), 'cut off'),
  drawing(/^.*$/s, '\n', messages.drawingUnfinished(), 'empty'),
  drawing(/ viewBox="[^"]*"/, '', messages.drawingWithoutSize(), 'without a size'),
  drawing('<svg', '▸<!-- drawn by hand -->\n<svg', messages.drawingForeign('<!-- drawn by hand -->')),
  ...Object.entries(foreign).map(([inner, part]) =>
    drawing('</svg>', `\n${inner.replace(part, `▸${part}`)}</svg>`, messages.drawingForeign(part)),
  ),
]);

describe('the pages that a body may lead to', () => {
  const kindsOf: Record<string, readonly string[]> = {
    '/programme/': ['sessions'],
    '/products/': ['products'],
    '/industry/': ['industry/sectors', 'industry/challenges', 'industry/support'],
    '/help/': ['schemes'],
    '/updates/': ['updates'],
    '/report/': ['report'],
  };
  const mapWithout = (folders: readonly string[], charts = true) => {
    const workshop = contentWorkshop();
    for (const folder of folders) workshop.remove(folder);
    if (folders.includes('updates')) workshop.change('event/conclave.hi.mdx', /^whatsapp.*\n/gm, '');
    if (!charts) workshop.write('charts.yaml', '');
    const map = siteMap(readContent(workshop.directory), 'hi');
    workshop.close();
    return map;
  };

  it.each(Object.entries(kindsOf))('are without %s while it would show nothing', (route, folders) => {
    expect(mapWithout([]).has(route)).toBe(true);
    const map = mapWithout(folders, false);
    expect([...map.keys()].filter((each) => each.startsWith(route))).toEqual([]);
    for (const other of Object.keys(kindsOf)) expect(map.has(other), other).toBe(other !== route);
  });

  it('have the industry while a chart is left, and no place for what is not there', () => {
    const map = mapWithout([...(kindsOf['/industry/'] ?? []), 'products', 'questions']);
    expect(map.get('/industry/')).toContain('chart-yards');
    expect(map.get('/industry/')).not.toContain('sectors');
    expect(map.get('/')).not.toContain('questions');
  });
});

describe('the whole folder', () => {
  const reported = (change: Mistake['make']) => {
    const workshop = contentWorkshop();
    change(workshop);
    const found = problemsIn(workshop.directory);
    workshop.close();
    return found.map(({ code, file }) => [code, file.slice(workshop.directory.length + 1)]);
  };

  it('of the fixture passes the check but for the update that is not translated on purpose', () => {
    expect(problemsIn(fixtureContent)).toEqual([]);
    expect(checkContent(fixtureContent)).toMatchObject([messages.englishMissing('parking-full')]);
  });

  it('may hold what systems and word processors leave in it', () => {
    const leftovers = ['people/Thumbs.db', 'sessions/desktop.ini', 'sessions/~$closing.docx', 'sessions/.DS_Store'];
    expect(reported((w) => leftovers.map((file) => w.write(file, Buffer.from([0, 1, 2]))))).toEqual([]);
  });

  it('with a source without an address is reported at every figure that names it', () => {
    const found = reported((w) => w.change('sources.yaml', /^ {2}url: .*survey\n/m, ''));
    expect(found.length).toBeGreaterThan(5);
    for (const each of found) expect(each).toEqual(['sourceWithoutAddress', 'figures.yaml']);
  });

  it('with mistakes in several files has all of them reported in one run, in the order of the files', () => {
    const found = reported((w) =>
      w
        .change(closingFile, 'kind: closing', 'kind: party')
        .change(conclaveFile, 'date: 2027-02-12', 'date: soon')
        .change(update, /date: .*/, 'date: 31-12-2026')
        .change('figures.yaml', 'source: gazette', 'source: nobody')
        .write('sessions/lunch.hi.mdx', 'सिर्फ पाठ'),
    );
    const codes = ['valueUnclear', 'nameUnknown', 'wordUnknown', 'noFields', 'valueUnclear'];
    expect(found.map(([code]) => code)).toEqual(codes);
  });

  it('with an entry that cannot be read does not call its name unknown', () => {
    const found = reported((w) => w.write('people/asha-verma.hi.mdx', 'सिर्फ पाठ').write('sources.yaml', '- [\n  {'));
    expect(found.map(([, file]) => file)).toEqual(['people/asha-verma.hi.mdx', 'sources.yaml']);
  });
});
