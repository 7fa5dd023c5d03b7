/** The button of the date opens the ways into a calendar, with no script. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { phone, useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse', 'cancelled');
const plain = { javaScriptEnabled: false };
const textsOf = async (links: Locator) => (await links.allInnerTexts()).map((text) => text.trim());

describe.each(locales)('on the home page in %s', (locale) => {
  const { calendar, actions } = wordsIn(locale);
  const home = pathOf(locale, '/');
  const button = (page: Page) => page.locator('summary').filter({ hasText: calendar.button });

  it('the button of the date opens four ways into a calendar, and closes them, without JavaScript', async () => {
    const page = await visitor.open('sparse', home, plain);
    const ways = page.getByRole('list', { name: calendar.add }).getByRole('link');
    expect(await ways.count()).toBe(0);
    await button(page).click();
    expect(await textsOf(ways)).toEqual(['Google Calendar', 'Outlook', calendar.file, calendar.follow]);
    await button(page).click();
    expect(await ways.count()).toBe(0);
  });

  it.each([
    ['on a phone', phone, '100%'],
    ['with text at 200%', phone, '200%'],
    ['on a desktop', { width: 1280, height: 800 }, '100%'],
  ])('they hide nothing and are large enough to tap %s', async (_, viewport, text) => {
    const page = await visitor.open('full', home, { viewport });
    await page.waitForLoadState();
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    await button(page).click();
    const ways = page.getByRole('list', { name: calendar.add });
    for (const way of await ways.getByRole('link').all())
      expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const box = await ways.boundingBox();
    const directions = await page.getByRole('link', { name: actions.directions }).first().boundingBox();
    if (!box || !directions) throw new Error('The ways or the directions are not to be seen.');
    const apart = box.y + box.height <= directions.y || directions.x >= box.x + box.width;
    expect(apart, 'the ways lie over the directions').toBe(true);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
  });

  it('a cancelled conclave is not added; its file changes the entries of those who have it', async () => {
    const page = await visitor.open('cancelled', home, plain);
    await button(page).click();
    const ways = page.getByRole('list', { name: calendar.button }).getByRole('link');
    expect(await textsOf(ways)).toEqual([calendar.update]);
  });
});

it('a calendar file is served as one, in UTF-8', async () => {
  const answer = await fetch(visitor.address('sparse', '/conclave.ics'));
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*\p{Script=Devanagari}/su);
});
