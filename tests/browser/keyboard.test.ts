/** Everything can be reached and worked with the keyboard, and it is always seen where the focus is. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { pathOf } from '../setup/addresses.ts';
import { inSession } from '../setup/clock.ts';
import { expectNone } from '../setup/findings.ts';
import { everything } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse');

/** Numbers everything that Tab should stop at, in the order of the page, and names it. Of radios in a group it is one. */
const expectedStops = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, select, textarea, summary, input, [tabindex="0"]')]
      .filter((element) => element.checkVisibility() && !element.matches('[type=radio]:not(:checked)'))
      .map((element, index) => {
        element.dataset.stop = String(index);
        const words = (element.closest('label') ?? element).innerText.trim().replace(/\s+/g, ' ');
        return `<${element.localName}> “${words.slice(0, 50)}”`;
      }),
  );

/** Where the focus is: which of the expected stops, and what is wrong with how it is seen. */
const focused = (page: Page): Promise<{ stop: number; faults: string[] } | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const target = element.matches('.sr-only') ? (element.closest('label') ?? element) : element;
    const { top, bottom, left, right, height } = target.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    const inView = left >= -1 && right <= innerWidth + 1 && seen >= Math.min(height, innerHeight) / 2;
    const marked =
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor);
    return {
      stop: Number(element.dataset.stop ?? -1),
      faults: [
        ...(inView ? [] : [`is out of view, from ${Math.round(top)} to ${Math.round(bottom)} px`]),
        ...(marked ? [] : ['does not show that it has the focus']),
      ],
    };
  });

/** Presses Tab until the focus leaves the page, and tells what went wrong on the way. */
async function faultsOfWalk(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  const expected = await expectedStops(page);
  const faults: string[] = [];
  for (let index = 0; ; index++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (!here) return index === expected.length ? faults : [...faults, `Tab ends before ${expected[index]}`];
    const name = expected[here.stop] ?? 'something that is no stop';
    if (here.stop !== index) return [...faults, `Tab comes to ${name} where ${expected[index] ?? 'the end'} is next`];
    faults.push(...here.faults.map((fault) => `${name} ${fault}`));
  }
}

it.each<[site: SiteName, paths: string[]]>([
  ['full', ['/', '/en/programme/', '/help/', '/en/products/jaggery/']],
  ['sparse', everything ? ['/', '/en/', '/industry/'] : ['/en/']],
])('the site “%s” can be walked with Tab alone, every stop in view and marked', async (site, paths) => {
  for (const path of paths) {
    const page = await visitor.newPage();
    await page.goto(visitor.address(site, path));
    expectNone((await faultsOfWalk(page)).map((fault) => `${path}: ${fault}`));
  }
});

describe.each(locales)('in %s', (locale) => {
  it('while the conclave is on, what is on can be reached with Tab', async () => {
    const page = await visitor.open('full', pathOf(locale, '/venue/'), { at: inSession });
    const running = wordsIn(locale).phase.now('').trim();
    expect((await expectedStops(page)).filter((name) => name.includes(running))).toHaveLength(2);
    expectNone(await faultsOfWalk(page));
  });

  it('the first stop is a link past the menu, out of sight until it has the focus', async () => {
    const page = await visitor.open('sparse', pathOf(locale, '/programme/'));
    const link = page.getByRole('link', { name: wordsIn(locale).skip });
    const isInView = () => link.evaluate((element) => element.getBoundingClientRect().right > 0);
    expect(await isInView()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await isInView()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });
});

it('a stop that cannot be seen, or does not show the focus, is found out', async () => {
  const page = await visitor.open('sparse', '/404.html', { bypassCSP: true });
  await page.setContent(
    '<style>:focus { outline: none }</style><a href="#" style="position: fixed; top: 8px; left: -99px; height: 20px">A</a>' +
      '<a href="#" style="outline: solid">B</a><b tabindex="0">C</b><a href="#" tabindex="-1">D</a>',
  );
  expect(await faultsOfWalk(page)).toEqual([
    '<a> “A” is out of view, from 8 to 28 px',
    '<a> “A” does not show that it has the focus',
    '<b> “C” does not show that it has the focus',
    'Tab ends before <a> “D”',
  ]);
});
