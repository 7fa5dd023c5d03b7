/** The cut typeface in a browser: nothing looks otherwise, nothing moves when it comes, nothing is fetched that a page does not show. */
import type { Page as Tab } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawer } from '../../src/lib/fonts/shape.ts';
import { typefaceOn } from '../../src/lib/fonts/typeface.ts';
import { wordsOf } from '../../src/lib/fonts/words.ts';
import { localeNames, locales } from '../../src/i18n/locales.ts';
import { weights } from '../../src/lib/fonts/weight-rules.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { facesNamed, fontIn } from '../setup/fonts.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'second');
const names: readonly string[] = Object.values(localeNames);

/** One page of each kind and language. */
const kinds = ['/', '/programme/', '/products/', '/industry/', '/help/', '/venue/', '/updates/', '/about/'].flatMap(
  (route) => [route, `/en${route}`],
);

/** Every text of the page with the weight that the browser sets it in, hidden texts too. */
const textsSet = (tab: Tab): Promise<{ text: string; weight: number }[]> =>
  tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; weight: number }[] = [];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode as Text;
      if (!parentElement || parentElement.closest('script, style, template') || !data.trim()) continue;
      found.push({ text: data, weight: Number(getComputedStyle(parentElement).fontWeight) });
    }
    return found;
  });

/** Whether the machine has what Android has, to stand in for the typeface. */
async function hasStandIns(): Promise<boolean> {
  const tab = await visitor.open('first', '/');
  return tab.evaluate(() =>
    Promise.all(
      ['NotoSansDevanagari-Regular', 'NotoSansDevanagari-Bold', 'Roboto', 'Roboto Bold'].map((name) =>
        new FontFace('probe', `local('${name}')`).load(),
      ),
    ).then(
      () => true,
      () => false,
    ),
  );
}

interface Shift {
  readonly at: number;
  readonly value: number;
}

/** Runs in the page before anything of it. */
function rememberShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      shifts.push({ at: entry.startTime, value: entry.value });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** How far the page moved from this moment of its life on, in milliseconds. What scripts move comes before. */
const shiftsSince = (tab: Tab, moment: number): Promise<number> =>
  tab.evaluate(async (moment) => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    const { shifts } = window as unknown as { shifts: Shift[] };
    return shifts.filter(({ at }) => at >= moment).reduce((sum, { value }) => sum + value, 0);
  }, moment);

type Drawer = (word: string) => string;

/** Draws a word of a weight with the faces that the page names; undefined where it names none for it. */
async function pageDrawer(site: 'first' | 'second', page: Page) {
  const drawers = new Map<string, Drawer>();
  for (const { script, weight, bytes } of facesNamed(site, page))
    drawers.set(script + weight, drawer(await fontIn(bytes)));
  return (script: string, weight: number, word: string): string | undefined => {
    const own = drawers.get(script + weight) ?? (names.includes(word) ? drawers.get(`latin${weight}`) : undefined);
    return own?.(word);
  };
}

const scripts = ['devanagari', 'latin'] as const;

/** Every word that the page sets, with its script and weight. */
const wordsSet = async (tab: Tab) =>
  (await textsSet(tab)).flatMap(({ text, weight }) =>
    scripts.flatMap((script) => wordsOf(script, text).map((word) => ({ script, weight, word }))),
  );

describe.each(['first', 'second'] as const)('on every page of the site “%s”', (site) => {
  it('each word is drawn in its weight as the whole typeface draws it', async () => {
    const whole = new Map<string, Drawer>();
    for (const locale of locales)
      for (const script of scripts)
        for (const weight of weights)
          whole.set(locale + script + weight, drawer(await fontIn(typefaceOn(locale, script, weight))));
    const findings: string[] = [];
    let count = 0;
    for (const page of pagesOf(site).filter(({ html }) => html.includes('mukta-'))) {
      const draw = await pageDrawer(site, page);
      const words = await wordsSet(await visitor.open(site, page.path));
      count += words.length;
      const changed = words.filter(
        ({ script, weight, word }) =>
          draw(script, weight, word) !== whole.get(localeOf(page) + script + weight)?.(word),
      );
      findings.push(...changed.map(({ weight, word }) => `${page.path} ${weight} ${word}`));
    }
    expectNone(findings);
    expect(count).toBeGreaterThan(1000);
  });
});

describe('a first visit', () => {
  it('fetches from nobody else, at most eight files, and of the typeface what the page names', async () => {
    const findings: string[] = [];
    for (const path of kinds) {
      const tab = await visitor.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      await tab.goto(visitor.address('first', path), { waitUntil: 'networkidle' });
      await tab.evaluate(() => document.fonts.ready);
      const files = [...new Set(asked)].filter((url) => !url.startsWith('data:'));
      const foreign = files.filter((url) => new URL(url).origin !== new URL(tab.url()).origin);
      if (foreign.length > 0) findings.push(`${path} asks others: ${foreign.join(' ')}`);
      if (files.length > 8) findings.push(`${path} asks ${files.length} times: ${files.join(' ')}`);
      const fonts = files.filter((url) => url.endsWith('.woff2'));
      if (fonts.length === 0) findings.push(`${path} fetches no typeface`);
      if (localeOf({ path }) === 'en' && fonts.some((url) => url.includes('devanagari')))
        findings.push(`${path} fetches Devanagari`);
      await tab.context().close();
    }
    expectNone(findings);
  });

  it('moves nothing when the typeface comes two seconds late', async (test) => {
    const delay = 2000;
    if (!(await hasStandIns()))
      test.skip('Neither Noto Sans Devanagari nor Roboto is on this machine, as both are on phones.');
    const findings: string[] = [];
    for (const path of kinds) {
      const tab = await visitor.newPage();
      await tab.addInitScript(rememberShifts);
      let late = 0;
      await tab.route('**/*.woff2', async (route) => {
        late += 1;
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
      await tab.goto(visitor.address('first', path), { waitUntil: 'load' });
      const moved = await shiftsSince(tab, delay);
      if (late === 0) findings.push(`${path}: no typeface was late`);
      if (moved >= 0.005) findings.push(`${path} moves by ${moved.toFixed(4)}`);
      await tab.context().close();
    }
    expectNone(findings);
  });
});
