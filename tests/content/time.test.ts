/** What depends on when things changed and on what day it is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitHistory } from '../../src/check/history.ts';
import { fieldOf } from '../../src/check/read/field.ts';
import { messages } from '../../src/check/messages.ts';
import { kinds } from '../../src/schemas/index.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { expectOnly, problemsIn } from '../setup/mistakes.ts';

const hindi = 'questions/children.hi.mdx';
const english = 'questions/children.en.mdx';

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
  const told = () => problemsIn(workshop.directory, { history: gitHistory(workshop.directory) });
  const changeAnswer = (file: string, answer: string) => workshop.change(file, /^answer: .*/m, `answer: ${answer}`);

  beforeEach(() => {
    workshop = contentWorkshop();
    git('init', '-q');
    commit();
  });
  afterEach(() => workshop.close());

  it('needs nothing when nothing changed', () => {
    expect(told()).toEqual([]);
  });

  it('leaves its translation behind when the Hindi says more and the English does not', () => {
    changeAnswer(hindi, 'हां, दस साल से बड़े बच्चे आ सकते हैं और अलग कोना है, देखने वाले लोग भी।');
    commit();
    const [problem, ...others] = told();
    expect(others).toEqual([]);
    expect(problem?.file.endsWith(english)).toBe(true);
    expect(problem).toMatchObject(messages.leftBehind('children.hi.mdx', '2030-01-15'));
  });

  it('leaves its translation behind when the change is not committed yet', () => {
    changeAnswer(hindi, 'हां, दस साल से बड़े बच्चे आ सकते हैं और अलग कोना है, देखने वाले लोग भी।');
    expect(told()).toMatchObject([messages.leftBehind('children.hi.mdx', undefined)]);
  });

  it('is noted with the day it is when the change is not committed yet', () => {
    changeAnswer(hindi, 'नहीं, सभागार में जगह कम है।');
    const [problem] = problemsIn(workshop.directory, { history: gitHistory(workshop.directory), today: '2027-01-20' });
    expect(problem).toMatchObject(messages.leftBehind('children.hi.mdx', undefined, '2027-01-20'));
    expect(problem?.fix).toContain('2027-01-20');
  });

  it('is told once when a field is new in the Hindi file alone', () => {
    workshop.change('sessions/closing.hi.mdx', /^summary: .*$/m, '$&\nstatusNote: सत्र अब शाम को होगा, हॉल वही है।');
    expect(told()).toMatchObject([messages.textUntranslated('statusNote')]);
  });

  it.each([
    ['a slip of the hand', /^title: (.*)$/m, 'title: "पैकेट" का भाव: क्या हो?', 'textAfterQuote'],
    ['a wrong value', /^title: .*\nsummary: .*$/m, 'title: नया नाम, नई बात\nsummary:', 'fieldEmpty'],
    ['a wrong body', /\nहर मंच.*/, '\n<p>पूरा पाठ बदल गया है</p>', 'bodyWrong'],
    [
      'a field by another name',
      /^hall: ([\s\S]*)^title: .*$/m,
      'weather: $1title: बिल्कुल नया नाम, नई बात, नया दिन',
      'keyUnknown',
    ],
  ])('does not remind of the translation while %s is to be mended', (_, from, to, code) => {
    workshop.change('sessions/closing.hi.mdx', from, to);
    expect(told().map((problem) => problem.code)).toEqual([code]);
  });

  it('is asked for its English words alone when Hindi was written there', () => {
    workshop.change('sessions/closing.en.mdx', /^title: .*/m, 'title: बिल्कुल नया नाम, नई बात');
    expect(told()).toMatchObject([messages.stillHindi(['title'], false)]);
  });

  it('is never asked in an English file for the moment of an announcement', () => {
    workshop.change('sessions/closing.en.mdx', 'title:', 'start: "16:15"\ntitle:');
    expect(told().map(({ code }) => code)).toEqual(['factInEnglish']);
  });

  it('leaves the Hindi behind when the English says more and the Hindi does not', () => {
    changeAnswer(english, 'Yes. Children over 12 may come. There is a corner for them, with people who look after it.');
    commit();
    expect(told().map(({ code, file }) => [code, file.endsWith(hindi)])).toEqual([['leftBehind', true]]);
  });

  it('keeps its translation when both change, one commit after the other', () => {
    changeAnswer(hindi, 'नहीं।');
    commit();
    changeAnswer(english, 'No.');
    commit();
    expect(told()).toEqual([]);
  });

  it('keeps its translation when only facts or a spelling change', () => {
    workshop.change(hindi, /^order: .*/m, 'order: 9').change(hindi, 'कमरा', 'कमरे');
    commit();
    expect(told()).toEqual([]);
  });

  it('keeps its translation when someone notes that it was looked at', () => {
    changeAnswer(hindi, 'हां, 12 साल से बड़े बच्चे।');
    commit();
    expect(told()).toHaveLength(1);
    workshop.change(english, '---\n', `---\n${messages.leftBehind('', '2030-01-15').fix}\n`);
    commit();
    expect(told()).toEqual([]);
  });

  const announces = Object.hasOwn(fieldOf(kinds.sessions.facts.status).parts ?? {}, 'since');
  it.runIf(announces)('needs the moment of the announcement when a time changes', () => {
    const session = 'sessions/closing.hi.mdx';
    workshop.change(session, 'start: "16:15"', 'start: "16:30"');
    commit();
    expect(told()).toMatchObject([{ ...messages.sinceOld('start'), line: 4, column: 8 }]);
    workshop.change(session, 'speakers:', 'status:\n  state: scheduled\n  since: "2027-01-10 18:30"\nspeakers:');
    commit();
    expect(told()).toEqual([]);
    workshop.change(session, /^title: .*/m, 'title: नया नाम');
    expect(told().map(({ code }) => code)).not.toContain(messages.sinceOld('').code);
  });

  it('is not judged where git knows nothing or only a part', () => {
    changeAnswer(hindi, 'हां, 12 साल से बड़े बच्चे।');
    commit();
    const shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
    git('clone', '-q', '--depth', '1', `file://${workshop.directory}`, shallow);
    expect(gitHistory(shallow)).toBeUndefined();
    rmSync(join(workshop.directory, '.git'), { recursive: true });
    expect(gitHistory(workshop.directory)).toBeUndefined();
    rmSync(shallow, { recursive: true });
  });
});

describe('a scheme', () => {
  const file = 'schemes/shared-stall.hi.mdx';

  it('whose terms were read over a year ago is to be read again', () => {
    const workshop = contentWorkshop();
    const due = problemsIn(workshop.directory, { today: '2028-01-09' }).filter(({ code }) => code === 'reviewDue');
    expect(due.map((problem) => problem.file.slice(workshop.directory.length + 1))).toContain(file);
    expect(due).toContainEqual(expect.objectContaining(messages.reviewDue('2027-01-08')));
    workshop.close();
  });

  it.each([
    ['a year later to the day', '2028-01-08', 0],
    ['the day after', '2028-01-09', 1],
  ])('%s', (_, today, count) => {
    const workshop = contentWorkshop();
    const due = problemsIn(workshop.directory, { today }).filter(({ file: path }) => path.endsWith(file));
    expect(due).toHaveLength(count);
    workshop.close();
  });

  it('may say itself when it is to be read again', () => {
    expectOnly(
      {
        name: '',
        make: (w) => w.change(file, 'needs:', 'review: 2027-03\nneeds:'),
        file,
        at: 'review: ▸2027-03',
        said: messages.reviewPast('2027-03'),
      },
      { today: '2027-04-01' },
    );
  });

  it('is not past its own date before the month or year that it names has ended', () => {
    const workshop = contentWorkshop();
    workshop.change(file, 'needs:', 'review: 2027-03\nneeds:').change('figures.yaml', 'asOf:', 'review: 2027\n  asOf:');
    const past = (today: string) =>
      problemsIn(workshop.directory, { today }).filter(({ code }) => code === 'reviewPast');
    expect(past('2027-03-31')).toEqual([]);
    expect(past('2027-12-31')).toMatchObject([messages.reviewPast('2027-03')]);
    workshop.close();
  });

  it('is never old for a check that is not told the day', () => {
    const workshop = contentWorkshop();
    workshop.change(file, 'termsRead: 2027-01-08', 'termsRead: 1990');
    expect(problemsIn(workshop.directory)).toEqual([]);
    workshop.close();
  });
});
