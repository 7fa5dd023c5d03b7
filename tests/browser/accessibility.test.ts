/** What axe-core finds on pages and at every moment of the conclave, and what visitors ask of their devices: less motion, colours, a dark screen. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsAt } from '../setup/axe.ts';
import { at, inSession } from '../setup/clock.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind, watchedSites } from '../setup/kinds.ts';
import { builtOf, everything, fixtureSites } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor(...fixtureSites);

let page: Page;
beforeAll(async () => {
  page = await visitor.newPage({ reducedMotion: 'reduce' });
});

const expectAccessible = async (site: SiteName, paths: readonly string[]): Promise<void> =>
  expectNone(
    await violationsAt(
      page,
      paths.map((path) => visitor.address(site, path)),
    ),
  );

it.each(watchedSites)('pages of the site “%s” are accessible, light and dark', async (site) => {
  const paths = pagesOfEachKind(site).map(({ path }) => path);
  await expectAccessible(site, [...paths, ...(site === 'full' ? ['/en/help/?need=market'] : [])]);
});

const timed: SiteName[] = ['full', 'scheduled'];

it.each<[moment: string, instant: string, sites: SiteName[]]>([
  ['weeks before', at('10:30', '2027-01-22'), timed],
  ['on the morning of the day', at('08:00'), timed],
  ['while it is on', inSession, [...timed, 'sparse', 'cancelled', 'postponed', 'postponedTo']],
  ['when it is over', at('10:00', '2027-02-13'), timed],
])('the home page is accessible %s, whatever became of the plan', async (_, instant, sites) => {
  await page.clock.setFixedTime(instant);
  for (const site of builtOf(...sites)) await expectAccessible(site, everything ? ['/', '/en/programme/'] : ['/']);
});

it('a page that is not accessible is found out, in the scheme where it is not', async () => {
  const html =
    '<style>p { color: #000 } @media (prefers-color-scheme: dark) { body { background: #000 } p { color: #333 } }</style>' +
    '<main><h1>Programme</h1><img src="data:,"><p>Faint</p></main>';
  const found = await violationsAt(page, [`data:text/html,${encodeURIComponent(html)}`]);
  const rules = found.map((line) => line.match(/(?:light|dark), [\w-]+/)?.[0]);
  expect(rules).toEqual(expect.arrayContaining(['light, image-alt', 'light, html-has-lang', 'dark, color-contrast']));
  expect(rules).not.toContain('light, color-contrast');
});

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
    expectNone(await moving(await visitor.open('full', path, { reducedMotion: 'reduce' })));
  });

  it('would see some otherwise, none of it longer than 0.2 s', async () => {
    const found = await moving(await visitor.open('full', '/', { reducedMotion: 'no-preference' }));
    expect(found.length).toBeGreaterThan(0);
    expectNone(found.filter((line) => Number.parseFloat(line) > 0.2));
  });
});

/**
 * What cannot be seen where colours are few, by WCAG's contrast of colours: texts below 4.5 on their ground, and lines below 3, those
 * that headings run on as and the one that the largest word hangs from; and blocks of colour without an edge.
 */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (...colours: [string, string]) => {
      const [dark = 0, light = 0] = colours.map(luminance).toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const clear = (colour: string) => /^rgba.*, 0\)$/.test(colour);
    const groundOf = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      return clear(backgroundColor) && element.parentElement ? groundOf(element.parentElement) : backgroundColor;
    };
    const texts = [...document.querySelectorAll('body *:not(svg *, script, style)')]
      .filter((element) => element.checkVisibility())
      .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => contrast(getComputedStyle(element).color, groundOf(element)) < 4.5);
    const colourOf = (element: Element) => {
      const { stroke, fill } = getComputedStyle(element);
      if (element.matches('path')) return element.matches('.rekha-line') ? stroke : fill;
      const { backgroundColor, backgroundImage } = getComputedStyle(element, '::after');
      return clear(backgroundColor) ? backgroundImage.match(/rgba?\([^)]*\)/)?.[0] : backgroundColor;
    };
    const lines = [...document.querySelectorAll('h1 .lettering > svg > path, main h2')].filter((element) => {
      const ground = groundOf(document.body);
      return (
        getComputedStyle(element, '::after').content !== 'none' && contrast(colourOf(element) ?? ground, ground) < 3
      );
    });
    /** Blocks of colour, which keep only their edges; walls are masks. */
    const blocks = [
      ...document.querySelectorAll('.bg-ink, .bg-sindoor, .bg-stone:not(svg), footer, .merlons-small'),
    ].filter((element) => {
      const { borderTopWidth, borderTopColor, backgroundColor, maskImage } = getComputedStyle(element);
      const edge = maskImage === 'none' ? borderTopColor : backgroundColor;
      const thick = maskImage !== 'none' || borderTopWidth !== '0px';
      return element.checkVisibility() && (!thick || contrast(edge, groundOf(document.body)) < 3);
    });
    return [...texts, ...lines, ...blocks].map((element) => element.outerHTML.slice(0, 120));
  });

describe.each(['light', 'dark'] as const)('a visitor with colours of their own, %s', (colorScheme) => {
  const open = (path: string) => visitor.open('full', path, { forcedColors: 'active', colorScheme });

  it('sees lines and words', async () => {
    for (const path of ['/', '/en/', '/help/', '/products/jaggery/', '/en/programme/'])
      expectNone(await unseen(await open(path)));
  });

  it('sees which need is chosen', async () => {
    const looks = await (await open('/help/')).locator('label').evaluateAll((labels) =>
      labels.map((label) => {
        const { backgroundColor, color, borderTop, outlineStyle, textDecorationLine, fontWeight } =
          getComputedStyle(label);
        const behind = getComputedStyle(document.body).backgroundColor;
        const ground = /^rgba.*, 0\)$/.test(backgroundColor) ? behind : backgroundColor;
        const { content } = getComputedStyle(label, '::before');
        return [ground, color, borderTop, outlineStyle, textDecorationLine, fontWeight, content].join(' · ');
      }),
    );
    const [chosen, ...others] = looks;
    expect(new Set(others).size).toBe(1);
    expect(chosen).not.toBe(others[0]);
  });
});

it.each(['/', '/en/help/', '/products/jaggery/'])('a visitor with a dark screen gets a dark page: %s', async (path) => {
  const brightness = async (colorScheme: 'light' | 'dark') => {
    const page = await visitor.open('full', path, { colorScheme });
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    return Math.max(...(colour.match(/\d+/g) ?? []).map(Number));
  };
  expect(await brightness('light')).toBeGreaterThan(230);
  expect(await brightness('dark')).toBeLessThan(50);
});

it('the ring around what has the focus in the red strip is not red', async () => {
  const page = await visitor.open('full', '/', { at: inSession });
  const link = page.locator('[data-phase-strip] [data-session]:not([hidden]) a').first();
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const [ring, text, ground] = await link.evaluate((element) => {
    const strip = element.closest('[data-when=live]') as HTMLElement;
    return [
      getComputedStyle(element).outlineColor,
      getComputedStyle(element).color,
      getComputedStyle(strip).backgroundColor,
    ];
  });
  expect(ring).toBe(text);
  expect(ring).not.toBe(ground);
});

it('a visitor who wants more contrast gets stronger hairlines', async () => {
  const hairline = async (contrast: 'more' | 'no-preference') =>
    (await visitor.open('full', '/', { contrast }))
      .locator('nav.border-stone')
      .evaluate((nav) => [getComputedStyle(nav).borderTopColor, getComputedStyle(document.body).color]);
  const [usual, strong] = [await hairline('no-preference'), await hairline('more')];
  expect(usual[0]).not.toBe(usual[1]);
  expect(strong[0]).toBe(strong[1]);
});

it('the wall on the footer is seen on a dark page', async () => {
  const page = await visitor.open('full', '/', { colorScheme: 'dark' });
  const [wall, ground] = await page.evaluate(() =>
    [document.querySelector('.merlons-small.bg-night'), document.body].map((element) =>
      (getComputedStyle(element as Element).backgroundColor.match(/\d+/g) ?? []).map(Number).reduce((a, b) => a + b),
    ),
  );
  expect((wall ?? 0) - (ground ?? 0)).toBeGreaterThan(90);
});
