/** Mistakes in the words: spelling, digits, hidden characters, links and pictures. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { fixCharacters } from '../../src/authoring/check/rules/spelling.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { pictureLimits } from '../../src/authoring/check/rules/pictures.ts';
import { undrawableByTypeface } from '../../src/lib/typeface.ts';
import { hints, messages as prose } from '../../src/authoring/prose/prose-messages.ts';
import { listItems } from '../setup/content.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, changesIn, problemsIn, reportsOnce } from '../setup/mistakes.ts';
import { fixtureContent } from '../setup/sites.ts';

type Message = Mistake['message'];
const closing = 'sessions/closing.hi.mdx';
const session = changesIn(closing);
const body = 'हर मंच से एक वादा';

/** A body that begins with other words. */
const written = (text: string, message: Message, name?: string) => session(body, text, message, name);

const one = { hi: 'एक शब्द की एक ही वर्तनी।', en: 'One word has one spelling.' };
const dot = { hi: 'ं लिखें, चंद्रबिंदु नहीं।', en: 'Write the dot, not the moon and dot.' };
const nukta = { hi: 'नुक्ता सिर्फ ड और ढ के नीचे।', en: 'The dot below stands under ड and ढ alone.' };
reportsOnce('a word that is wrong', [
  written('हर ▸कोलहू से', messages.spelling('कोलहू', 'कोल्हू', one)),
  written('हर ▸पाँच से', messages.spelling('पाँच', 'पांच', dot)),
  written('हर ▸ज़माँ से', messages.spelling('ज़माँ', 'जमां', dot), 'two letters in one word'),
  written('हर ▸\u095Bिला से', messages.spelling('ज़िला', 'जिला', nukta), 'a letter in one piece'),
  written('हर ▸१२ से', messages.digits('१२', '12')),
  written('हर▸\u200B मंच से', messages.hidden('U+200B'), 'a zero-width space'),
  written('हर▸\u00AD मंच से', messages.hidden('U+00AD'), 'a soft hyphen'),
  written('हर ▸ब\u095Cा', messages.letters('ब\u0921\u093Cा'), 'letters in another code'),
  changesIn('sessions/closing.en.mdx')(
    /^title: .*/m,
    'title: Before the ▸jaggary season',
    messages.spelling('jaggary', 'jaggery', one),
  ),
  changesIn('needs.yaml')('hi: ', 'hi: ▸पाँच ', messages.spelling('पाँच', 'पांच', dot)),
  session(/^/, '\uFEFF', messages.hidden('U+FEFF'), 'a mark at the beginning of the file that Windows leaves'),
]);

const toWrite = (mark: string) => messages.stillToWrite(mark);
reportsOnce('what is still to be written', [
  written('हर ▸[लिखें: एक वाक्य] मंच', toWrite('[लिखें: एक वाक्य]')),
  changesIn('sessions/closing.en.mdx')(/^title: .*/m, 'title: "Season ▸[write: more]"', toWrite('[write: more]')),
  changesIn('sources.yaml')(/^/, '# ▸[write: more]\n', toWrite('[write: more]'), 'in a comment'),
]);

const nowhere = (link: string, message: Message) => written(`[यहां](▸${link}) से`, message);
const refused = (link: string, ...more: [fix?: string]) =>
  written(`हर ▸[यहां](${link}) से`, messages.bodyWrong(prose.link(link, ...more)));
const leads = {
  '/programme/closng/': '/programme/closing/',
  '/help': '/help/',
  '/en/help/': '/help/',
  '/help/#clean-furnce': '/help/#clean-furnace',
};
it('a link to an address of an entry from before its rename is right', () => {
  const workshop = contentWorkshop();
  onTestFinished(() => workshop.close());
  workshop.change(closing, body, '[यहां](/programme/smokeless-furnace/) और [वहां](/products/gur/) से');
  expect(problemsIn(workshop.directory)).toEqual([]);
});

reportsOnce('a link that is wrong', [
  ...Object.entries(leads).map(([link, right]) => nowhere(link, messages.linkNowhere(link, right))),
  nowhere('http://localhost:4321/en/help/', messages.linkPrivate('http://localhost:4321/en/help/')),
  nowhere('/venue/#hall', messages.linkNowhere('/venue/#hall')),
  {
    name: 'a link to the venue where none is announced',
    make: (w) =>
      ['hi', 'en']
        .reduce((each, locale) => each.remove(`updates/venue-changed.${locale}.mdx`), w)
        .change('event/conclave.hi.mdx', /^venue: .*\n/m, '')
        .change('event/conclave.hi.mdx', /^statusNote: .*\n/m, '')
        .change('event/conclave.en.mdx', /^statusNote: .*\n/m, '')
        .change('event/conclave.hi.mdx', /^status:\n(?: {2}.*\n)+/m, '')
        .change('sessions/closing.hi.mdx', 'हर', '[पता](▸/venue/) हर'),
    message: messages.linkToVenue('/venue/'),
  },
  ...['help', 'javascript:alert', 'data:text/html,x'].map((link) => refused(link)),
  refused('www.example.org', 'https://www.example.org'),
]);

/** Something added to the end of a body. */
const added = (text: string, message: Message, name?: string) => session(/$/, `\n${text}\n`, message, name);
const withoutCode = (address: string, right: string) => nowhere(address, messages.phoneCode(address, right));
const phone = (given: string, right: string) =>
  changesIn('event/conclave.hi.mdx')(/^phone: .*/m, `phone: ▸"${given}"`, messages.phoneCode(given, `"${right}"`));
reportsOnce('a telephone without the country code', [
  phone('98765 43210', '+91 98765 43210'),
  phone('(0131) 262-0000', '+91 131 262-0000'),
  phone('91-98765-43210', '+91 98765-43210'),
  withoutCode('tel:09876543210', 'tel:+919876543210'),
  withoutCode('https://wa.me/9876543210', 'https://wa.me/919876543210'),
  added('<Button link="▸tel:9876543210" text="क" />', messages.phoneCode('tel:9876543210', 'tel:+919876543210')),
]);

reportsOnce('a list or a heading that is wrong', [
  written('▸• पहली\n• दूसरी\n\nहर मंच', messages.bodyList('- पहली')),
  written('▸-पहली\n-दूसरी\n\nहर मंच', messages.bodyList('- पहली')),
  written('▸##शीर्षक\n\nहर मंच', messages.bodyHeading('## शीर्षक')),
  written('हर ▸*मंच* से', messages.bodyUnlikely(hints.star('*मंच*'))),
]);

const wrong = (text: string, message: Parameters<typeof messages.bodyWrong>[0], name?: string) =>
  added(text, messages.bodyWrong(message), name);
const figureNames = Object.keys(listItems(fixtureContent, 'figures'));
const [gate, capitals] = ['/pictures/gate.jpg', '/pictures/Cane-Mill.JPG'];
reportsOnce('a component that is wrong', [
  added('▸<<<<<<< HEAD\nक <b>ख</b>\n=======\nख\n>>>>>>> theirs', messages.mergeMarks()),
  wrong('▸<b>क</b>', prose.html('<b>', '**…**')),
  wrong('▸<Noet>\nक\n</Noet>', prose.unknownComponent('Noet')),
  wrong('▸<note>\n\nक\n\n</note>', prose.unknownComponent('note')),
  wrong('    ▸<Figure id="press-price" />', prose.ownLine('Figure'), 'indented like code'),
  wrong('▸<Note>\nक', prose.form('Note')),
  wrong('<Figure ▸id="press-prise" />', prose.figureUnknown('press-prise', figureNames)),
  wrong('<Button ▸link="a@example.org" text="क" />', prose.addressMeant('link', 'mailto:a@example.org')),
  wrong('<Button ▸link="00000 00000" text="क" />', prose.addressMeant('link', 'tel:+910000000000')),
  added('<Button link="▸/hlep/" text="क" />', messages.linkNowhere('/hlep/', '/help/')),
  wrong('▸![क](cane-mill.jpg)', prose.image('<Picture src="/pictures/cane-mill.jpg" alt="क" />')),
  wrong(
    '<Download ▸file="/files/no-such.pdf" title="क" />',
    prose.fileMissing('/files/no-such.pdf', 'files/no-such.pdf'),
  ),
  added(
    '<Picture\n  alt="क"\n  ▸src="./closing.jpg"\n/>',
    messages.pictureMissing('./closing.jpg', 'sessions/closing.jpg'),
  ),
  added(`<Picture ▸src="${gate}" alt="क" />`, messages.pictureMissing(gate, 'pictures/gate.jpg')),
  added(
    `<Picture src="▸${capitals}" alt="क" />`,
    messages.pictureMissing(capitals, 'pictures/Cane-Mill.JPG', '/pictures/cane-mill.jpg'),
  ),
]);

const speaker = 'people/asha-verma.hi.mdx';
const photo = 'people/asha-verma.jpg';
/** A portrait whose file is another one, or has another name. */
const portrait = (path: string, message: Message, make: Mistake['make'] = () => {}): Mistake => ({
  name: message.en,
  make: (w) => make(w.change(speaker, './asha-verma.jpg', `▸${path}`)),
  message,
});
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(header);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};
const { megabytes, pixels } = pictureLimits;
const right = './asha-verma.jpg';
const misplaced = ['asha-verma.jpg', '/pictures/asha-verma.jpg', 'C:\\Desktop\\asha-verma.jpg'];
reportsOnce('a picture that is wrong', [
  portrait(right, messages.pictureMissing(right, photo), (w) => w.remove(photo)),
  portrait('./asha-varma.jpg', messages.pictureMissing('./asha-varma.jpg', 'people/asha-varma.jpg', right)),
  ...misplaced.map((path) => portrait(path, messages.picturePlace(path, right))),
  portrait('./letter.pdf', messages.pictureKind('letter.pdf', 'PDF')),
  portrait('./asha-verma', messages.picturePlace('./asha-verma')),
  portrait('./Asha Verma 2.JPG', messages.pictureName('Asha Verma 2.JPG', './asha-verma-2.jpg')),
  portrait('./आशा.jpg', messages.pictureName('आशा.jpg')),
  portrait('./IMG_2034.HEIC', messages.pictureFormat('IMG_2034.HEIC', 'HEIC'), (w) =>
    w.write('people/IMG_2034.HEIC', 'ftypheic'),
  ),
  ...[
    ['./hal.jpg', messages.pictureMissing('./hal.jpg', 'report/hal.jpg', './hall.jpg')] as const,
    ['hall.jpg', messages.picturePlace('hall.jpg', './hall.jpg')] as const,
  ].map(([path, message]) => ({
    name: `in a report: ${path}`,
    make: (w: Workshop) => w.change('report/report.hi.mdx', './hall.jpg', `▸${path}`),
    message,
  })),
  {
    name: 'one that browsers do not show, named nowhere',
    make: (w) => w.write('pictures/gate.bmp', 'BM'),
    message: messages.pictureFormat('gate.bmp', 'BMP'),
    file: 'pictures/gate.bmp',
  },
  portrait(right, messages.pictureKind(right, undefined), (w) => w.write(photo, 'यह फोटो नहीं है')),
  portrait(right, messages.pictureKind(right, 'png'), (w) => w.write(photo, png(20, 20))),
  portrait(right, messages.pictureHeavy(right, '10.1', megabytes), (w) =>
    w.write(photo, Buffer.alloc(megabytes * 1_000_000 + 100_000)),
  ),
  portrait('./asha.png', messages.pictureLarge('./asha.png', pixels + 1, 400, pixels), (w) =>
    w.write('people/asha.png', png(pixels + 1, 400)),
  ),
]);

reportsOnce(
  'a character that the typeface lacks, with all of its kind in that field,',
  [session('title: ', 'title: ▸🎉 🎉 → ', messages.notInTypeface(['🎉', '→']))],
  { undrawable: undrawableByTypeface() },
);

describe('the check of words', () => {
  it.each([
    ['joiners inside Devanagari', 'शक्\u200Dति और क\u094D\u200Cष'],
    [
      'joiners inside emoji, Urdu and Punjabi',
      '👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 👩🏽\u200D🌾 شما\u200Cها \u200Fاردو ਪੰਜ\u200Dਾਬੀ',
    ],
    ['a link to a place of a page', '[यहां](/help/#clean-furnace) और [यहां](/people/asha-verma/#share)'],
    ['an email and phones', '[लिखें](mailto:a@example.org), [फोन](tel:+910000000000), [मुफ्त](tel:1800123456)'],
    ['the name of a file', 'jaggary.example.org'],
    ['a minus before a number', '-5 डिग्री'],
  ])('has nothing against %s', (_, text) => {
    const workshop = contentWorkshop().change(closing, body, text);
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });

  it('removes what no one can see by itself', () => {
    const workshop = contentWorkshop();
    const family = '👨\u200D👩\u200D👧';
    workshop.change(closing, body, `ब\u095Cा\u200B मंच ${family}`).change('needs.yaml', 'hi: ', 'hi: \u00AD');
    expect(problemsIn(workshop.directory)).toHaveLength(2);
    expect(fixCharacters(workshop.directory)).toHaveLength(2);
    expect(problemsIn(workshop.directory)).toEqual([]);
    expect(fixCharacters(workshop.directory)).toEqual([]);
    expect(workshop.read(closing)).toContain(family);
    workshop.close();
  });
});
