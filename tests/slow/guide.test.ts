/** The guide for organisers: each of its tasks, done on the fixture as it says, passes the check and changes the pages that it names. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { formatDay, formatShortTime } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { undrawableByTypeface } from '../../src/lib/typeface.ts';
import { textsIn } from '../setup/content.ts';
import { useDevServer } from '../setup/dev-server.ts';
import { localeOf, tidy } from '../setup/dom.ts';
import { type Task, asAnnounced, guideFolder, guideTasks, perform } from '../setup/guide/tasks.ts';
import { fixtureContent } from '../setup/sites.ts';

const undrawable = undrawableByTypeface();
const inFixture = new Set(checkContent(fixtureContent, { undrawable }).map(({ hi }) => hi));
const tasks = guideTasks();
const dev = useDevServer(asAnnounced);

/** What a visitor reads on a page. */
const textIn = (html: string): string => tidy(parseHtml(html).querySelector('body')?.text ?? '');
const textOf = async (path: string): Promise<string> => textIn((await dev.server.read(path)).html);
/** The text of a page as soon as it is as wanted. */
const textWhen = async (path: string, wanted: (text: string) => boolean): Promise<string> =>
  textIn(await dev.server.readWhen(path, (html) => wanted(textIn(html))));

const textFields = 'title summary lead name role organisation statusNote gives forWhom howToApply entrance'.split(' ');

/** What a task writes for people to read, in one language: fields of text and bodies. */
const wordsWritten = ({ boxes }: Task, locale: Locale): string[] =>
  boxes
    .filter(({ file }) => file.endsWith(`.${locale}.mdx`))
    .flatMap(({ whole, text }) => {
      const [, frontmatter = '', body = ''] = whole ? (/^---\n(.*?)^---\n?(.*)$/ms.exec(text) ?? []) : ['', text];
      const fields = Object.entries(parse(frontmatter) as Record<string, unknown>);
      return [
        ...fields.filter(([name]) => textFields.includes(name)).flatMap(([, value]) => textsIn(value)),
        tidy(body),
      ];
    })
    .filter(Boolean);

/** What the site makes of the facts that a task writes, which stand nowhere as they are written. */
const facts: Record<number, (locale: Locale) => string[]> = {
  1: (locale) => [wordsIn(locale).status.cancelled],
  2: (locale) => [wordsIn(locale).status.postponed, formatDay(locale, '2027-03-05')],
  3: (locale) => [wordsIn(locale).status.movedPlace],
  4: (locale) => [wordsIn(locale).status.movedTime, wordsIn(locale).status.newTime(''), formatShortTime('17:30')],
  5: () => [formatShortTime('15:15')],
  9: (locale) => [formatDay(locale, '2026-11-20')],
};

it('the guide has ten tasks, each with pages and pictures in both languages, the pictures small enough for a phone', () => {
  expect(tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const { number, boxes, pages, pictures } of tasks) {
    expect(boxes.length, `task ${number}`).toBeGreaterThan(0);
    expect(new Set(pages.map((path) => localeOf({ path }))), `task ${number}`).toEqual(new Set(locales));
    expect(pictures).toEqual(locales.map((locale) => `${number}-${locale}.webp`));
    for (const picture of pictures) expect(statSync(join(guideFolder, picture)).size, picture).toBeLessThan(40_000);
  }
});

it.each(tasks.slice(0, 9))('task $number passes the check and is on the pages that it names', async (task) => {
  const before = new Map<string, string>();
  // Task 6 goes on with the session of task 5.
  if (task.number === 6) {
    perform(tasks[4] as Task, dev.workshop);
    const there = task.pages.filter((path) => path.includes('/programme/'));
    for (const path of there) await dev.server.readWhen(path, (html) => html.includes('packets'));
  }
  for (const path of task.pages) before.set(path, await textOf(path));
  perform(task, dev.workshop);
  const found = checkContent(dev.workshop.directory, { undrawable });
  expect(found.filter(({ hi }) => !inFixture.has(hi))).toEqual([]);

  for (const locale of locales) {
    const paths = task.pages.filter((path) => localeOf({ path }) === locale);
    const texts = await Promise.all(paths.map((path) => textWhen(path, (text) => text !== before.get(path))));
    const expected = [...wordsWritten(task, locale), ...(facts[task.number]?.(locale) ?? [])];
    expect(expected.length).toBeGreaterThan(0);
    for (const words of expected) expect(texts.join('\n')).toContain(words);
  }
  asAnnounced(dev.workshop);
  if (task.number !== 6) for (const [path, text] of before) await textWhen(path, (now) => now === text);
});

it('task 10 takes a postponement back: the pages are again as they were before', async () => {
  const [postpone, undo] = [tasks[1], tasks[9]] as [Task, Task];
  const before = await Promise.all(undo.pages.map(textOf));
  perform(postpone, dev.workshop);
  await textWhen('/', (text) => text.includes(wordsIn('hi').status.postponed));
  for (const locale of locales) dev.workshop.change(`event/conclave.${locale}.mdx`, /^statusNote: .*\n/m, '');
  perform(undo, dev.workshop);
  for (const [index, path] of undo.pages.entries()) await textWhen(path, (text) => text === before[index]);
  expect(checkContent(dev.workshop.directory).filter(({ level }) => level === 'error')).toEqual([]);
});
