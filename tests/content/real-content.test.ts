import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { messages } from '../../src/check/messages.ts';
import { readContent } from '../../src/check/read/read-content.ts';
import { problemsIn } from '../setup/mistakes.ts';
import { fixtureContent } from '../setup/sites.ts';

describe('the content of this conclave', () => {
  it('passes the check: fields, names, both languages, spelling, letters', () => {
    expect(checkContent('content')).toEqual([]);
  });

  it('has a glossary that rules out nukta but under ड and ढ, and chandrabindu', () => {
    const { spellings } = readContent('content');
    const parts = spellings.filter(({ part }) => part).flatMap(({ wrong }) => wrong);
    expect(parts.map((each) => each.normalize('NFC'))).toEqual(
      expect.arrayContaining(['ँ', 'क़', 'ख़', 'ग़', 'ज़', 'फ़'].map((each) => each.normalize('NFC'))),
    );
  });
});

describe('the content of the second district', () => {
  it('passes the check but for the update that is not translated on purpose', () => {
    expect(problemsIn(fixtureContent)).toEqual([]);
    expect(checkContent(fixtureContent)).toMatchObject([messages.englishMissing('parking-full')]);
  });
});
