/** Pages on paper: printed to PDF, their sheets counted and read. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { pathOf } from '../setup/addresses.ts';
import { tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { isOn, print, readableWords, textOn } from '../setup/paper.ts';
import { mistakes, missingWords, printedAt, readable, seenInPrint } from '../setup/print-findings.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'second');
/** A page as its visitor sees it before printing, then its sheets. */
async function printed(site: SiteName, path: string) {
  const page = await visitor.open(site, path, { at: printedAt, timezoneId: 'Asia/Kolkata' });
  return { page, sheets: await print(page) };
}

/** One page of each kind. */
const kinds = ['/', '/programme/', '/products/', '/industry/', '/help/', '/venue/', '/updates/', '/about/'];

const firstBelow = (site: SiteName, folder: string): string =>
  pagesOf(site).find(({ path }) => path.startsWith(folder) && path !== folder)?.path ?? '';

describe.each(['first', 'second'] as const)('every kind of page on paper: site “%s”', (site) => {
  const below = ['/programme/', '/products/', '/industry/'].map((folder) => firstBelow(site, folder));

  it.each(locales.flatMap((locale) => [...kinds, ...below].map((route) => pathOf(locale, route))))(
    '%s is whole, in black and white, with its address once',
    async (path) => {
      const { page, sheets } = await printed(site, path);
      const headings = await page.locator('h1, h2, h3').allInnerTexts();
      expectNone(mistakes(sheets, headings.map(tidy)));
      const seen = await seenInPrint(page);
      expect(readableWords(seen).length).toBeGreaterThan(20);
      expect(missingWords(sheets, seen)).toEqual([]);
      expect(seen.split(readable(site, path)).length - 1, `times that ${path} says its address`).toBeGreaterThan(0);
      expect(await page.locator('[data-paper-foot]').count()).toBe(1);
    },
  );

  it.each(locales)('the programme is one sheet: %s', async (locale) => {
    const { page, sheets } = await printed(site, pathOf(locale, '/programme/'));
    expect(sheets).toHaveLength(1);
    const titles = await page.locator('main h3:visible a').allInnerTexts();
    expect(titles.length).toBeGreaterThan(2);
    const seen = await seenInPrint(page);
    for (const title of titles) expect(seen).toContain(tidy(title));
  });
});

it('the answers under the questions are open on paper', async () => {
  const page = await visitor.newPage();
  await page.goto(visitor.address('first', '/'));
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('details[id^=question-] > div')
    .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.min(...heights)).toBeGreaterThan(10);
});

describe('when a page was printed', () => {
  it('is said by the visitor’s clock, anew each time', async () => {
    const page = await visitor.newPage({ at: printedAt, timezoneId: 'Asia/Kolkata' });
    await page.goto(visitor.address('first', '/en/programme/'));
    expect(isOn(await print(page), 'Printed: 15 January 2030, 3:15 pm')).toBe(true);
    await page.clock.setFixedTime('2030-01-16T00:05+05:30');
    const later = await print(page);
    expect(isOn(later, 'Printed: 16 January 2030, 12:05 am')).toBe(true);
    expect(isOn(later, '15 January')).toBe(false);
  });

  it('is said in Hindi on a Hindi page', async () => {
    const page = await visitor.newPage({ at: printedAt, timezoneId: 'Asia/Kolkata' });
    await page.goto(visitor.address('first', '/programme/'));
    await print(page);
    expect(await seenInPrint(page)).toContain('छापा गया: 15 जनवरी 2030, शाम 3:15 बजे');
  });

  it('is left out where no script runs', async () => {
    const page = await visitor.newPage({ javaScriptEnabled: false });
    await page.goto(visitor.address('first', '/en/programme/'));
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('[data-paper-foot]').innerText();
    expect(text).toContain(readable('first', '/en/programme/'));
    expect(text).not.toContain('Printed');
  });

  it('is not on the screen', async () => {
    const page = await visitor.open('first', '/programme/');
    expect(await page.locator('[data-paper-foot]').isVisible()).toBe(false);
  });
});

it('two prints of one page say the same', async () => {
  const { sheets } = await printed('first', '/en/poster/');
  expect(textOn(sheets)).toBe(textOn((await printed('first', '/en/poster/')).sheets));
});
