/** Pages on paper: printed to PDF, their sheets counted and read. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { pathOf } from '../setup/addresses.ts';
import { faintOn } from '../setup/axe.ts';
import { routeOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind, watchedSites } from '../setup/kinds.ts';
import { isOn, mistakes, missingWords, print, readable, readableWords, seenInPrint } from '../setup/paper.ts';
import { type SiteName, missingPage } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse');
const printedAt = '2030-01-15T15:15+05:30';

/** A page as its visitor sees it before printing, then its sheets. */
async function printed(site: SiteName, path: string) {
  const page = await visitor.open(site, path, { at: printedAt, timezoneId: 'Asia/Kolkata' });
  return { page, sheets: await print(page) };
}

const pressable =
  'nav, #share, a[hreflang], a.bg-sindoor, a[href*="wa.me/?"], main a > svg, fieldset, summary svg, button';

/** What is there to press on paper, what is in colour, and what cannot be read in black on white. */
async function unfitForPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate((pressable) => {
    const shown = (element: Element) => element.checkVisibility();
    const coloured = [...document.images].filter((image) => getComputedStyle(image).filter !== 'grayscale(1)');
    const { backgroundColor } = getComputedStyle(document.body);
    return [
      ...[...document.querySelectorAll(pressable), ...coloured]
        .filter(shown)
        .map(({ outerHTML }) => `has ${outerHTML}`),
      ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`is printed on ${backgroundColor}`]),
    ];
  }, pressable);
  const faint = await faintOn(page);
  await page.emulateMedia({ media: null });
  return [...found, ...faint];
}

it.each(watchedSites)(
  'pages of the site “%s” are whole on paper, in black on white, with their address and nothing to press',
  async (site) => {
    const findings: string[] = [];
    const pages = pagesOfEachKind(site).filter(
      (page) => page.path !== missingPage && !['/cards/', '/poster/'].includes(routeOf(page)),
    );
    for (const { path } of pages) {
      const { page, sheets } = await printed(site, path);
      const headings = await page.locator('h1, h2, h3').allInnerTexts();
      const seen = await seenInPrint(page);
      const found = [
        ...mistakes(sheets, headings.map(tidy)),
        ...missingWords(sheets, seen).map((word) => `lacks “${word}”`),
        ...(readableWords(seen).length > 20 ? [] : ['has no 20 words that can be read']),
        ...(seen.includes(readable(site, path)) ? [] : ['does not give its address']),
        ...((await page.locator('[data-paper-foot]').count()) === 1 ? [] : ['has no foot, or two']),
        ...(await unfitForPaper(page)),
      ];
      findings.push(...found.map((finding) => `${path} ${finding}`));
    }
    expectNone(findings);
  },
);

describe.each(locales)('in %s', (locale) => {
  it.each(['full', 'sparse'] as const)('the programme of the site “%s” is one sheet', async (site) => {
    const { page, sheets } = await printed(site, pathOf(locale, '/programme/'));
    expect(sheets).toHaveLength(1);
    const titles = await page.locator('main h3:visible a').allInnerTexts();
    expect(titles.length).toBeGreaterThan(2);
    const seen = await seenInPrint(page);
    for (const title of titles) expect(seen).toContain(tidy(title));
  });

  it('there is nothing to press on the poster', async () => {
    expectNone(await unfitForPaper(await visitor.open('full', pathOf(locale, '/poster/'))));
  });
});

it('the answers under the questions are open on paper', async () => {
  const page = await visitor.newPage();
  await page.goto(visitor.address('full', '/about/'));
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('details[id^=question-] > div')
    .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.min(...heights)).toBeGreaterThan(10);
});

describe('when a page was printed', () => {
  const path = '/en/programme/';

  it('is on it by the visitor’s clock, anew each time, and in its language', async () => {
    const { page, sheets } = await printed('sparse', path);
    expect(isOn(sheets, 'Printed: 15 January 2030, 3:15 pm')).toBe(true);
    await page.clock.setFixedTime('2030-01-16T00:05+05:30');
    const later = await print(page);
    expect(isOn(later, 'Printed: 16 January 2030, 12:05 am')).toBe(true);
    expect(isOn(later, '15 January')).toBe(false);
    const hindi = (await printed('sparse', '/programme/')).page;
    expect(await seenInPrint(hindi)).toContain('छापा गया: 15 जनवरी 2030, दोपहर 3:15 बजे');
  });

  it('is left out on the screen, and where no script runs', async () => {
    const foot = (await visitor.open('sparse', path)).locator('[data-paper-foot]');
    expect(await foot.isVisible()).toBe(false);
    const page = await visitor.open('sparse', path, { javaScriptEnabled: false });
    const text = await seenInPrint(page, '[data-paper-foot]');
    expect(text).toContain(readable('sparse', path));
    expect(text).not.toContain('Printed');
  });
});
