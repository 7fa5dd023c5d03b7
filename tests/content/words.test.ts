/** Mistakes in the words: spelling, digits, hidden characters, links and pictures. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undrawableByTypeface } from '../../src/lib/cards/coverage.ts';
import { fixCharacters } from '../../src/check/rules/characters.ts';
import { messages } from '../../src/check/messages.ts';
import { pictureLimits } from '../../src/check/picture-files.ts';
import { messages as prose } from '../../src/prose/messages.ts';
import { listItems } from '../setup/content.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { type Mistake, expectOnly, problemsIn } from '../setup/mistakes.ts';
import { fixtureContent } from '../setup/sites.ts';

const closing = 'sessions/closing.hi.mdx';
const figureNames = Object.keys(listItems(fixtureContent, 'figures'));
const body = 'हर मंच से एक वादा';

/** A body that begins with other words; `at` marks where they are wrong. */
const written = (name: string, at: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.change(closing, body, at.replace('▸', '')),
  file: closing,
  at: at.split('\n')[0],
  said,
});

const one = { hi: 'एक शब्द की एक ही वर्तनी।', en: 'One word has one spelling.' };
const dot = { hi: 'ं लिखें, चंद्रबिंदु नहीं।', en: 'Write the dot, not the moon and dot.' };
const nukta = { hi: 'नुक्ता सिर्फ ड और ढ के नीचे।', en: 'The dot below stands under ड and ढ alone.' };

const spelling: Mistake[] = [
  written('a word of the glossary', 'हर ▸कोलहू से', messages.spelling('कोलहू', 'कोल्हू', one)),
  written('a letter of the glossary', 'हर ▸पाँच से', messages.spelling('पाँच', 'पांच', dot)),
  written('two letters in one word', 'हर ▸ज़माँ से', messages.spelling('ज़माँ', 'जमां', dot)),
  written('a letter in one piece', 'हर ▸\u095Bिला से', messages.spelling('ज़िला', 'जिला', nukta)),
  written('Devanagari digits', 'हर ▸१२ से', messages.digits('१२', '12')),
  written('a zero-width space', 'हर▸\u200B मंच से', messages.hidden('U+200B')),
  written('a soft hyphen', 'हर▸\u00AD मंच से', messages.hidden('U+00AD')),
  written(
    'letters in another code',
    'हर ▸ब\u0921\u093Cा \u095C'.replace('ब\u0921\u093Cा \u095C', 'ब\u095Cा'),
    messages.letters('ब\u0921\u093Cा'),
  ),
  {
    name: 'a word of the glossary in an English field',
    make: (w) => w.change('sessions/closing.en.mdx', /^title: .*/m, 'title: Before the jaggary season'),
    file: 'sessions/closing.en.mdx',
    at: 'title: Before the ▸jaggary',
    said: messages.spelling('jaggary', 'jaggery', one),
  },
  {
    name: 'a letter of the glossary in a list',
    make: (w) => w.change('needs.yaml', /hi: /, 'hi: पाँच '),
    file: 'needs.yaml',
    at: 'hi: ▸पाँच ',
    said: messages.spelling('पाँच', 'पांच', dot),
  },
  {
    name: 'a mark at the beginning of the file that Windows leaves',
    make: (w) => w.write(closing, `\uFEFF${w.read(closing)}`),
    file: closing,
    said: messages.hidden('U+FEFF'),
  },
];

const links: Mistake[] = [
  written(
    'a page that there is not',
    '[यहां](▸/programme/closng/) से',
    messages.linkNowhere('/programme/closng/', '/programme/closing/'),
  ),
  written('no slash at the end', '[यहां](▸/help) से', messages.linkNowhere('/help', '/help/')),
  written('the language in the address', '[यहां](▸/en/help/) से', messages.linkNowhere('/en/help/', '/help/')),
  written(
    'the site on somebody’s own computer',
    '[यहां](▸http://localhost:4321/en/help/#clean-furnace) से',
    messages.linkNowhere('http://localhost:4321/en/help/#clean-furnace', '/help/#clean-furnace'),
  ),
  written(
    'a place that the page has not',
    '[यहां](▸/help/#clean-furnce) से',
    messages.linkNowhere('/help/#clean-furnce', '/help/#clean-furnace'),
  ),
  written('a place on a page without such places', '[यहां](▸/venue/#hall) से', messages.linkNowhere('/venue/#hall')),
  written('a page without its first slash', 'हर ▸[यहां](help) से', messages.bodyWrong(prose.link('help'))),
  written('a script', 'हर ▸[यहां](javascript:alert) से', messages.bodyWrong(prose.link('javascript:alert'))),
  written('data', 'हर ▸[यहां](data:text/html,x) से', messages.bodyWrong(prose.link('data:text/html,x'))),
  written(
    'http where the content elsewhere has https',
    '[यहां](▸http://example.org/a) से',
    messages.linkHttps('http://example.org/a', 'https://example.org/a'),
  ),
  written(
    'a web address without its beginning',
    'हर ▸[यहां](www.example.org) से',
    messages.bodyWrong(prose.link('www.example.org', 'https://www.example.org')),
  ),
  {
    name: 'http in a field where the content elsewhere has https',
    make: (w) => w.change('event/conclave.hi.mdx', /^registration: .*/m, 'registration: http://example.org/a'),
    file: 'event/conclave.hi.mdx',
    at: 'registration: ▸http://example.org/a',
    said: messages.linkHttps('http://example.org/a', 'https://example.org/a'),
  },
];

const lists: Mistake[] = [
  written('a list with the bullets of a chat', '▸• पहली\n• दूसरी\n\nहर मंच', messages.bodyList('- पहली')),
  written('a list without spaces', '▸-पहली\n-दूसरी\n\nहर मंच', messages.bodyList('- पहली')),
  written('a heading without a space', '▸##शीर्षक\n\nहर मंच', messages.bodyHeading('## शीर्षक')),
];

/** Something added to the end of a body; `at` marks where it is wrong. */
const added = (name: string, text: string, at: string, said: Mistake['said']): Mistake => ({
  name,
  make: (w) => w.append(closing, text),
  file: closing,
  at,
  said,
});

const components: Mistake[] = [
  added(
    'two people’s changes',
    '<<<<<<< HEAD\nक <b>ख</b>\n=======\nख\n>>>>>>> theirs',
    '▸<<<<<<< HEAD',
    messages.mergeMarks(),
  ),
  added('HTML', '<b>क</b>', '▸<b>क</b>', messages.bodyWrong(prose.html('<b>', '**…**'))),
  added(
    'a component that there is not',
    '<Noet>\nक\n</Noet>',
    '▸<Noet>',
    messages.bodyWrong(prose.unknownComponent('Noet')),
  ),
  added(
    'a component that is indented like code',
    '    <Figure id="press-price" />',
    '    ▸<Figure id="press-price" />',
    messages.bodyWrong(prose.ownLine('Figure')),
  ),
  added('a component that is not closed', '<Note>\nक', '▸<Note>', messages.bodyWrong(prose.unclosed('Note'))),
  added(
    'a figure that there is not',
    '<Figure id="press-prise" />',
    '<Figure ▸id="press-prise"',
    messages.bodyWrong(prose.figureUnknown('press-prise', figureNames)),
  ),
  added(
    'a button with a post box alone',
    '<Button link="a@example.org" text="क" />',
    '<Button ▸link=',
    messages.bodyWrong(prose.addressMeant('link', 'mailto:a@example.org')),
  ),
  added(
    'a button with a telephone number alone',
    '<Button link="00000 00000" text="क" />',
    '<Button ▸link=',
    messages.bodyWrong(prose.addressMeant('link', 'tel:+910000000000')),
  ),
  added(
    'a component in small letters, with empty lines',
    '<note>\n\nक\n\n</note>',
    '▸<note>',
    messages.bodyWrong(prose.unknownComponent('note')),
  ),
  added(
    'a picture as in other Markdown',
    '![क](cane-mill.jpg)',
    '▸![क]',
    messages.bodyWrong(prose.image('<Picture src="/pictures/cane-mill.jpg" alt="क" />')),
  ),
  added(
    'a file that is not there',
    '<Download file="/files/no-such.pdf" title="क" />',
    '<Download ▸file=',
    messages.bodyWrong(prose.fileMissing('/files/no-such.pdf', 'files/no-such.pdf')),
  ),
  added(
    'a picture that is not there',
    '<Picture\n  alt="क"\n  src="./closing.jpg"\n/>',
    '  ▸src="./closing.jpg"',
    messages.pictureMissing('./closing.jpg', 'sessions/closing.jpg'),
  ),
  added(
    'a picture that is not in the folder of pictures',
    '<Picture src="/pictures/gate.jpg" alt="क" />',
    '<Picture ▸src="/pictures/gate.jpg"',
    messages.pictureMissing('/pictures/gate.jpg', 'pictures/gate.jpg'),
  ),
  added(
    'a picture whose name has other letters',
    '<Picture src="/pictures/Cane-Mill.JPG" alt="क" />',
    '▸/pictures/Cane-Mill.JPG',
    messages.pictureMissing('/pictures/Cane-Mill.JPG', 'pictures/Cane-Mill.JPG', '/pictures/cane-mill.jpg'),
  ),
  added(
    'a button that leads nowhere',
    '<Button link="/hlep/" text="क" />',
    '▸/hlep/',
    messages.linkNowhere('/hlep/', '/help/'),
  ),
];

const portrait = 'speakers/asha-verma.hi.mdx';
const named = { file: portrait, at: 'portrait: ▸./asha-verma.jpg' };
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
const pictures: Mistake[] = [
  {
    name: 'one that is not there',
    make: (w) => w.remove('speakers/asha-verma.jpg'),
    ...named,
    said: messages.pictureMissing('./asha-verma.jpg', 'speakers/asha-verma.jpg'),
  },
  {
    name: 'a misspelt one',
    make: (w) => w.change(portrait, './asha-verma.jpg', './asha-varma.jpg'),
    file: portrait,
    at: 'portrait: ▸./asha-varma.jpg',
    said: messages.pictureMissing('./asha-varma.jpg', 'speakers/asha-varma.jpg', './asha-verma.jpg'),
  },
  ...(
    [
      ['one without ./', 'asha-verma.jpg', messages.picturePlace('asha-verma.jpg', './asha-verma.jpg')],
      [
        'one in another folder',
        '/pictures/asha-verma.jpg',
        messages.picturePlace('/pictures/asha-verma.jpg', './asha-verma.jpg'),
      ],
      [
        'one on somebody’s desktop',
        'C:\\Desktop\\asha-verma.jpg',
        messages.picturePlace('C:\\Desktop\\asha-verma.jpg', './asha-verma.jpg'),
      ],
      ['one without an ending', './asha-verma', messages.picturePlace('./asha-verma')],
      [
        'one with spaces in its name',
        './Asha Verma 2.JPG',
        messages.pictureName('Asha Verma 2.JPG', './asha-verma-2.jpg'),
      ],
      ['one with a Hindi name', './आशा.jpg', messages.pictureName('आशा.jpg')],
    ] as const
  ).map(([name, path, said]): Mistake => ({
    name,
    make: (w) => w.change(portrait, './asha-verma.jpg', path),
    file: portrait,
    at: `portrait: ▸${path}`,
    said,
  })),
  {
    name: 'one that browsers do not show',
    make: (w) => w.change(portrait, './asha-verma.jpg', './IMG_2034.HEIC').write('speakers/IMG_2034.HEIC', 'ftypheic'),
    file: portrait,
    at: 'portrait: ▸./IMG_2034.HEIC',
    said: messages.pictureFormat('IMG_2034.HEIC', 'HEIC'),
  },
  {
    name: 'one that browsers do not show, named nowhere',
    make: (w) => w.write('pictures/gate.bmp', 'BM'),
    file: 'pictures/gate.bmp',
    said: messages.pictureFormat('gate.bmp', 'BMP'),
  },
  {
    name: 'one that is something else',
    make: (w) => w.write('speakers/asha-verma.jpg', 'यह फोटो नहीं है'),
    ...named,
    said: messages.pictureKind('./asha-verma.jpg', undefined),
  },
  {
    name: 'a link to a file that is not there',
    make: (w) => symlinkSync('nothing', join(w.remove('speakers/asha-verma.jpg').directory, 'speakers/asha-verma.jpg')),
    ...named,
    said: messages.pictureKind('./asha-verma.jpg', undefined),
  },
  {
    name: 'one of another kind than its name says',
    make: (w) => w.write('speakers/asha-verma.jpg', png(20, 20)),
    ...named,
    said: messages.pictureKind('./asha-verma.jpg', 'png'),
  },
  {
    name: 'one with too many bytes',
    make: (w) => w.write('speakers/asha-verma.jpg', Buffer.alloc(megabytes * 1_000_000 + 100_000)),
    ...named,
    said: messages.pictureHeavy('./asha-verma.jpg', '10.1', megabytes),
  },
  {
    name: 'one with too many pixels',
    make: (w) => w.change(portrait, './asha-verma.jpg', './asha.png').write('speakers/asha.png', png(pixels + 1, 400)),
    file: portrait,
    at: 'portrait: ▸./asha.png',
    said: messages.pictureLarge('./asha.png', pixels + 1, 400, pixels),
  },
];

describe.each([
  ['a word', spelling],
  ['a link', links],
  ['a list or a heading', lists],
  ['a component', components],
  ['a picture', pictures],
])('%s that is wrong is told once, with its place and its remedy', (_, mistakes) => {
  it.each(mistakes)('$name', (mistake) => expectOnly(mistake));
});

it('a character that the typeface lacks is told once for all of its kind, in the field that has it', async () => {
  const undrawable = await undrawableByTypeface();
  const make: Mistake['make'] = (w) => w.change(closing, 'title: ', 'title: 🎉 🎉 → ');
  expectOnly(
    { name: '', make, file: closing, at: 'title: ▸🎉', said: messages.notInTypeface(['🎉', '→']) },
    { undrawable },
  );
});

describe('what is right is not told', () => {
  it.each([
    ['joiners inside Devanagari', 'शक्\u200Dति और क\u094D\u200Cष'],
    ['a link to a place of a page', '[यहां](/help/#clean-furnace) और [यहां](/programme/#asha-verma)'],
    ['an email and a phone', '[लिखें](mailto:a@example.org), [फोन](tel:+910000000000)'],
    ['an address in code', '`[x](javascript:y)`'],
    ['the name of a file', 'jaggary.example.org'],
    ['a bullet in code', '```\n• क\n```'],
    ['a minus before a number', '-5 डिग्री'],
  ])('%s', (_, text) => {
    const workshop = contentWorkshop();
    workshop.change(closing, body, text);
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });
});

describe('what no one can see', () => {
  it('is mended by the check itself', () => {
    const workshop = contentWorkshop();
    workshop.change(closing, body, 'ब\u095Cा\u200B मंच').change('needs.yaml', 'hi: ', 'hi: \u00AD');
    expect(problemsIn(workshop.directory)).toHaveLength(2);
    expect(fixCharacters(workshop.directory)).toHaveLength(2);
    expect(problemsIn(workshop.directory)).toEqual([]);
    expect(fixCharacters(workshop.directory)).toEqual([]);
    workshop.close();
  });
});
