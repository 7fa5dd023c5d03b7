/** Schemes narrowed by what a business needs, without a page load and whole without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { listItems } from '../setup/content.ts';
import { sites } from '../setup/sites.ts';
import { longWait, useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full');
const everyScheme = ['clean-furnace', 'machine-hire', 'shared-stall'];
const forMarket = ['machine-hire', 'shared-stall'];

const shown = (page: Page) =>
  page
    .locator('main details[data-needs]')
    .filter({ visible: true })
    .evaluateAll((all) => all.map(({ id }) => id).toSorted());
const query = (page: Page) => new URL(page.url()).search;
const inView = (page: Page, id: string): Promise<boolean> =>
  page.locator(`#${id}`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
describe.each(locales)('the schemes, in %s', (locale) => {
  const words = wordsIn(locale).help;
  const path = pathOf(locale, '/help/');
  const needs = listItems(sites.full.content, 'needs') as Record<string, { label: { hi: string; en: string } }>;
  const open = (more = '') => visitor.open('full', `${path}${more}`);
  const choice = (page: Page, need: string) =>
    page.getByRole('radio', { name: needs[need]?.label[locale] ?? words.all, exact: true });
  const choose = async (page: Page, need: string) => choice(page, need).locator('xpath=..').click();
  const announced = (page: Page) => page.locator('main [data-shown]').innerText();

  it('are narrowed to a need on the same page and counted aloud, and all come back', async () => {
    const page = await open();
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    expect(await shown(page)).toEqual(everyScheme);
    expect(await choice(page, 'all').isChecked()).toBe(true);
    expect(await announced(page)).toBe(words.shown('3'));
    await choose(page, 'market');
    expect(await shown(page)).toEqual(forMarket);
    expect(await announced(page)).toBe(words.shown('2'));
    expect(query(page)).toBe('?need=market');
    await choose(page, 'all');
    expect(await shown(page)).toEqual(everyScheme);
    expect(await announced(page)).toBe(words.shown('3'));
    expect(query(page)).toBe('');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('are one row that scrolls, and the first result comes into view, open, wherever a need is tapped', async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 640 });
    const row = page.locator('[data-need-filter] > div');
    const tops = await row.locator('label').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await choose(page, 'market');
    await expect.poll(() => inView(page, forMarket[0] ?? ''), longWait).toBe(true);
    expect(await page.locator(`#${forMarket[0]}`).getAttribute('open')).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('are folded to name, gain and need, but the first', async () => {
    const page = await open();
    const all = await page.locator('main details[data-needs]').evaluateAll((schemes) =>
      schemes.map((scheme) => ({
        open: (scheme as HTMLDetailsElement).open,
        lines: scheme.querySelectorAll('summary > h3 > span').length,
      })),
    );
    expect(all).toEqual(everyScheme.map((_, index) => ({ open: index === 0, lines: 3 })));
  });

  it('stay narrowed after a reload, and are counted in good grammar when there is one', async () => {
    const page = await open();
    await choose(page, 'cleaner');
    await page.reload();
    expect(await shown(page)).toEqual(['clean-furnace']);
    expect(await choice(page, 'cleaner').isChecked()).toBe(true);
    expect(await announced(page)).toBe({ hi: '1 योजना दिख रही है', en: '1 scheme shown' }[locale]);
  });

  it('are all there for an address with a need that does not exist', async () => {
    const page = await open('?need=nothing');
    expect(await shown(page)).toEqual(everyScheme);
    expect(await choice(page, 'all').isChecked()).toBe(true);
  });

  it('show the one that an address or a link on the page names, whatever need was chosen', async () => {
    const named = await open('?need=cleaner#shared-stall');
    await expect.poll(() => inView(named, 'shared-stall'), longWait).toBe(true);
    const page = await open('?need=cleaner');
    expect(await shown(page)).toEqual(['clean-furnace']);
    await page.evaluate(() => {
      location.hash = '#shared-stall';
    });
    await expect.poll(() => inView(page, 'shared-stall'), longWait).toBe(true);
    expect(await choice(page, 'all').isChecked()).toBe(true);
  });

  it('are narrowed with the arrow keys alone', async () => {
    const page = await open();
    await choice(page, 'all').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe(Object.keys(needs)[0]);
    expect((await shown(page)).length).toBeLessThan(everyScheme.length);
    await page.keyboard.press('ArrowLeft');
    expect(await shown(page)).toEqual(everyScheme);
  });

  it('are whole without JavaScript, and no control is there that does nothing', async () => {
    const page = await visitor.open('full', `${path}?need=cleaner`, { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(everyScheme);
    const controls = page.locator('input, button, select, fieldset').filter({ visible: true });
    expect(await controls.count()).toBe(0);
    const announcements = page.getByRole('status').filter({ visible: true, hasText: /\S/ });
    expect(await announcements.count()).toBe(0);
  });
});
