/** What the editor says: Sveltia's own words in Hindi, and what the schemas have against an entry that is being saved. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import hindi from '../../src/editor/hindi.ts';
import { readItems } from '../../src/editor/formats.ts';
import { listRefusalsOf, refusalsOf } from '../../src/editor/refusal.ts';
import { listNames } from '../setup/content.ts';
import { expectNone } from '../setup/findings.ts';
import { fixtureContent } from '../setup/sites.ts';

type Words = { readonly [name: string]: string | Words };

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, each]) =>
    typeof each === 'string' ? [[path + name, each] as [string, string]] : flat(each, `${path}${name}.`),
  );
const english = new Map(
  flat(JSON.parse(readFileSync(join('node_modules', '@sveltia/cms/locales/en-US.json'), 'utf8')) as Words),
);
const values = (text: string): string[] => text.match(/\{\$\w+/g) ?? [];

describe('the Hindi of the editor', () => {
  const words = flat(hindi);

  it('has words only for what Sveltia says, and fills in no value that Sveltia does not give', () => {
    expect(words.length).toBeGreaterThan(250);
    expectNone(words.filter(([name]) => !english.has(name)).map(([name]) => name));
    const strange = words.filter(([name, text]) => !values(text).every((value) => english.get(name)?.includes(value)));
    expectNone(strange.map(([name, text]) => `${name}: ${text}`));
  });

  it('is Hindi, in the spelling of the house', () => {
    expectNone(words.filter(([, text]) => !/[\u0900-\u097f]/.test(text)).map(([name]) => name));
    expectNone(
      words
        .filter(([, text]) => /[\u0901]|[^\u0921\u0922]\u093c|[\u0966-\u096f]/.test(text.normalize('NFD')))
        .map(([name]) => name),
    );
  });
});

describe('an entry that is being saved', () => {
  const hi = { order: 3, title: 'क्या फीस है?', answer: 'नहीं।' };
  const en = { title: 'Is there a fee?', answer: 'No.' };

  it('is let through as it is right, without its English as well', () => {
    expect(refusalsOf('questions', { hi, en })).toEqual([]);
    expect(refusalsOf('questions', { hi })).toEqual([]);
    expect(refusalsOf('questions', { hi: { ...hi, body: 'लेख' }, en: { ...en, order: 3 } })).toEqual([]);
  });

  it('is refused with the label of the field, and with its language', () => {
    expect(refusalsOf('questions', { hi, en: { ...en, answer: '' } })).toEqual([
      expect.stringMatching(/^अंग्रेजी · English: जवाब · Answer: /),
    ]);
    const session = { kind: 'talk', order: 1, title: 'बात', summary: 'एक बात।', start: '15:00', end: '14:00' };
    expect(refusalsOf('sessions', { hi: session })).toEqual([expect.stringMatching(/^खत्म होने का समय · End: /)]);
    const status = { state: 'cancelled', since: '2030-01-10 18:30', start: '16:00', end: '17:00' };
    expect(refusalsOf('sessions', { hi: { ...session, end: '16:00', status } })).toEqual([
      expect.stringMatching(/^स्थिति · Status, शुरू होने का नया समय · New start: cancelled/),
    ]);
  });
});

describe('a list that is being saved', () => {
  it.each(['content', fixtureContent])('is let through as it is right, in %s', (content) => {
    for (const list of listNames)
      expectNone(listRefusalsOf(list, readItems(readFileSync(join(content, `${list}.yaml`), 'utf8'))));
  });

  it('is refused with the name of the item and the label of its field', () => {
    const growers = { id: 'growers', value: 69, kind: 'amount', asOf: '2030', source: 'survey' };
    const label = { hi: 'किसान', en: 'Growers' };
    expect(listRefusalsOf('figures', { items: [{ ...growers, label }] })).toEqual([
      expect.stringMatching(/^growers: इकाई · Unit: .*unit/),
    ]);
    const item = { name: { hi: 'सर्वे', en: 'Survey' } };
    expect(
      listRefusalsOf('sources', {
        items: [
          { id: 'survey', ...item },
          { id: 'survey', ...item },
        ],
      }),
    ).toEqual([expect.stringMatching(/“survey”.*दो बार/)]);
  });
});
