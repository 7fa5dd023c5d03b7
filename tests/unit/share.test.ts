/** Messages that pass a page or the programme on, and the links that carry them. */
import { describe, expect, it } from 'vitest';
import { type Message, programmeMessage, shortMessage } from '../../src/outputs/text/programme-message.ts';
import { type Clauses, messageLinks, readySentence, shareLinks } from '../../src/outputs/sharing.ts';
import type { Conclave } from '../../src/data/conclave.ts';
import { planChange } from '../../src/data/plan-change.ts';
import { chatText } from '../../src/lib/text.ts';

const address = 'https://conclave.example/programme/';
const parameters = (url = '') => [...new URL(url).searchParams];
const textOf = (url: string | undefined) => new URL(url ?? '').searchParams.get('text');
const bodyOf = (url: string) => new URL(url).searchParams.get('body');

describe('the links that pass a page on', () => {
  const links = shareLinks('कार्यक्रम & समय', address, 'कार्यक्रम');
  const urlOf = (id: string) => links.find((link) => link.id === id)?.url;
  const apart = [
    ['text', 'कार्यक्रम & समय'],
    ['url', address],
  ];

  it('begin with WhatsApp, and put the address last in a message or apart from it', () => {
    expect(links.map(({ id }) => id)).toEqual(['whatsapp', 'telegram', 'facebook', 'x', 'linkedin', 'sms', 'email']);
    expect(textOf(urlOf('whatsapp'))).toBe(`कार्यक्रम & समय ${address}`);
    expect([parameters(urlOf('telegram')), parameters(urlOf('x'))]).toEqual([apart, apart]);
  });

  it('fill in an e-mail: its subject on one line, so that no text becomes a header, the sentence, then the address', () => {
    expect(parameters(urlOf('email'))).toEqual([
      ['subject', 'कार्यक्रम'],
      ['body', `कार्यक्रम & समय\r\n\r\n${address}`],
    ]);
    const [subject] = parameters(shareLinks('a', address, 'One\r\nBcc: x@example.org').at(-1)?.url);
    expect(subject).toEqual(['subject', 'One Bcc: x@example.org']);
  });
});

describe('a ready sentence', () => {
  const hi = (clauses: Clauses) => readySentence('hi', clauses);

  it.each<[Clauses, string]>([
    [
      { change: 'जगह बदली।', main: 'सम्मेलन: 15 जनवरी 2030', more: ['नई जगह: केंद्र'] },
      'जगह बदली। सम्मेलन: 15 जनवरी 2030। नई जगह: केंद्र।',
    ],
    [{ main: '*नया* भाव' }, 'नया भाव।'],
    [{ main: 'क्या होगा?', more: ['जवाब “यह है।”'] }, 'क्या होगा? जवाब “यह है।”'],
    [{ main: 'क'.repeat(80), more: ['ख'.repeat(60), 'ग'.repeat(30), 'घ'] }, `${'क'.repeat(80)}। ${'ख'.repeat(60)}।`],
  ])('has a change first, then the page, then what fits, each ended once: %j', (clauses, sentence) => {
    expect(hi(clauses)).toBe(sentence);
  });

  it('ends as its language does', () => {
    expect(readySentence('en', { main: 'What is next?', more: ['Come'] })).toBe('What is next? Come.');
  });

  it('has a title of 200 letters in under 150, in whole words', () => {
    const title = 'बहुत लंबा शीर्षक '.repeat(13).trim();
    const sentence = hi({ change: 'कॉन्क्लेव टला।', main: title });
    expect(sentence.length).toBeLessThanOrEqual(150);
    expect(sentence).toMatch(/^कॉन्क्लेव टला। बहुत लंबा शीर्षक .*(?:बहुत|लंबा|शीर्षक)…$/);
  });

  it.each(['कि', 'क्‍ष', '👩‍🏭'])('never tears a sign from its letter in a word without an end: %s', (letter) => {
    const sentence = hi({ main: letter.repeat(120) });
    expect(sentence.length).toBeLessThanOrEqual(150);
    expect(sentence.length).toBeGreaterThan(100);
    expect(sentence.slice(0, -1).replaceAll(letter, '')).toBe('');
  });

  it('makes links of broken text, too', () => {
    const sentence = hi({ main: 'एक \ud83d दो\n\tतीन\u0000' });
    expect(sentence).toBe('एक \ufffd दो तीन।');
    expect(textOf(shareLinks(sentence, address, sentence)[0]?.url)).toBe(`${sentence} ${address}`);
  });
});

describe('what a status tells', () => {
  const when = (day: string, range?: string) => ({ fullDay: day, hours: range && { range } });
  const [hall, field] = [{ name: 'Hall' }, { name: 'Field' }];
  const plan = (state: string, facts: object, entry: object = {}, status: object = {}) =>
    planChange({ locale: 'en', entry, status: { state, ...status }, when: when('Monday'), ...facts } as Conclave);

  it.each<[string, ReturnType<typeof plan>, string, (string | undefined)[][]]>([
    [
      'a venue for the first time',
      plan('moved', { venue: hall }, {}, { venue: 'hall' }),
      'The venue is set.',
      [[undefined, 'Venue: Hall']],
    ],
    [
      'hours for the first time',
      plan('moved', { when: when('Monday', '3 to 6 pm') }, {}, { start: '15:00' }),
      'The hours are set.',
      [[undefined, 'Monday, 3 to 6 pm']],
    ],
    [
      'another venue',
      plan('moved', { venue: hall, oldVenue: field }, { venue: 'field' }, { venue: 'hall' }),
      'The venue has changed.',
      [['Field', 'New venue: Hall']],
    ],
    [
      'another day, of hours that are not announced',
      plan('postponed', { oldWhen: when('Sunday') }),
      'The conclave is postponed.',
      [['Sunday', 'New date: Monday']],
    ],
    [
      'another day and the first venue',
      plan('postponed', { oldWhen: when('Sunday'), venue: hall }, {}, { venue: 'hall' }),
      'The conclave is postponed.',
      [
        ['Sunday', 'New date: Monday'],
        [undefined, 'Venue: Hall'],
      ],
    ],
  ])('is in words: %s', (_, change, headline, lines) => {
    expect(change?.headline).toBe(headline);
    expect(change?.lines.map(({ old, now }) => [old, now])).toEqual(lines);
  });
});

it('A message goes into its links whole while that makes no more than 4,000 bytes, else the short one does', () => {
  const whole = messageLinks('छोटा\nसंदेश', 'और छोटा', 'विषय');
  expect([whole.shortened, textOf(whole.whatsapp), bodyOf(whole.email)]).toEqual([false, 'छोटा\nसंदेश', 'छोटा\r\nसंदेश']);
  expect(messageLinks('क'.repeat(430), 'छोटा', '').shortened).toBe(false);
  const short = messageLinks('क'.repeat(450), 'छोटा', '');
  expect([short.shortened, textOf(short.whatsapp), bodyOf(short.email)]).toEqual([true, 'छोटा', 'छोटा']);
});

describe('the programme as a message', () => {
  const message: Message = {
    change: [],
    heading: ['Sample Conclave', 'Tuesday, 15 January 2030', '3 to 6 pm'],
    sessions: [],
    notes: [],
    place: ['Venue: Sample Hall', 'Map:', 'https://maps.example/?q=a_b_c'],
    page: ['Programme page:', address],
  };
  const session = (place: number, title = `Session ${place}`) => ({ mark: `${place}.`, title, more: [] });

  it('sets times first, what belongs to a session under it, and the page last', () => {
    const sessions = [
      { mark: '3:00–3:30', title: 'Opening', more: ['Main hall, A. Speaker'] },
      { title: 'Tools', change: 'Cancelled', more: ['Earlier: 4 pm'] },
    ];
    expect(programmeMessage({ ...message, sessions })).toBe(
      [
        'Sample Conclave\nTuesday, 15 January 2030\n3 to 6 pm',
        '3:00–3:30 Opening\nMain hall, A. Speaker',
        'Cancelled: Tools\nEarlier: 4 pm',
        'Venue: Sample Hall\nMap:\nhttps://maps.example/?q=a_b_c',
        `Programme page:\n${address}`,
      ].join('\n\n'),
    );
  });

  it('lists sessions of which only the titles are known, however long they are', () => {
    const title = 'लंबा'.repeat(50);
    const text = programmeMessage({ ...message, sessions: [session(1), session(2, title)] });
    expect(text).toContain(`\n\n1. Session 1\n2. ${title}\n\n`);
  });

  it('begins with what changed, and why', () => {
    const text = programmeMessage({ ...message, change: ['The venue has changed.'], reason: 'Repairs.' });
    expect(text).toMatch(/^The venue has changed\.\nRepairs\.\n\nSample Conclave\n/);
  });

  it('has a short form with the change, the day, the place and the page', () => {
    const changed = { ...message, change: ['Moved.'] };
    const text = shortMessage({ ...changed, reason: 'Repairs.', sessions: [session(1)], notes: ['No times.'] });
    expect(text).toBe(programmeMessage(changed));
  });

  it.each([
    ['*नया* भाव', 'नया भाव'],
    ['the _new_ ~old~ price', 'the new old price'],
    ['“*नया*” `code`', '“नया” code'],
    [' एक\n\nदो\u2028तीन ', 'एक दो तीन'],
    ...['2 * 3 * 4', '5*3*2', 'snake_case_name', '* एक तारा', '👩‍🏭 क्‍ष & <b> "q" ’'].map((text) => [text, text]),
  ])('loses marks that some chats swallow, and nothing else: %j', (written, shown) => {
    expect(chatText(written ?? '')).toBe(shown);
  });
});
