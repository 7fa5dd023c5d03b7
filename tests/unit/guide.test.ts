/** The examples of the guide for organisers. The slow tests do each of its tasks. */
import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { locales } from '../../src/i18n/locales.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { guideIn, tasksIn, withExamples } from '../setup/guide/tasks.ts';

it.each(locales)('the examples of whole files in the guide in %s are those of the fixture', (locale) => {
  expect(withExamples(guideIn(locale))).toBe(guideIn(locale));
});

it('the guide has the same tasks with the same examples in both languages', () => {
  const [hi, en] = locales.map((locale) => tasksIn(locale).map(({ number, boxes }) => ({ number, boxes })));
  expect(hi).toEqual(en);
  expect(hi).toHaveLength(10);
});

it('the examples of whole files pass the check as they are printed, whatever else the content has', () => {
  const workshop = contentWorkshop();
  const before = new Set(checkContent(workshop.directory).map(({ hi }) => hi));
  cpSync('tests/fixtures/guide', workshop.directory, { recursive: true });
  expect(checkContent(workshop.directory).filter(({ hi }) => !before.has(hi))).toEqual([]);
  workshop.close();
});
