import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/i18n/locales.ts';
import { placeIn } from '../../src/check/places.ts';
import { messages } from '../../src/prose/messages.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { attacks } from '../setup/nasty.ts';

const table: [mistake: string, body: string, place: string, message: Bilingual][] = [
  ['a component that there is not', '<Gallery>\nक\n</Gallery>', '1:1', messages.unknownComponent('Gallery')],
  ['a component with a misspelt name', 'क\n\n<Nota>\nख\n</Nota>', '3:1', messages.unknownComponent('Nota')],
  ['a component in small letters', '<note>\nक\n</note>', '1:1', messages.unknownComponent('note')],
  ['a component that is not closed', '<Note title="क">\nख', '1:1', messages.unclosed('Note')],
  [
    'a component that opens again before it is closed',
    '<Note>\nक\n<Note>\nख\n</Note>',
    '1:1',
    messages.unclosed('Note'),
  ],
  ['an end without a beginning', 'क\n\n</Note>', '3:1', messages.unopened('Note')],
  ['a component within a line', 'क <Note>ख</Note>', '1:3', messages.ownLine('Note')],
  ['text after a component', '<Figure id="x" /> क', '1:18', messages.ownLine('Figure')],
  ['a component in a list', '- क\n- <Button link="/x/" text="y" />', '2:3', messages.ownLine('Button')],
  ['a component in a quotation', '> <Figure id="x" />', '1:3', messages.ownLine('Figure')],
  ['a component in another', '<Note>\nक\n\n<Figure id="x" />\n</Note>', '4:1', messages.nested('Figure', 'Note')],
  ['a note without text', '<Note title="क"></Note>', '1:1', messages.needsText('Note')],
  ['a note closed at once', '<Note />', '1:1', messages.needsText('Note')],
  ['text in a component that holds none', '<Figure id="x">क</Figure>', '1:1', messages.noText('Figure')],
  ['a component without its stroke', '<Figure id="x">\n\nक', '1:1', messages.selfClose('Figure')],
  ['a tag that is not finished', '<Figure id="x"\n\nक', '1:15', messages.unfinished('Figure')],
  ['a quote that is not closed', '<Figure id="x />', '1:12', messages.quotes('id')],
  ['an expression', '<Figure id={x} />', '1:12', messages.expression('id')],
  ['a spread', '<Note {...x}>\nक\n</Note>', '1:7', messages.spread('Note')],
  ['curly quotes', '<Note title=“क”>\nख\n</Note>', '1:13', messages.curlyQuotes('title')],
  ['no quotes', '<Figure id=x />', '1:12', messages.quotes('id')],
  ['an attribute without a value', '<Note title>\nक\n</Note>', '1:12', messages.noValue('title')],
  [
    'an attribute that is misspelt',
    '<Note titel="क">\nख\n</Note>',
    '1:7',
    messages.attributeUnknown('titel', 'Note', ['title']),
  ],
  [
    'an attribute that there is not',
    '<Note colour="red">\nक\n</Note>',
    '1:7',
    messages.attributeUnknown('colour', 'Note', ['title']),
  ],
  [
    'a needed attribute that is misspelt',
    '<Figure ids="x" />',
    '1:9',
    messages.attributeUnknown('ids', 'Figure', ['id']),
  ],
  ['an attribute twice', '<Figure id="x" id="x" />', '1:9', messages.attributeTwice('id', 'Figure')],
  [
    'an attribute that is missing',
    '<Quote>\nक\n</Quote>',
    '1:1',
    messages.attributeMissing('by', 'Quote', { hi: 'नाम लिखें।', en: 'Write the name.' }),
  ],
  [
    'a wrong address',
    'क\n\n  <Button link="help/" text="क" />',
    '3:11',
    {
      hi: '“कहां ले जाए”: साइट का पन्ना (/help/), https:// से शुरू होने वाला पता, mailto: या tel: लिखें।',
      en: '“Where it leads”: Write a page of the site (/help/), an address that starts with https://, mailto: or tel:.',
    },
  ],
  ['HTML that Markdown can say', 'क <b>ख</b>', '1:3', messages.html('<b>', '**…**')],
  ['HTML that it cannot', '<center>क</center>', '1:1', messages.html('<center>', undefined)],
  ['a script', 'क\n<script>x</script>', '2:1', messages.html('<script>', undefined)],
  ['pasted text', '<p class=MsoNormal>क</p>\n\n<p class=MsoNormal>ख<o:p></o:p></p>', '1:1', messages.pasted('<p…')],
  ['what pasting leaves behind', 'क<o:p></o:p> ख', '1:2', messages.pasted('<o:p…')],
  ['a comment', 'क\n\n<!-- ख -->', '3:1', messages.comment],
  [
    'a picture of Markdown',
    '![क](/pictures/a.jpg)',
    '1:1',
    messages.image('<Picture src="/pictures/a.jpg" alt="क" />'),
  ],
  ['a heading for a page', '# क', '1:1', messages.heading],
  ['a heading too small', '#### क', '1:1', messages.heading],
  ['a link that runs', 'क [ख](javascript:x)', '1:3', messages.link('javascript:x')],
  ['a link to nowhere in particular', '[क](help/)', '1:1', messages.link('help/')],
  ['a link without words', '[](/help/)', '1:1', messages.emptyLink('/help/')],
];

const placed = (body: string) =>
  parseProse(body).faults.map(({ at, message }) => {
    const { line, column } = placeIn(body, at, 0);
    return [`${line}:${column}`, message];
  });

describe('a mistake is named once, where it is', () => {
  it.each(table)('%s', (_, body, place, message) => {
    expect(placed(body)).toEqual([[place, message]]);
  });

  it('several, in their order', () => {
    expect(placed('# क\n\n<Note>\n[ख](x)\n</Note>\n\n<Gallery />').map(([place]) => place)).toEqual([
      '1:1',
      '4:1',
      '7:1',
    ]);
  });
});

describe('what a mistake is told by', () => {
  const told = [
    ...table.map(([, , , message]) => message),
    ...Object.values(attacks).flatMap((body) => parseProse(body).faults.map(({ message }) => message)),
  ];

  it('is said in Hindi and in English', () => {
    for (const { hi, en } of told) {
      expect(hi).toMatch(/\p{Script=Devanagari}{2}.*[\p{L}\p{M}]/u);
      expect(en).toMatch(/[A-Za-z]{2,}/);
      expect(en.replace(/“[^”]*”|"[^"]*"/g, '')).not.toMatch(/[\p{Script=Devanagari}]/u);
    }
  });

  it('suggests the name that was meant', () => {
    expect(parseProse('<Nota>\nक\n</Nota>').faults[0]?.message.en).toContain('Did you mean <Note>?');
    expect(parseProse('<Note titel="क">\nख\n</Note>').faults[0]?.message.hi).toContain('क्या आप title लिखना चाहते थे?');
  });
});

describe('text that is only text', () => {
  it.each([
    '{छूट}',
    '<5',
    'a < b > c',
    '5 <6',
    'import अभी',
    'export const',
    '{{x}}',
    '<3',
    'R&D',
    'क <= ख',
    '$100',
    '“क”',
  ])('“%s” is no mistake', (body) => {
    expect(placed(body)).toEqual([]);
  });
});
