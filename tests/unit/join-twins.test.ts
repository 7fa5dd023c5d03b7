import { describe, expect, it } from 'vitest';
import { joinTwins } from '../../src/lib/join-twins.ts';

const text = ['title', 'note', 'topics'];
const hindi = { order: 1, title: 'शीर्षक', note: 'बात', topics: { a: 'क', b: 'ख' } };

describe('the two files of an entry', () => {
  it('take facts from the Hindi file and text from the page’s language', () => {
    const { fields, borrowed, lang } = joinTwins(
      text,
      hindi,
      { title: 'Title', note: 'Note', topics: { a: 'A', b: 'B' } },
      'en',
    );
    expect(fields).toEqual({ order: 1, title: 'Title', note: 'Note', topics: { a: 'A', b: 'B' } });
    expect({ borrowed, lang }).toEqual({ borrowed: false, lang: {} });
  });

  it('borrow and mark a text that has no translation', () => {
    const { fields, lang, borrowed } = joinTwins(text, hindi, { title: 'Title', topics: { a: 'A', b: 'B' } }, 'en');
    expect(fields).toMatchObject({ title: 'Title', note: 'बात' });
    expect({ lang, borrowed }).toEqual({ lang: { note: 'hi' }, borrowed: false });
  });

  it('borrow everything where the English file is missing', () => {
    expect(joinTwins(text, hindi, undefined, 'en')).toEqual({
      fields: hindi,
      lang: { title: 'hi', note: 'hi', topics: 'hi' },
      borrowed: true,
    });
  });

  it('keep the names and order of the Hindi file in named texts', () => {
    const { fields, lang } = joinTwins(text, hindi, { title: 'T', note: 'N', topics: { b: 'B' } }, 'en');
    expect(Object.entries(fields.topics as object)).toEqual([
      ['a', 'क'],
      ['b', 'B'],
    ]);
    expect(lang).toEqual({ topics: 'hi' });
  });

  it('leave an optional text that neither file has without a trace', () => {
    const { fields, lang } = joinTwins(text, { title: 'शीर्षक' }, { title: 'Title' }, 'en');
    expect({ fields, lang }).toEqual({ fields: { title: 'Title' }, lang: {} });
  });
});
