/** The cut typeface in a browser: nothing looks otherwise, nothing moves when it comes, nothing is fetched that a page does not show. */
import type { Page as Tab } from 'playwright-core';
import sharp from 'sharp';
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
import { rememberShifts } from '../setup/shifts.ts';
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
      if (!parentElement || parentElement.closest('script, style, template, [data-own-fonts]') || !data.trim())
        continue;
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

/** What `act` moves on the page, once all is quiet there. */
async function movedBy(tab: Tab, act: () => void): Promise<number> {
  const quiet = () =>
    tab.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(done, 50)))),
    );
  await quiet();
  const moment = await tab.evaluate(() => performance.now());
  act();
  await tab.evaluate(() => document.fonts.ready);
  await quiet();
  return tab.evaluate((moment) => {
    const { shifts } = window as unknown as { shifts: (PerformanceEntry & { value: number })[] };
    return shifts.filter(({ startTime }) => startTime >= moment).reduce((sum, { value }) => sum + value, 0);
  }, moment);
}

/** Holds the font files back until `release`; `held` says how many. */
async function holdFonts(tab: Tab) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const host = { held: 0, release };
  await tab.route('**/*.woff2', async (route) => {
    host.held += 1;
    await promise;
    await route.continue();
  });
  return host;
}

/** Has every page lack what `names` are called. */
async function without(tab: Tab, names: RegExp): Promise<void> {
  await tab.route('**/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(names, 'Nowhere') });
  });
}

/** Whether all text of an element is drawn with fonts of the site. */
async function drawnInOurs(tab: Tab, selector: string): Promise<boolean> {
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devtools.detach();
  return fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont);
}

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

/**
 * How far the stroke of the city's name reaches down at the end of the word, and the line behind the word beside it: in device
 * pixels from the middle of the line.
 */
async function strokes(tab: Tab): Promise<{ word: number; line: number }> {
  const { x, y, size } = await tab.evaluate(() => {
    const ground = document.querySelector('h1 .ground') as HTMLElement;
    const text = document.createRange();
    text.selectNodeContents(
      [...(ground.parentElement?.childNodes ?? [])].find(({ nodeType }) => nodeType === 3) as Text,
    );
    const { top, height } = ground.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(ground).fontSize);
    return { x: text.getBoundingClientRect().right, y: top + height / 2, size };
  });
  const clip = { x: x - 0.04 * size, y, width: 0.4 * size, height: 0.3 * size };
  const { data, info } = await sharp(await tab.screenshot({ clip }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const brass = [0xf0, 0xb9, 0x4a];
  const depth = (column: number) => {
    const isBrass = (row: number) =>
      brass.every((value, channel) => {
        const shown = data[(row * info.width + column) * info.channels + channel] ?? 0;
        return Math.abs(shown - value) < 24;
      });
    return Array.from({ length: info.height }, (_, row) => row).findIndex((row) => !isBrass(row));
  };
  return { word: depth(1), line: depth(info.width - 2) };
}

describe('the line that the city’s name hangs from', () => {
  const options = { deviceScaleFactor: 2 };

  async function expectOneStroke(tab: Tab): Promise<void> {
    await tab.goto(visitor.address('first', '/'), { waitUntil: 'load' });
    await tab.evaluate(() => document.fonts.ready);
    const { word, line } = await strokes(tab);
    expect(line).toBeGreaterThan(5);
    expect(Math.abs(word - line)).toBeLessThanOrEqual(1);
    await tab.context().close();
  }

  it('goes on with the stroke of its letters', async () => {
    await expectOneStroke(await visitor.newPage(options));
  });

  it('goes on with the stroke of what stands in for them', async (test) => {
    if (!(await hasStandIns()))
      test.skip('Neither Noto Sans Devanagari nor Roboto is on this machine, as both are on phones.');
    const tab = await visitor.newPage({ ...options, asItComes: true });
    await tab.route('**/*.woff2', (route) => route.abort());
    await expectOneStroke(tab);
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

  it('moves nothing when the typeface comes late', async (test) => {
    if (!(await hasStandIns()))
      test.skip('Neither Noto Sans Devanagari nor Roboto is on this machine, as both are on phones.');
    const findings: string[] = [];
    for (const { path } of pagesOf('first').filter(({ html }) => html.includes('mukta-'))) {
      const tab = await visitor.newPage({ asItComes: true });
      await tab.addInitScript(rememberShifts);
      const fonts = await holdFonts(tab);
      await tab.goto(visitor.address('first', path), { waitUntil: 'domcontentloaded' });
      const moved = await movedBy(tab, fonts.release);
      if (fonts.held === 0) findings.push(`${path}: no typeface was late`);
      if (moved >= 0.005) findings.push(`${path} moves by ${moved.toFixed(4)}`);
      await tab.context().close();
    }
    expectNone(findings);
  });

  it('shows the typeface where it comes in time', async () => {
    const tab = await visitor.newPage({ asItComes: true, bypassCSP: true });
    await without(tab, /\bMukta late\b/g);
    const drawn = async () => {
      // What was fetched once is there in time, on however busy a machine.
      await tab.goto(visitor.address('first', '/'), { waitUntil: 'load' });
      return [await drawnInOurs(tab, 'h1'), await drawnInOurs(tab, 'main p')];
    };
    await expect.poll(drawn, { timeout: 30_000 }).toEqual([true, true]);
    await tab.context().close();
  });

  it.each(['/', '/en/'])('shows it later where nothing stands in for it: %s', async (path) => {
    const tab = await visitor.newPage({ asItComes: true, bypassCSP: true });
    await without(tab, /\b(?:Noto ?Sans|Roboto)/g);
    const fonts = await holdFonts(tab);
    await tab.goto(visitor.address('first', path), { waitUntil: 'domcontentloaded' });
    await expect.poll(() => drawnInOurs(tab, 'h1'), { timeout: 30_000 }).toBe(false);
    fonts.release();
    for (const selector of ['h1', 'main p'])
      await expect.poll(() => drawnInOurs(tab, selector), { timeout: 30_000 }).toBe(true);
    await tab.context().close();
  });
});
