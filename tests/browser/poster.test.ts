/** The poster: one sheet that says everything, in both languages and whatever becomes of the plan. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatDay, formatDayNumber } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { addressOf, pathOf } from '../setup/addresses.ts';
import { contentFiles } from '../setup/content.ts';
import { localeOf, tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { isOn, print } from '../setup/paper.ts';
import { mistakes, missingWords, readable, seenInPrint } from '../setup/print-findings.ts';
import { readQr } from '../setup/qr.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const all = ['first', 'underPath', 'second', 'scheduled', 'cancelled', 'postponed', 'postponedTo'] as const;
const visitor = useVisitor(...all);

const sheetOf = (page: Page) => page.locator('.sheet');

/** Texts of the poster that reach over its edge. */
const overTheEdge = (page: Page): Promise<string[]> =>
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
    return found;
  });

/** Blocks of the poster that reach into the next. */
const covering = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.sheet > article > *')];
    return blocks.flatMap((block, index) => {
      const next = blocks[index + 1];
      const covers = next && block.getBoundingClientRect().bottom > next.getBoundingClientRect().top + 1;
      return covers ? [`.${block.className} covers .${next.className}`] : [];
    });
  });

const eventOf = (site: SiteName, locale: Locale): Record<string, unknown> =>
  contentFiles(sites[site].content).find(
    (file) => file.kind === 'event' && file.slug === 'conclave' && file.locale === locale,
  )?.fields ?? {};

describe.each(all)('the poster of site “%s”', (site) => {
  describe.each(locales)('in %s', (locale) => {
    const path = pathOf(locale, '/poster/');

    it('is one sheet of A4 with everything on it, in black and white', async () => {
      const page = await visitor.open(site, path);
      const sheets = await print(page);
      expect(sheets).toHaveLength(1);
      expectNone(mistakes(sheets, []));
      const seen = await seenInPrint(page);
      expect(seen).toBe(await seenInPrint(page, '.sheet'));
      expect(missingWords(sheets, seen)).toEqual([]);
      for (const each of locales) {
        expect(seen).toContain(String(eventOf(site, each).city));
        expect(seen).toContain(String(eventOf(site, each).name));
      }
      expect(seen).toContain(wordsIn(locale).conclave.by(String(eventOf(site, locale).organiser)));
      expect(seen).toContain(readable(site, pathOf(locale, '/')));
      const { hashtag } = eventOf(site, 'hi');
      if (hashtag) expect(isOn(sheets, String(hashtag))).toBe(true);
    });

    it.each([
      ['a phone', 360],
      ['a desk', 1280],
    ])('shows on %s the same sheet, nothing of it cut or covered', async (_, width) => {
      const page = await visitor.newPage({ viewport: { width, height: 800 } });
      await page.goto(visitor.address(site, path));
      await page.evaluate(() => document.fonts.ready);
      expectNone([...(await overTheEdge(page)), ...(await covering(page))]);
      expect(await page.locator('.sheet > article > *').count()).toBeGreaterThan(2);
      const box = await sheetOf(page).boundingBox();
      expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(297 / 210, 1);
    });
  });
});

describe.each(locales)('a poster of a conclave whose plan changed, in %s', (locale) => {
  const { status } = wordsIn(locale);
  const said = {
    cancelled: status.cancelled,
    postponed: status.postponed,
    postponedTo: status.postponed,
    second: status.movedPlace,
  };

  it.each(Object.entries(said) as [SiteName, string][])('“%s” says it larger than the date', async (site, words) => {
    const page = await visitor.open(site, pathOf(locale, '/poster/'));
    const sizeOf = (text: string) =>
      sheetOf(page)
        .getByText(text, { exact: true })
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const { weekday } = await page.evaluate(() => ({
      weekday: document.querySelector('.sheet [aria-hidden] + p')?.textContent?.trim().split(/\s+/).at(-1) ?? '',
    }));
    expect(weekday).not.toBe('');
    const date = await sheetOf(page)
      .locator('[aria-hidden] + p')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf(words)).toBeGreaterThan(date * 2);
  });

  it.each(['cancelled', 'postponed'] as const)('“%s” invites to no day', async (site) => {
    const page = await visitor.newPage();
    await page.goto(visitor.address(site, pathOf(locale, '/poster/')));
    const day = String(eventOf(site, 'hi').date);
    const sheet = sheetOf(page);
    for (const each of locales) expect(await sheet.innerText()).toContain(formatDayNumber(each, day));
    await sheet.evaluate((element) => {
      for (const struck of element.querySelectorAll('s')) struck.remove();
    });
    const standing = tidy(await sheet.innerText());
    expect(standing).not.toContain(formatDayNumber(locale, day));
    for (const each of locales) expect(standing).not.toContain(formatDay(each, day));
  });
});

describe('the poster on the screen', () => {
  it('is printed by a button, which is there only where it can', async () => {
    const page = await visitor.newPage();
    await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1; };');
    await page.goto(visitor.address('first', '/poster/'));
    await page.getByRole('button', { name: wordsIn('hi').paper.print }).click();
    expect(await page.evaluate('window.printed')).toBe(1);
    const still = await visitor.newPage({ javaScriptEnabled: false });
    await still.goto(visitor.address('first', '/poster/'));
    expect(await still.getByRole('button').count()).toBe(0);
    expect(await still.getByText(wordsIn('hi').paper.posterHow, { exact: false }).isVisible()).toBe(true);
  });

  it.each([{ colorScheme: 'dark' }, { forcedColors: 'active', colorScheme: 'dark' }] as const)(
    'stays black on white, its code readable: %o',
    async (options) => {
      const page = await visitor.newPage({ ...options, viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
      await page.goto(visitor.address('underPath', '/en/poster/'));
      const colours = await sheetOf(page).evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return { backgroundColor, color };
      });
      expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
      const picture = await sheetOf(page).locator('svg[data-qr]').screenshot();
      expect(await readQr(picture)).toBe(addressOf('underPath', '/en/'));
    },
  );

  it('is led to from the foot of every page, in the page’s language', () => {
    const pages = pagesOf('first').filter(({ path }) => path !== missingPage);
    const without = pages.filter(
      (page) => !page.document.querySelector(`body > footer a[href="${pathOf(localeOf(page), '/poster/')}"]`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expectNone(without.map(({ path }) => path));
  });
});
