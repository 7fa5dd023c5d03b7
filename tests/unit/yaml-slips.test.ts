/** How far the check reads on in a file with slips. */
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/check/read/read-entry.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';

const named = { kind: 'sessions', slug: 'closing', locale: 'hi' } as const;

function codesOf(from: string | RegExp, to: string): string[] {
  const workshop = contentWorkshop();
  const text = workshop.change('sessions/closing.hi.mdx', from, to).read('sessions/closing.hi.mdx');
  workshop.close();
  const { found } = readEntry({ path: 'closing.hi.mdx', text, lines: text.split('\n') }, named);
  return found.map(({ said, place }) => `${said.code} ${place.line}`);
}

describe('a line that nothing explains', () => {
  it('is reported in plain words, and so is what is wrong on the other lines', () => {
    expect(codesOf('order: 8\nstart: "16:15"', 'order: "\\क"\nstart: शाम')).toEqual(['unreadable 3', 'timeUnclear 4']);
  });
});

describe('a value on several lines', () => {
  it.each([
    ['in quote marks', 'title: "अगला\n  Note: सीजन"'],
    ['without any', 'title: अगला\n  सीजन'],
    ['as a block', 'title: |-\n  अगला\n    - सीजन'],
    ['in brackets', 'title: अगला सीजन\nsectors: [\n  sugar,\n  paper\n  ]'],
  ])('%s is left as it is where another line is wrong', (_, title) => {
    expect(codesOf(/^title: .*/m, `${title}\nstatus scheduled`).map((found) => found.split(' ')[0])).toEqual([
      'colonMissing',
    ]);
  });
});
