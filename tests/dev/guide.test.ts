/** The guide for organisers: each of its tasks, done as it tells, passes the check and changes the pages that it names. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check-content.ts';
import { undrawableByTypeface } from '../../src/lib/cards/coverage.ts';
import { formatDay, formatShortTime } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { asAnnounced, guideFile, guideTasks, perform } from '../guide/tasks.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { type DevServer, startDevServer } from '../setup/dev-server.ts';
import { tidy } from '../setup/dom.ts';
import { textsIn } from '../setup/content.ts';

const tasks = guideTasks();
const undrawable = await undrawableByTypeface();
const taskOf = (number: number) => {
  const task = tasks.find((each) => each.number === number);
  if (!task) throw new Error(`The guide has no task ${number}.`);
  return task;
};

const patience = { timeout: 30_000, interval: 200 };

let workshop: Workshop;
let server: DevServer;
beforeAll(async () => {
  workshop = contentWorkshop('.cache');
  asAnnounced(workshop);
  server = await startDevServer(workshop.directory);
});
afterAll(async () => {
  await server.close();
  workshop.close();
});

const localeOf = (path: string): Locale => (path.startsWith('/en/') ? 'en' : 'hi');

/** What a visitor reads on a page. */
const textOf = async (path: string): Promise<string> =>
  tidy(parseHtml((await server.read(path)).html).querySelector('body')?.text ?? '');

const textFields = new Set(
  'title summary lead name role organisation statusNote gives forWhom howToApply entrance'.split(' '),
);

/** What a task writes for people to read, in one language: fields of text and bodies. */
function wordsWritten(number: number, locale: Locale): string[] {
  return taskOf(number)
    .boxes.filter(({ file }) => file.endsWith(`.${locale}.mdx`))
    .flatMap(({ whole, text }) => {
      const [, frontmatter = '', body = ''] = whole ? (/^---\n(.*?)^---\n?(.*)$/ms.exec(text) ?? []) : ['', text];
      const fields = Object.entries(parse(frontmatter) as Record<string, unknown>);
      return [...fields.filter(([name]) => textFields.has(name)).flatMap(([, value]) => textsIn(value)), tidy(body)];
    })
    .filter(Boolean);
}

/** What the site makes of the facts that a task writes, which stand nowhere as they are written. */
const facts: Record<number, (locale: Locale) => string[]> = {
  1: (locale) => [wordsIn(locale).status.movedTime, wordsIn(locale).status.newTime(''), formatShortTime('17:30')],
  2: (locale) => [wordsIn(locale).status.movedPlace],
  3: (locale) => [wordsIn(locale).status.postponed, formatDay(locale, '2027-03-05')],
  4: (locale) => [wordsIn(locale).status.cancelled],
  5: () => [formatShortTime('15:15')],
  9: (locale) => [formatDay(locale, '2027-02-03')],
};

it('tells ten tasks', () => {
  expect(tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const { number, boxes, pages } of tasks) {
    expect(boxes.length, `task ${number}`).toBeGreaterThan(0);
    expect(new Set(pages.map(localeOf)), `task ${number}`).toEqual(new Set(['hi', 'en']));
  }
});

describe.each(tasks.filter(({ number }) => number < 10))('task $number', (task) => {
  it('passes the check as it is told, and is on the pages that it names', async () => {
    const before = new Map(await Promise.all(task.pages.map(async (path) => [path, await textOf(path)] as const)));
    const takeBack = perform(task, workshop);
    try {
      const whole = contentWorkshop();
      const known = new Set(checkContent(whole.directory, { undrawable }).map(({ hi }) => hi));
      whole.close();
      const found = checkContent(workshop.directory, { undrawable });
      expect(found.filter(({ hi }) => !known.has(hi))).toEqual([]);

      for (const locale of ['hi', 'en'] as const) {
        const paths = task.pages.filter((path) => localeOf(path) === locale);
        const [first = ''] = paths;
        await expect.poll(() => textOf(first), patience).not.toBe(before.get(first));
        const texts = await Promise.all(paths.map(textOf));
        for (const [index, path] of paths.entries()) expect(texts[index], path).not.toBe(before.get(path));
        const shown = texts.join('\n');
        const expected = [...wordsWritten(task.number, locale), ...(facts[task.number]?.(locale) ?? [])];
        expect(expected.length).toBeGreaterThan(0);
        for (const words of expected) expect(shown).toContain(words);
      }
    } finally {
      takeBack();
    }
    const [first = ''] = task.pages;
    await expect.poll(() => textOf(first), patience).toBe(before.get(first));
  });
});

it('task 10 takes a postponement back: the pages say again what they said before', async () => {
  const { pages } = taskOf(10);
  const before = await Promise.all(pages.map(textOf));
  const takeBack = perform(taskOf(3), workshop);
  await expect.poll(() => textOf('/'), patience).toContain(wordsIn('hi').status.postponed);
  workshop
    .change('event/conclave.hi.mdx', /^statusNote: .*\n/m, '')
    .change('event/conclave.en.mdx', /^statusNote: .*\n/m, '');
  perform(taskOf(10), workshop);
  await expect.poll(() => textOf('/'), patience).toBe(before[0]);
  expect(checkContent(workshop.directory).filter(({ level }) => level === 'error')).toEqual([]);
  expect(await Promise.all(pages.map(textOf))).toEqual(before);
  takeBack();
});

it('shows each task in both languages, in pictures small enough for a phone', () => {
  for (const { number, pictures } of tasks) {
    expect(pictures, `task ${number}`).toEqual([
      `../.github/guide/${number}-hi.webp`,
      `../.github/guide/${number}-en.webp`,
    ]);
    for (const picture of pictures) {
      const path = join(dirname(guideFile), picture);
      expect(existsSync(path), path).toBe(true);
      expect(statSync(path).size, path).toBeLessThan(40_000);
    }
  }
});
