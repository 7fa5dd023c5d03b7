/** Pages on paper: printed to PDF, their sheets counted and read. */
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
import { type Sheet, isOn, print, readableWords, textOn } from '../setup/paper.ts';
import { readQr } from '../setup/qr.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const all = ['first', 'underPath', 'second', 'scheduled', 'cancelled', 'postponed', 'postponedTo'] as const;
const visitor = useVisitor(...all);
const printedAt = '2030-01-15T15:15+05:30';

/** A page as its visitor sees it before printing, then its sheets. */
async function printed(site: SiteName, path: string, options = {}): Promise<{ page: Page; sheets: Sheet[] }> {
  const page = await visitor.open(site, path, { at: printedAt, timezoneId: 'Asia/Kolkata', ...options });
  return { page, sheets: await print(page) };
}

/** What can be seen in print, word by word. */
async function seenInPrint(page: Page, selector = 'body'): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator(selector).innerText();
  await page.emulateMedia({ media: null });
  return tidy(text);
}

const readable = (site: SiteName, path: string): string => addressOf(site, path).replace(/^https:\/\/|\/$/g, '');

const isGrey = (colour: string): boolean => /^#(..)\1\1$/.test(colour);

/** What is wrong with sheets of any page: not A4, cut at an edge, in colour, or with a heading that its text left behind. */
function mistakes(sheets: readonly Sheet[], headings: readonly string[]): string[] {
  return sheets.flatMap((sheet, index) => {
    const { width, height, lines, colours, colourfulPictures } = sheet;
    const isA4 = Math.abs(width - 595) < 1.5 && Math.abs(height - 842) < 1.5;
    const cut = lines.filter(
      ({ left, right, bottom }) => left < 0 || right > width + 1 || bottom < 0 || bottom > height,
    );
    const left = lines.filter(
      (line) =>
        headings.includes(tidy(line.text)) &&
        !lines.some(
          (other) => other.bottom < line.bottom - 3 && other.left > line.left - 5 && other.left < line.left + 150,
        ),
    );
    return [
      ...(isA4 ? [] : [`is ${width} × ${height} points`]),
      ...(lines.length > 0 ? [] : ['is empty']),
      ...cut.map(({ text }) => `cuts “${text}”`),
      ...left.map(({ text }) => `ends with the heading “${text}”`),
      ...colours.filter((colour) => !isGrey(colour)).map((colour) => `has the colour ${colour}`),
      ...(colourfulPictures > 0 ? [`has ${colourfulPictures} pictures in colour`] : []),
    ].map((finding) => `sheet ${index + 1} ${finding}`);
  });
}

const missingWords = (sheets: readonly Sheet[], seen: string): string[] =>
  readableWords(seen).filter((word) => !isOn(sheets, word));

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
    .locator('details > div')
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

const sheetOf = (page: Page) => page.locator('.sheet');

/** Texts and pictures of the poster that reach over its edge, and blocks that cover each other. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('.sheet-page');
    if (!sheet) return ['there is no sheet'];
    const edge = sheet.getBoundingClientRect();
    const found: string[] = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || text.parentElement?.closest('.sr-only')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      // A line's box is as high as the font could need; what is drawn keeps clear of its upper and lower quarter.
      for (const { left, right, top, bottom, height } of range.getClientRects())
        if (
          left < edge.left + 8 ||
          right > edge.right - 8 ||
          top + height / 4 < edge.top ||
          bottom - height / 4 > edge.bottom
        )
          found.push(`“${text.textContent.trim()}” reaches over the edge`);
    }
    const blocks = [...sheet.children].map((block) => block.getBoundingClientRect());
    blocks.forEach((block, index) => {
      const next = blocks[index + 1];
      if (next && block.bottom > next.top + 1) found.push(`block ${index + 1} covers the next`);
    });
    return found;
  });

const eventOf = (site: SiteName, locale: Locale): Record<string, unknown> =>
  contentFiles(sites[site].content).find(
    (file) => file.kind === 'event' && file.slug === 'conclave' && file.locale === locale,
  )?.fields ?? {};

describe.each(all)('the poster of site “%s”', (site) => {
  describe.each(locales)('in %s', (locale) => {
    const path = pathOf(locale, '/poster/');

    it('is one sheet of A4 with everything on it, in black and white', async () => {
      const { page, sheets } = await printed(site, path);
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
      expectNone(await collisions(page));
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
      weekday: document.querySelector('.poster-when p')?.textContent?.trim().split(/\s+/).at(-1) ?? '',
    }));
    expect(weekday).not.toBe('');
    const date = await sheetOf(page)
      .locator('.poster-when p')
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
    expect(await still.getByText(wordsIn('hi').paper.posterHow).isVisible()).toBe(true);
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

it('two prints of one page say the same', async () => {
  const { sheets } = await printed('first', '/en/poster/');
  expect(textOn(sheets)).toBe(textOn((await printed('first', '/en/poster/')).sheets));
});
