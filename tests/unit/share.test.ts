import { describe, expect, it } from 'vitest';
import { type Clauses, messageLinks, readySentence, shareLinks } from '../../src/lib/share.ts';

const address = 'https://conclave.example/programme/';
const textOf = (url: string | undefined): string => new URL(url ?? '').searchParams.get('text') ?? '';
const hi = (clauses: Clauses) => readySentence('hi', clauses);

describe('the links that pass a page on', () => {
  const links = shareLinks('कार्यक्रम & समय', address, 'कार्यक्रम');
  const urlOf = (id: string) => links.find((link) => link.id === id)?.url ?? '';

  it('begin with WhatsApp', () => {
    expect(links.map(({ id }) => id)).toEqual(['whatsapp', 'telegram', 'x', 'facebook', 'linkedin', 'email']);
  });

  it('put the address last in a message', () => {
    expect(textOf(urlOf('whatsapp'))).toBe(`कार्यक्रम & समय ${address}`);
  });

  it.each(['telegram', 'x'])('give %s the sentence and the address apart', (id) => {
    const { searchParams } = new URL(urlOf(id));
    expect([...searchParams]).toEqual([
      ['text', 'कार्यक्रम & समय'],
      ['url', address],
    ]);
  });

  it('fill in an e-mail: its subject, the sentence, then the address', () => {
    const { searchParams } = new URL(urlOf('email'));
    expect([...searchParams]).toEqual([
      ['subject', 'कार्यक्रम'],
      ['body', `कार्यक्रम & समय\r\n\r\n${address}`],
    ]);
  });

  it('keep a subject on one line, so that no text becomes a header of the e-mail', () => {
    const email = shareLinks('a', address, 'One\r\nBcc: x@example.org').at(-1)?.url ?? '';
    expect(new URL(email).searchParams.get('subject')).toBe('One Bcc: x@example.org');
  });
});

describe('a ready sentence', () => {
  it('says a change of plan first, then what the page is, then the rest', () => {
    const said = hi({ change: 'जगह बदली।', main: 'सम्मेलन: 15 जनवरी 2030', more: ['नई जगह: केंद्र'] });
    expect(said).toBe('जगह बदली। सम्मेलन: 15 जनवरी 2030। नई जगह: केंद्र।');
  });

  it('loses marks that some chats swallow', () => {
    expect(hi({ main: '*नया* भाव' })).toBe('नया भाव।');
  });

  it('ends every sentence once, as its language does', () => {
    expect(hi({ main: 'क्या होगा?', more: ['जवाब “यह है।”'] })).toBe('क्या होगा? जवाब “यह है।”');
    expect(readySentence('en', { main: 'What is next?', more: ['Come'] })).toBe('What is next? Come.');
  });

  it('leaves out what does not fit, and nothing after it', () => {
    const said = hi({ main: 'क'.repeat(80), more: ['ख'.repeat(60), 'ग'.repeat(30), 'घ'] });
    expect(said).toBe(`${'क'.repeat(80)}। ${'ख'.repeat(60)}।`);
  });

  it('keeps a title of 200 letters under 150, in whole words', () => {
    const title = 'बहुत लंबा शीर्षक '.repeat(13).trim();
    const said = hi({ change: 'कॉन्क्लेव टला।', main: title });
    expect(said.length).toBeLessThanOrEqual(150);
    expect(said).toMatch(/^कॉन्क्लेव टला। बहुत लंबा शीर्षक .*(?:बहुत|लंबा|शीर्षक)…$/);
  });

  it.each([
    ['a sign', 'कि'.repeat(120)],
    ['a joiner', 'क्‍ष'.repeat(60)],
    ['an emoji', '👩‍🏭'.repeat(60)],
  ])('never tears %s from its letter in a word without an end', (_, word) => {
    const said = hi({ main: word });
    const letter = word.slice(0, [...new Intl.Segmenter('hi').segment(word)][1]?.index);
    expect(said.length).toBeLessThanOrEqual(150);
    expect(said.length).toBeGreaterThan(100);
    expect(said.slice(0, -1).replaceAll(letter, '')).toBe('');
  });

  it('makes links of broken text, too', () => {
    const said = hi({ main: 'एक \ud83d दो\n\tतीन\u0000' });
    expect(said).toBe('एक \ufffd दो तीन।');
    expect(textOf(shareLinks(said, address, said)[0]?.url)).toBe(`${said} ${address}`);
  });
});

describe('the links that send a message', () => {
  it('carry all of it while that makes no more than 4,000 bytes', () => {
    const links = messageLinks('छोटा\nसंदेश', 'और छोटा', 'विषय');
    expect(links.shortened).toBe(false);
    expect(textOf(links.whatsapp)).toBe('छोटा\nसंदेश');
    expect(new URL(links.email).searchParams.get('body')).toBe('छोटा\r\nसंदेश');
  });

  it('carry the short one where all of it would make more', () => {
    const fits = 'क'.repeat(430);
    expect(messageLinks(fits, 'छोटा', '').shortened).toBe(false);
    const links = messageLinks('क'.repeat(450), 'छोटा', '');
    expect(links.shortened).toBe(true);
    expect(textOf(links.whatsapp)).toBe('छोटा');
    expect(new URL(links.email).searchParams.get('body')).toBe('छोटा');
  });
});
