/** What visitors asked of their devices: less motion, their own colours, a dark screen, paper. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { pathOf } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first');

/** Everything whose look changes over time, with how long it takes. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, pseudo);
        const longest = Math.max(
          ...transitionDuration.split(',').map(Number.parseFloat),
          ...(animationName === 'none' ? [] : animationDuration.split(',').map(Number.parseFloat)),
        );
        return longest > 0 ? [`${longest} s: ${element.outerHTML.slice(0, 100)}${pseudo ?? ''}`] : [];
      }),
    ),
  );

describe('a visitor who wants less motion', () => {
  it.each(['/', '/help/', '/programme/', '/en/industry/'])('sees none on %s', async (path) => {
    expectNone(await moving(await visitor.open('first', path, { reducedMotion: 'reduce' })));
  });

  it('would see some otherwise, none of it longer than 0.2 s', async () => {
    const found = await moving(await visitor.open('first', '/', { reducedMotion: 'no-preference' }));
    expect(found.length).toBeGreaterThan(0);
    expectNone(found.filter((line) => Number.parseFloat(line) > 0.2));
  });
});

/** How far two colours stand apart, from 1 to 21, as WCAG counts it. Colours are written `rgb(…)` or `rgba(…)`. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

interface Painted {
  readonly name: string;
  readonly color: string;
  readonly ground: string;
}

/** The page's lines: those that headings run on as, and the one that its largest word hangs from. */
const lines = (page: Page): Promise<Painted[]> =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const painted = (element: Element, pseudo?: string) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element, pseudo);
      const [stroke = 'nothing'] = backgroundImage.match(/rgba?\([^)]*\)/) ?? [];
      const color = /^rgba.*, 0\)$/.test(backgroundColor) ? stroke : backgroundColor;
      return { name: `${element.textContent.trim()} ${pseudo ?? ''}`, color, ground };
    };
    return [
      ...[...document.querySelectorAll('h1 .ground')].map((element) => painted(element)),
      ...[...document.querySelectorAll('main h2')].map((element) => painted(element, '::after')),
    ];
  });

/** Every text with its colour and the colour behind it. */
const texts = (page: Page): Promise<Painted[]> =>
  page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return /^rgba.*, 0\)$/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    return [...document.querySelectorAll('body *:not(svg *, script, style)')]
      .filter((element) => element.checkVisibility())
      .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .map((element) => ({
        name: `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`,
        color: getComputedStyle(element).color,
        ground: groundOf(element),
      }));
  });

const faint = (painted: readonly Painted[], least: number): string[] =>
  painted
    .filter(({ color, ground }) => contrast(color, ground) < least)
    .map(({ name, color, ground }) => `${name}: ${color} on ${ground}`);

describe.each(['light', 'dark'] as const)('a visitor with colours of their own, %s', (colorScheme) => {
  const open = (path: string) => visitor.open('first', path, { forcedColors: 'active', colorScheme });

  it.each(['/', '/en/', '/help/', '/products/soft-toys/', '/en/programme/'])(
    'sees lines and words of %s',
    async (path) => {
      const page = await open(path);
      const [found, read] = [await lines(page), await texts(page)];
      expect(found.length).toBeGreaterThan(1);
      expectNone(faint(found, 3));
      expect(read.length).toBeGreaterThan(20);
      expectNone(faint(read, 4.5));
    },
  );

  it('sees which need is chosen', async () => {
    const page = await open('/help/');
    const looks = await page.locator('label').evaluateAll((labels) =>
      labels.map((label) => {
        const style = getComputedStyle(label);
        const mark = getComputedStyle(label, '::before');
        const behind = getComputedStyle(document.body).backgroundColor;
        return [
          /^rgba.*, 0\)$/.test(style.backgroundColor) ? behind : style.backgroundColor,
          style.color,
          style.borderTopWidth,
          style.borderTopStyle,
          style.borderTopColor,
          style.outlineStyle,
          style.textDecorationLine,
          style.fontWeight,
          mark.content,
        ].join(' · ');
      }),
    );
    const [chosen, ...others] = looks;
    expect(new Set(others).size).toBe(1);
    expect(chosen).not.toBe(others[0]);
  });
});

describe('a visitor with a dark screen', () => {
  it.each(['/', '/en/help/', '/products/soft-toys/'])('gets a dark page: %s', async (path) => {
    const groundOf = async (colorScheme: 'light' | 'dark') => {
      const page = await visitor.open('first', path, { colorScheme });
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(contrast(await groundOf('light'), 'rgb(255, 255, 255)')).toBeLessThan(1.2);
    expect(contrast(await groundOf('dark'), 'rgb(0, 0, 0)')).toBeLessThan(1.3);
  });
});

describe.each(locales)('a visitor with a printer, in %s', (locale) => {
  let page: Page;
  beforeAll(async () => {
    page = await visitor.newPage();
    await page.emulateMedia({ media: 'print' });
  });
  const open = (route: string) => page.goto(visitor.address('first', pathOf(locale, route)));
  const sheets = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf, 'The paper is not A4.').toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
    return pdf.match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
  };

  it('gets the programme on one sheet', async () => {
    await open('/programme/');
    expect(await sheets()).toBe(1);
  });

  it('gets the home page, with the answer under each question', async () => {
    await open('/');
    expect(await sheets()).toBeGreaterThan(0);
    const heights = await page
      .locator('#questions details > div')
      .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThan(10);
  });

  it.each(['/', '/programme/', '/help/', '/venue/'])('finds nothing to press on %s', async (route) => {
    await open(route);
    const pressable = [
      'nav',
      '#share',
      'a[hreflang]',
      'a[data-when]',
      'a[href*="wa.me"]',
      'main a:has(> svg)',
      'fieldset',
      'summary svg',
    ];
    const found = page.locator(pressable.join()).filter({ visible: true });
    expectNone(await found.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 120))));
  });

  it.each(['/', '/programme/', '/help/', '/venue/'])('can read %s in black on white', async (route) => {
    await open(route);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    const read = await texts(page);
    expect(read.length).toBeGreaterThan(10);
    expectNone(faint(read, 4.5));
  });
});
