/** Pages on a narrow phone, with text twice as large, and on a desktop: nothing sticks out, all is large enough to tap. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../setup/clock.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { pagesOf } from '../setup/pages.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse');

const screens = [
  { name: '320 px', width: 320, text: '100%' },
  { name: '360 px with text at 200%', width: 360, text: '200%' },
  { name: '1280 px', width: 1280, text: '100%' },
];

/**
 * Lines of text, links, controls and pictures that reach over an edge of the screen or are cut by an ancestor. The page
 * clips what runs over its sides, so that a scroll bar alone would not tell. Decoration may be clipped (`aria-hidden`),
 * and text for screen readers or behind the skip link is off the screen on purpose.
 */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found = new Set<string>();
    if (root.scrollWidth > root.clientWidth) found.add(`the page is ${root.scrollWidth} px wide`);
    const onPurpose = (element: Element) =>
      element.closest('[aria-hidden=true], .sr-only, [class*=":sr-only"], script, style, a[href="#main"]') !== null ||
      !element.checkVisibility();
    const limits = (box: Element | null): [number, number] => {
      if (!box || box === document.body) return [0, root.clientWidth];
      const [left, right] = limits(box.parentElement);
      const { overflowX } = getComputedStyle(box);
      if (overflowX === 'visible') return [left, right];
      // What a row scrolls to is not cut.
      if (overflowX === 'auto') return [-Infinity, Infinity];
      const rect = box.getBoundingClientRect();
      return [Math.max(left, rect.left), Math.min(right, rect.right)];
    };
    const check = (element: Element, box: Element | null, rects: Iterable<DOMRect>, words: string) => {
      if (onPurpose(element)) return;
      const [left, right] = limits(box);
      for (const rect of rects)
        if (rect.width > 0 && (rect.left < left - 1 || rect.right > right + 1))
          found.add(
            `<${element.localName} class="${element.getAttribute('class') ?? ''}"> “${words.trim().slice(0, 40)}” reaches from ${Math.round(rect.left)} to ${Math.round(rect.right)} px`,
          );
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || !text.parentElement) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      check(text.parentElement, text.parentElement, range.getClientRects(), text.textContent);
    }
    for (const element of document.querySelectorAll('a, button, input, label, summary, img, svg, table'))
      check(element, element.parentElement, [element.getBoundingClientRect()], element.textContent);
    return [...found];
  });

/**
 * Words of headings and labels that go on in another line, beside a scroll bar that takes room, as on desks.
 */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    document.documentElement.style.paddingRight = '15px';
    const brokenIn = (text: Node) =>
      [...(text.textContent ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
      });
    const found = [...document.querySelectorAll('h1, h2, h3, .label-tag')]
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((element) => element.checkVisibility() && !element.matches('.sr-only'))
      .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3).flatMap(brokenIn));
    document.documentElement.style.paddingRight = '';
    return found;
  });

/** Drawn words that reach out of their heading. */
const wideWords = (page: Page): Promise<string[]> =>
  page.locator('h1 .lettering > svg').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const [own, room] = [drawing, drawing.closest('h1')].map((each) => each?.getBoundingClientRect().right ?? 0);
      return (own ?? 0) > (room ?? 0) + 1 ? [`a drawn word reaches to ${own} px, its heading to ${room} px`] : [];
    }),
  );

/**
 * What is too small to tap: under 24 × 24 px unless it stands inside a sentence (WCAG 2.5.8), or under 44 px high where
 * it is in the menu, opens or chooses something, or looks like a button.
 */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const filled = (color: string) => !/^rgba\(.*, 0\)$/.test(color);
    const looksLikeButton = (element: Element) => {
      const style = getComputedStyle(element);
      const framed = [style.borderTopWidth, style.borderLeftWidth].every((width) => width !== '0px');
      return style.display !== 'inline' && (framed || filled(style.backgroundColor));
    };
    const isMain = (element: Element) =>
      element.matches('header *, summary, button, label') || looksLikeButton(element);
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const seen = [...document.querySelectorAll('a, button, input, select, summary, label')].filter(
      (element) => element.checkVisibility() && !element.matches('.sr-only, a[href="#main"]'),
    );
    return seen.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const main = isMain(element);
      const enough = main ? height >= 43.5 && width >= 24 : (width >= 24 && height >= 24) || inSentence(element);
      const size = `${Math.round(width)} × ${Math.round(height)} px, at least ${main ? '44 high' : '24 × 24'}`;
      return enough ? [] : [`<${element.localName}> “${element.textContent.trim().replace(/\s+/g, ' ')}”: ${size}`];
    });
  });

/** What is wrong on the pages of a site, by what it is about. */
async function faultsOf(site: SiteName) {
  const page = await visitor.newPage();
  const faults = { edges: [] as string[], words: [] as string[], targets: [] as string[] };
  for (const { path } of pagesOfEachKind(site)) {
    await page.goto(visitor.address(site, path));
    await page.evaluate(() => document.fonts.ready);
    for (const { name, width, text } of screens) {
      await page.setViewportSize({ width, height: 740 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const named = (found: readonly string[]) => found.map((fault) => `${path}, ${name}: ${fault}`);
      faults.edges.push(...named(await stickingOut(page)));
      faults.words.push(...named([...(await brokenWords(page)), ...(await wideWords(page))]));
      if (text === '100%') faults.targets.push(...named(await tooSmall(page)));
    }
  }
  return faults;
}

describe.each(['full', 'sparse'] as const)('pages of the site “%s”', (site) => {
  let faults: Awaited<ReturnType<typeof faultsOf>>;
  beforeAll(async () => {
    faults = await faultsOf(site);
  });

  // That no level is skipped, axe finds out.
  it('have one heading of the first level, before all others', () => {
    const levels = pagesOf(site).map(({ path, document }) => [
      path,
      ...document.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => tagName),
    ]);
    expectNone(levels.filter((found) => found.lastIndexOf('H1') !== 1).map((found) => found.join(' ')));
  });

  it('stay within the sides of every screen', () => expectNone(faults.edges));
  it('break no word of a heading or label', () => expectNone(faults.words));
  it('have links and buttons large enough to tap', () => expectNone(faults.targets));
});

describe('a programme in two halls', () => {
  const open = async (width: number) => {
    const page = await visitor.newPage({ viewport: { width, height: 800 } });
    await page.goto(visitor.address('full', '/programme/'));
    return page;
  };
  const boxOf = async (page: Page, slug: string) => {
    const box = await page.locator(`#${slug}`).boundingBox();
    if (!box) throw new Error(`There is no ${slug}.`);
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };

  it('has the halls side by side from 60rem on, with one axis of time', async () => {
    const page = await open(960);
    const [before, beside, lunch, moved, cancelled] = await Promise.all(
      ['buyers-and-sellers', 'pulp-by-hand', 'lunch', 'quiet-furnace', 'grading-lab'].map((slug) => boxOf(page, slug)),
    );
    if (!before || !beside || !lunch || !moved || !cancelled) throw new Error('A session is missing.');
    expect(beside.x).toBeGreaterThan(before.right);
    expect(beside.y).toBeGreaterThan(before.y);
    expect(Math.abs(beside.bottom - before.bottom)).toBeLessThan(2);
    expect([lunch.x, lunch.right].map(Math.round)).toEqual([before.x, beside.right].map(Math.round));
    expect(Math.abs(moved.y - cancelled.y)).toBeLessThan(2);
    expect(moved.x).toBeLessThan(cancelled.x);
    expect(await page.locator('[data-lanes] > [aria-hidden].battlements').filter({ visible: true }).count()).toBe(2);
  });

  it('is one list on a phone, each row with its hall in bold and no more than two lines on it', async () => {
    const page = await open(360);
    const rows = await page.locator('[data-lanes] > [id]').evaluateAll((all) =>
      all.map((row) => {
        const [details] = [...row.querySelectorAll('h3 ~ p')].filter((each) => each.checkVisibility());
        const { height } = details?.getBoundingClientRect() ?? { height: 0 };
        return {
          hall: row.querySelector('p > b')?.checkVisibility() ?? false,
          lines: Math.round(height / Number.parseFloat(getComputedStyle(details ?? row).lineHeight)),
          more: [...row.querySelectorAll('h3 ~ *')].filter((each) => each.checkVisibility()).length,
        };
      }),
    );
    expect(rows).toHaveLength(8);
    // Lunch is in no hall.
    expect(rows.filter(({ hall }) => !hall)).toHaveLength(1);
    expect(rows.filter(({ lines, more }) => lines > 2 || more > 1)).toEqual([]);
  });

  it('has a line at the present moment across the halls, behind the sessions, while they last', async () => {
    const page = await visitor.newPage({ viewport: { width: 960, height: 800 } });
    const lineAt = async (clock: string) => {
      await page.clock.setFixedTime(at(clock));
      await page.goto(visitor.address('full', '/programme/'));
      return page.locator('[data-now-line]').filter({ visible: true });
    };
    expect(await (await lineAt('10:29')).count()).toBe(0);
    expect(await (await lineAt('17:01')).count()).toBe(0);
    const line = await lineAt('12:00');
    expect(await line.innerText()).toBe('12:00');
    const noon = page.locator('[data-lanes] > [aria-hidden]:not([data-now-line])', { hasText: '12:00' });
    const [tag, hour] = [await line.locator('b').boundingBox(), await noon.boundingBox()];
    expect(Math.abs((tag?.y ?? 0) + (tag?.height ?? 0) / 2 - (hour?.y ?? 0))).toBeLessThan(1.5);
    expect(await line.evaluate((each) => getComputedStyle(each).zIndex)).toBe('-1');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await line.isVisible()).toBe(false);
  });
});

it('nothing sticks out where no font of the site comes', async () => {
  const page = await visitor.newPage();
  await page.route('**/*.woff2', (route) => route.abort());
  for (const path of ['/', '/en/', '/programme/']) {
    await page.goto(visitor.address('full', path));
    expectNone(await stickingOut(page));
  }
});

it('no title jumps in size where the layout changes', async () => {
  const page = await visitor.newPage();
  for (const { path } of pagesOfEachKind('full').filter(({ html }) => html.includes('class="lettering"'))) {
    await page.goto(visitor.address('full', path), { waitUntil: 'domcontentloaded' });
    const sizeAt = async (width: number) => {
      await page.setViewportSize({ width, height: 740 });
      return page.locator('h1 .lettering').evaluate((word) => Number.parseFloat(getComputedStyle(word).fontSize));
    };
    const [phone, desk] = [await sizeAt(959), await sizeAt(960)];
    expect(Math.max(phone / desk, desk / phone), path).toBeLessThan(1.45);
  }
});

it('the city’s word does not cover the city, which is drawn whole on every screen', async () => {
  for (const path of ['/', '/en/'])
    for (const width of [360, 768, 1280, 1920, 2560]) {
      const page = await visitor.open('full', path);
      await page.setViewportSize({ width, height: 1080 });
      const [city, word] = [
        await page.locator('.horizon').boundingBox(),
        await page.locator('.city-word .lettering > svg').first().boundingBox(),
      ];
      expect((city?.y ?? 0) + (city?.height ?? 0), `${path} ${width}`).toBeLessThanOrEqual((word?.y ?? 0) + 1);
      expect(await page.locator('.horizon > svg').getAttribute('preserveAspectRatio')).toBe('xMidYMax');
    }
});

it('signs of one line of a title keep off those of the next', async () => {
  const page = await visitor.open('full', '/programme/');
  const leading = await page.locator(':is(h2, h3):lang(hi)').evaluateAll((titles) =>
    titles.map((title) => {
      const { lineHeight, fontSize } = getComputedStyle(title);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    }),
  );
  expect(Math.min(...leading)).toBeGreaterThanOrEqual(1.34);
});

describe('the steps of a product', () => {
  const stepsAt = async (width: number, path: string) => {
    const page = await visitor.newPage({ viewport: { width, height: 900 } });
    await page.goto(visitor.address('full', path));
    return page.locator('.steps li').evaluateAll((steps) =>
      steps.map((step) => {
        const [drawing, verb] = [...step.querySelectorAll(':scope > :is(svg, h3)')].map((each) =>
          each.getBoundingClientRect(),
        );
        return { x: step.getBoundingClientRect().x, ground: drawing?.bottom ?? 0, verb: verb?.top ?? 0 };
      }),
    );
  };

  it.each(['/products/jaggery/', '/en/products/jaggery/'])(
    'stand on one line, side by side if there is room: %s',
    async (path) => {
      for (const width of [360, 768, 1280]) {
        const [first, second] = await stepsAt(width, path);
        if (!first || !second) throw new Error('A step is missing.');
        for (const { ground, verb } of [first, second])
          expect(Math.abs(ground - verb), `${width} px`).toBeLessThan(1.5);
        if (width < 960) expect(second.ground).toBeGreaterThan(first.ground + 100);
        else expect(second.x > first.x && Math.abs(second.ground - first.ground) < 1).toBe(true);
      }
    },
  );
});

it('texts fill both columns of a wide screen', async () => {
  const page = await visitor.newPage({ viewport: { width: 1280, height: 900 } });
  for (const path of [
    '/',
    '/about/',
    '/products/jaggery/',
    '/products/paper/',
    '/industry/sugar/',
    '/programme/quiet-furnace/',
  ]) {
    await page.goto(visitor.address('full', path));
    const unequal = await page.locator('main .gutter:is(.balanced, .grid)').evaluateAll((fronts) =>
      fronts.flatMap((front) => {
        const { top, left, width } = front.getBoundingClientRect();
        const texts = [...front.querySelectorAll('p, li, dt, td, th, img, summary')].map((each) =>
          each.getBoundingClientRect(),
        );
        const depth = (right: boolean) =>
          Math.max(
            0,
            ...texts.filter((each) => each.left > left + width * 0.48 === right).map(({ bottom }) => bottom - top),
          );
        const [one, other] = [depth(false), depth(true)];
        return Math.min(one, other) < Math.max(one, other) * 0.55
          ? [`${Math.round(one)} and ${Math.round(other)} px`]
          : [];
      }),
    );
    expect(unequal, path).toEqual([]);
  }
});

it('descenders of a title in English keep off the sentence below', async () => {
  const page = await visitor.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(visitor.address('full', '/en/products/jaggery/'));
  const [word, lead] = await Promise.all(
    ['h1 .lettering path:last-child', 'main p.text-lead, p.text-lead'].map((part) =>
      page.locator(part).first().boundingBox(),
    ),
  );
  expect(lead?.y ?? 0).toBeGreaterThan((word?.y ?? Infinity) + (word?.height ?? 0));
});

it('with text at 200% no name in a chart stays small: the table has them all, each with the colour of its square', async () => {
  const page = await visitor.newPage();
  await page.goto(visitor.address('full', '/products/jaggery/'));
  const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  expect([await seen('main svg text'), await seen('main th > svg')]).toEqual([6, 0]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect([await seen('main svg text'), await seen('main th > svg')]).toEqual([0, 3]);
});

it('the home page on a phone has no more than the titles of sessions, one paragraph of purpose and three needs', async () => {
  const page = await visitor.newPage();
  await page.goto(visitor.address('full', '/'));
  const parts = [
    page.locator('main ol h3 ~ p'),
    page.locator('main .prose').first().locator('> *'),
    page.locator('main dl dt'),
  ];
  const seen = () => Promise.all(parts.map((part) => part.filter({ visible: true }).count()));
  expect(await seen()).toEqual([0, 1, 3]);
  await page.setViewportSize({ width: 768, height: 800 });
  expect(await seen()).toEqual([4, 2, 3]);
});

it('a need on the home page is not broken within a word', async () => {
  const page = await visitor.open('full', '/en/');
  const need = page.locator('dl dt').first();
  const height = await need.evaluate((label) => {
    label.textContent = 'Entrepreneurs';
    const range = document.createRange();
    range.selectNodeContents(label);
    return range.getClientRects().length;
  });
  expect(height).toBe(1);
});
