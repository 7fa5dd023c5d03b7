/** The date's button opens the ways into a calendar, with no script. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { phone, useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'cancelled');
const plain = { javaScriptEnabled: false };

describe.each(locales)('on the home page in %s, without JavaScript', (locale) => {
  const { calendar, actions } = wordsIn(locale);
  const home = pathOf(locale, '/');

  it('the button of the date opens three ways into a calendar, and closes them', async () => {
    const page = await visitor.newPage(plain);
    await page.goto(visitor.address('first', home));
    const ways = page.getByRole('list', { name: calendar.add }).getByRole('link');
    expect(await ways.count()).toBe(0);
    const button = page.locator('summary').filter({ hasText: calendar.button });
    await button.click();
    expect((await ways.allInnerTexts()).map((text) => text.trim())).toEqual([
      'Google Calendar',
      'Outlook',
      calendar.file,
    ]);
    await button.click();
    expect(await ways.count()).toBe(0);
  });

  it.each([
    ['on a phone', phone, '100%'],
    ['with text at 200%', phone, '200%'],
    ['on a desk', { width: 1280, height: 800 }, '100%'],
  ])('they hide nothing and are large enough to tap %s', async (_, viewport, text) => {
    const page = await visitor.newPage({ viewport });
    await page.goto(visitor.address('first', home));
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    await page.locator('summary').filter({ hasText: calendar.button }).click();
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
    const page = await visitor.newPage(plain);
    await page.goto(visitor.address('cancelled', home));
    await page.locator('summary').filter({ hasText: calendar.button }).click();
    const ways = page.getByRole('list', { name: calendar.button }).getByRole('link');
    expect((await ways.allInnerTexts()).map((text) => text.trim())).toEqual([calendar.update]);
  });
});

it('a calendar file is served as one, in UTF-8', async () => {
  const answer = await fetch(visitor.address('first', '/conclave.ics'));
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*\p{Script=Devanagari}/su);
});
