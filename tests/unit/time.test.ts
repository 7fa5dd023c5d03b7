/** What depends on when things changed and on what day it is. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../src/authoring/check/check-content.ts';
import { gitHistory } from '../../src/authoring/check/history.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { changesIn, problemsIn, reportsOnce } from '../setup/mistakes.ts';

const hindi = 'questions/children.hi.mdx';
const english = 'questions/children.en.mdx';
const closing = 'sessions/closing.hi.mdx';
const closingEn = 'sessions/closing.en.mdx';

describe('what was published', () => {
  let workshop: Workshop;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: workshop.directory,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_AUTHOR_DATE: '2030-01-15T12:00:00Z', GIT_COMMITTER_DATE: '2030-01-15T12:00:00Z' },
    });
  const commit = () => {
    git('add', '-A');
    git('commit', '-q', '-m', 'A change');
  };
  const reported = (options: CheckOptions = {}) =>
    problemsIn(workshop.directory, { history: gitHistory(workshop.directory), ...options });
  const answer = (file: string, text: string) => workshop.change(file, /^answer: .*/m, `answer: ${text}`);
  const longHindi = 'हां, दस साल से बड़े बच्चे आ सकते हैं और अलग कोना है, देखने वाले लोग भी।';

  beforeAll(() => {
    workshop = contentWorkshop();
    git('init', '-q');
    commit();
    git('tag', 'published');
    return workshop.close;
  });
  beforeEach(() => git('reset', '-q', '--hard', 'published'));

  it('leaves its translation behind when the Hindi says more and the English does not', () => {
    expect(reported()).toEqual([]);
    answer(hindi, longHindi);
    expect(reported()).toMatchObject([messages.leftBehind('children.hi.mdx', undefined)]);
    const problem = reported({ today: '2027-01-20' }).find(({ code }) => code === 'leftBehind');
    expect(problem).toMatchObject(messages.leftBehind('children.hi.mdx', undefined, '2027-01-20'));
    expect(problem?.fix).toContain('2027-01-20');
    commit();
    const left = { ...messages.leftBehind('children.hi.mdx', '2030-01-15'), file: join(workshop.directory, english) };
    expect(reported()).toMatchObject([left]);
  });

  it('leaves the Hindi behind when the English says more and the Hindi does not', () => {
    answer(english, 'Yes. Children over 12 may come. There is a corner for them, with people who look after it.');
    commit();
    expect(reported()).toMatchObject([{ code: 'leftBehind', file: join(workshop.directory, hindi) }]);
  });

  const renamed = 'title: बिल्कुल नया नाम, नई बात, नया दिन';
  it.each([
    ['noteUnused', closing, /^summary: .*$/m, '$&\nstatusNote: सत्र अब शाम को होगा, हॉल वही है।'],
    ['textAfterQuote', closing, /^title: (.*)$/m, 'title: "पैकेट" का भाव: क्या हो?'],
    ['fieldEmpty', closing, /^title: .*\nsummary: .*$/m, `${renamed}\nsummary:`],
    ['bodyWrong', closing, /\nहर मंच.*/, '\n<p>पूरा पाठ बदल गया है</p>'],
    ['keyUnknown', closing, /^hall: ([\s\S]*)^title: .*$/m, `weather: $1${renamed}`],
    ['stillHindi', closingEn, /^title: .*/m, renamed],
    ['factInEnglish', closingEn, 'title:', 'start: "16:15"\ntitle:'],
  ])('has no report about translation or time beside %s', (code, file, from, to) => {
    workshop.change(file, from, to);
    expect(reported().map((problem) => problem.code)).toEqual([code]);
  });

  it('keeps its translation when both change, one commit after the other', () => {
    answer(hindi, 'नहीं।');
    commit();
    answer(english, 'No.');
    commit();
    expect(reported()).toEqual([]);
  });

  it('keeps its translation when only facts or a spelling change', () => {
    workshop.change(hindi, /^order: .*/m, 'order: 9').change(hindi, 'कमरा', 'कमरे');
    commit();
    expect(reported()).toEqual([]);
  });

  it.each([
    ['the field of the message', messages.leftBehind('', '2030-01-15').fix],
    ['a comment', '# देखा · seen 2030-01-15'],
  ])('keeps its translation when someone notes that it was looked at: %s', (_, note) => {
    answer(hindi, longHindi);
    commit();
    workshop.change(english, '---\n', `---\n${note}\n`);
    commit();
    expect(reported()).toEqual([]);
  });

  it('is not looked at where git knows nothing or only a part', () => {
    answer(hindi, longHindi);
    commit();
    const shallow = `${workshop.directory}-shallow`;
    git('clone', '-q', '--depth', '1', `file://${workshop.directory}`, shallow);
    expect(gitHistory(shallow)).toBeUndefined();
    rmSync(join(shallow, '.git'), { recursive: true });
    expect(gitHistory(shallow)).toBeUndefined();
    rmSync(shallow, { recursive: true });
  });
});

const scheme = 'schemes/shared-stall.hi.mdx';
reportsOnce(
  'a scheme whose own day of review is past',
  [changesIn(scheme)('needs:', 'review: ▸2027-03\nneeds:', messages.reviewPast('2027-03'))],
  { today: '2027-04-01' },
);

describe('a scheme', () => {
  let workshop: Workshop;
  beforeAll(() => {
    workshop = contentWorkshop();
    return workshop.close;
  });
  beforeEach(() => workshop.restore());
  const reviews = (today: string) =>
    problemsIn(workshop.directory, { today }).filter(({ level }) => level === 'review');

  it('is to be read again when its terms were read over a year ago', () => {
    const file = join(workshop.directory, scheme);
    expect(reviews('2028-01-08').filter((problem) => problem.file === file)).toEqual([]);
    expect(reviews('2028-01-09')).toContainEqual(
      expect.objectContaining({ ...messages.reviewDue('2027-01-08'), file }),
    );
  });

  it('is not past its own date before the month or year that it names has ended', () => {
    workshop
      .change(scheme, 'needs:', 'review: 2027-03\nneeds:')
      .change('figures.yaml', 'asOf:', 'review: 2027\n  asOf:');
    const past = (today: string) => reviews(today).filter(({ code }) => code === 'reviewPast');
    expect(past('2027-03-31')).toEqual([]);
    expect(past('2027-12-31')).toMatchObject([messages.reviewPast('2027-03')]);
  });

  it('is never old for a check that does not know the day', () => {
    workshop.change(scheme, 'termsRead: 2027-01-08', 'termsRead: 2024');
    expect(problemsIn(workshop.directory)).toEqual([]);
  });
});
