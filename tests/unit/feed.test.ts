import { describe, expect, it } from 'vitest';
import { type Feed, atomFeed } from '../../src/outputs/feed/atom.ts';
import { childrenOf, parseXml, textIn } from '../setup/xml.ts';

const entry = {
  id: 'https://conclave.example/updates/#hall',
  title: 'Hall',
  updated: '2030-01-15T09:40:00+05:30',
  category: 'Place',
  html: '<p>Text</p>',
};
const feed: Feed = {
  address: 'https://conclave.example/feed.xml',
  page: 'https://conclave.example/updates/',
  lang: 'hi',
  title: 'सूचनाएं',
  author: 'Sample Conclave',
  entries: [entry],
};

function rootOf(given: Partial<Feed> = {}) {
  const root = parseXml(atomFeed({ ...feed, ...given })).documentElement;
  if (!root) throw new Error('The feed has no root.');
  return root;
}
const entriesOf = (given: Partial<Feed>) => childrenOf(rootOf(given), 'entry');

describe('a feed', () => {
  it('names itself, its page and its language', () => {
    const root = rootOf();
    expect(root.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(root.getAttribute('xml:lang')).toBe('hi');
    expect(textIn(root, 'id')).toBe(feed.address);
    const links = childrenOf(root, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
    expect(links).toEqual([
      ['self', feed.address],
      ['alternate', feed.page],
    ]);
  });

  it('has the time of its newest entry and never that of the build', () => {
    const older = { ...entry, id: `${feed.page}#older`, updated: '2030-01-14T00:00:00+05:30' };
    expect(textIn(rootOf({ entries: [entry, older] }), 'updated')).toBe(entry.updated);
    expect(textIn(rootOf({ entries: [] }), 'updated')).toBe('1970-01-01T00:00:00Z');
  });

  it('marks an entry in another language', () => {
    const languages = entriesOf({ entries: [entry, { ...entry, lang: 'en' }] }).map((each) =>
      each.getAttribute('xml:lang'),
    );
    expect(languages).toEqual([null, 'en']);
  });

  it.each([
    ...[
      'भाव & “ग्रेड” <b>',
      `"a" 'b' ]]> <![CDATA[ -->`,
      '&amp; &lt; &#0; &nosuch;',
      'क्‍ष 👩‍🏭',
      '<script>alert(1)</script>',
    ],
    ...['ल'.repeat(200), '  spaces  ', '123', 'true'],
  ])('has a title as it is written: %s', (title) => {
    const entries = entriesOf({ title, entries: [{ ...entry, title, category: title, html: title }] });
    expect(
      entries.map((each) => [
        textIn(each, 'title'),
        textIn(each, 'content'),
        childrenOf(each, 'category')[0]?.getAttribute('term'),
      ]),
    ).toEqual([Array(3).fill(title)]);
  });

  it('leaves out characters that XML cannot write', () => {
    const titles = entriesOf({ entries: [{ ...entry, title: 'a\u0000\u0008\u001fb\ufffec' }] }).map((each) =>
      textIn(each, 'title'),
    );
    expect(titles).toEqual(['abc']);
  });
});
