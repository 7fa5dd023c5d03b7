/** The poster: one sheet with everything on it, in both languages and whatever becomes of the plan. */
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { formatDay, formatDayNumber } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, pathOf } from '../setup/addresses.ts';
import { conclaveOf, entriesOf, headlineOf } from '../setup/conclave.ts';
import { localeOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page as BuiltPage, addressedPages } from '../setup/pages.ts';
import { isOn, mistakes, missingWords, print, readable, seenInPrint } from '../setup/paper.ts';
import { readQr } from '../setup/qr.ts';
import { builtOf, fixtureSites } from '../setup/scope.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor(...fixtureSites);

const sheetOf = (page: Page) => page.locator('.sheet');

/** Texts of the poster that reach over its edge, and blocks that reach into the next. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('.sheet > article') as Element;
    const edge = sheet.getBoundingClientRect();
    // A line's box is as high as the font could need; what is drawn keeps clear of its upper and lower quarter.
    const isOver = ({ left, right, top, bottom, height }: DOMRect) =>
      left < edge.left + 8 ||
      right > edge.right - 8 ||
      top + height / 4 < edge.top ||
      bottom - height / 4 > edge.bottom;
    const found: string[] = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || text.parentElement?.closest('.sr-only')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(isOver)) found.push(`“${text.textContent.trim()}” reaches over the edge`);
    }
    for (const block of sheet.children) {
      const next = block.nextElementSibling;
      if (next && block.getBoundingClientRect().bottom > next.getBoundingClientRect().top + 1)
        found.push(`.${block.className} covers .${next.className}`);
    }
    return found;
  });

it('the drawing stands on the line, with no strip of paper between them', async () => {
  const page = await visitor.open('full', '/poster/', { viewport: { width: 1280, height: 800 } });
  await page.evaluate(() => document.fonts.ready);
  const box = await sheetOf(page).locator('.ground').boundingBox();
  if (!box) throw new Error('The poster has no line.');
  // The row of pixels above the line, where the city has a foot everywhere.
  const row = { x: box.x + box.width * 0.2, y: Math.floor(box.y) - 2, width: box.width * 0.5, height: 1 };
  const { data, info } = await sharp(await page.screenshot({ clip: row, fullPage: true }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pale = [...data].filter((value) => value > 245).length;
  expect(pale / (info.width * info.height * info.channels)).toBeLessThan(0.7);
});

describe.each(locales)('the poster in %s', (locale) => {
  const path = pathOf(locale, '/poster/');

  it.each(fixtureSites)('is one sheet of A4 with everything on it, in black and white: site “%s”', async (site) => {
    const event = (language: Locale, field: string) =>
      String(entriesOf(site, 'event', language).get('conclave')?.[field]);
    const page = await visitor.open(site, path);
    const sheets = await print(page);
    expect(sheets).toHaveLength(1);
    expectNone(mistakes(sheets, []));
    const seen = await seenInPrint(page);
    expect(seen).toBe(await seenInPrint(page, '.sheet'));
    // English pages leave Hindi to the fonts of the device, of which a machine for tests may have none.
    const own = locale === 'hi' ? seen : seen.replace(/\p{Script=Devanagari}/gu, ' ');
    expect(missingWords(sheets, own)).toEqual([]);
    for (const each of locales) for (const field of ['city', 'name']) expect(seen).toContain(event(each, field));
    expect(seen).toContain(wordsIn(locale).conclave.by(event(locale, 'organiser')));
    expect(seen).toContain(readable(site, pathOf(locale, '/')));
    const { hashtag } = conclaveOf(site).facts;
    if (hashtag) expect(isOn(sheets, hashtag)).toBe(true);
  });

  it.each([
    ['a phone', 360],
    ['a desktop', 1280],
  ])('shows on %s the same sheet, nothing of it cut or covered', async (_, width) => {
    for (const site of fixtureSites) {
      const page = await visitor.open(site, path, { viewport: { width, height: 800 } });
      await page.waitForLoadState();
      await page.evaluate(() => document.fonts.ready);
      expectNone((await faultsOf(page)).map((fault) => `${site}: ${fault}`));
      expect(await page.locator('.sheet > article > *').count(), site).toBeGreaterThan(2);
      const box = await sheetOf(page).boundingBox();
      expect((box?.height ?? 0) / (box?.width ?? 1), site).toBeCloseTo(297 / 210, 1);
    }
  });

  it.each(builtOf('full', 'cancelled', 'postponed', 'postponedTo'))(
    'shows a change of plan larger than the date: site “%s”',
    async (site) => {
      const sheet = sheetOf(await visitor.open(site, path));
      const sizeOf = (part: Locator) =>
        part.first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      const change = sheet.getByText(headlineOf(site, locale) ?? '', { exact: true });
      expect(await sizeOf(change)).toBeGreaterThan((await sizeOf(sheet.locator('[aria-hidden] + p'))) * 2);
    },
  );

  it.each(builtOf('cancelled', 'postponed'))('invites to no day that does not hold: site “%s”', async (site) => {
    const page = await visitor.open(site, path);
    const { date } = conclaveOf(site).facts;
    const sheet = sheetOf(page);
    for (const each of locales) expect(await sheet.innerText()).toContain(formatDayNumber(each, date));
    await sheet.evaluate((element) => {
      for (const struck of element.querySelectorAll('s')) struck.remove();
    });
    const standing = tidy(await sheet.innerText());
    expect(standing).not.toContain(formatDayNumber(locale, date));
    for (const each of locales) expect(standing).not.toContain(formatDay(each, date));
  });
});

describe('the poster on the screen', () => {
  it('is printed by a button, which is there only where it can', async () => {
    const page = await visitor.newPage();
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
    await page.goto(visitor.address('sparse', '/poster/'));
    await page.getByRole('button', { name: wordsIn('hi').paper.print }).click();
    expect(await page.evaluate('window.printed')).toBe(1);
    const still = await visitor.open('sparse', '/poster/', { javaScriptEnabled: false });
    expect(await still.getByRole('button').count()).toBe(0);
    expect(await still.getByText(wordsIn('hi').paper.posterHow, { exact: false }).isVisible()).toBe(true);
  });

  it.each([{ colorScheme: 'dark' }, { forcedColors: 'active', colorScheme: 'dark' }] as const)(
    'stays black on white, its code readable: %o',
    async (options) => {
      const page = await visitor.open('sparse', '/en/poster/', { ...options, deviceScaleFactor: 2 });
      const colours = await sheetOf(page).evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return { backgroundColor, color };
      });
      expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
      const picture = await sheetOf(page).locator('svg[data-qr]').screenshot();
      expect(await readQr(picture)).toBe(addressOf('sparse', '/en/'));
    },
  );

  it('is led to from the foot of every page, in the page’s language', () => {
    const pages = addressedPages('full');
    const hasLink = (page: BuiltPage) =>
      page.document.querySelector(`body > footer a[href="${pathOf(localeOf(page), '/poster/')}"]`);
    expect(pages.length).toBeGreaterThan(20);
    expectNone(pages.filter((page) => !hasLink(page)).map((page) => page.path));
  });
});
