/** The cut typeface in a browser: nothing looks otherwise, nothing moves when it comes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { localeNames } from '../../src/i18n/locales.ts';
import { drawer } from '../../src/build/fonts/shape.ts';
import { typefaceOn } from '../../src/build/fonts/cut.ts';
import { type Weight, wordsOf } from '../../src/build/fonts/page-text.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { fontIn } from '../setup/fonts.ts';
import { pagesOfEachKind, watchedSites } from '../setup/kinds.ts';
import type { Page } from '../setup/pages.ts';
import { movedBy, recordShifts } from '../setup/shifts.ts';
import { sites } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('full', 'sparse');
const names: readonly string[] = Object.values(localeNames);
const scripts = ['devanagari', 'latin'] as const;

/** Every word of the page with its script and the weight that the browser sets it in, hidden texts too. */
async function wordsSet(tab: Tab) {
  const texts = await tab.evaluate(() => {
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
  return texts.flatMap(({ text, weight }) => {
    const face: Weight = weight > 500 ? 700 : 400;
    return scripts.flatMap((script) => wordsOf(script, text).map((word) => ({ script, weight: face, word })));
  });
}

const noStandIns = 'Neither Noto Sans Devanagari nor Roboto is on this machine, as both are on phones.';

/** Whether the machine has what Android has, to stand in for the typeface. */
async function hasStandIns(): Promise<boolean> {
  const tab = await visitor.open('sparse', '/');
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

/** The file of the typeface that a page names for a script and weight. */
const fontNamed = ({ html }: Page, script: string, weight: number): string | undefined =>
  html.match(new RegExp(`_astro/mukta-\\w+-${script}-${weight}[\\w.-]+\\.woff2`))?.[0];

/** Draws words with a font, which is read once. */
function drawers() {
  const known = new Map<string, (word: string) => string>();
  return async (name: string, bytes: () => Uint8Array) => {
    const draw = known.get(name) ?? drawer(await fontIn(bytes()));
    known.set(name, draw);
    return draw;
  };
}

it.each(watchedSites)(
  'each word on the pages of the site “%s” is drawn in its weight as the whole typeface draws it',
  async (site) => {
    const drawerOf = drawers();
    const checked = new Set<string>();
    const findings: string[] = [];
    for (const page of pagesOfEachKind(site).filter(({ html }) => html.includes('mukta-'))) {
      const locale = localeOf(page);
      for (const { script, weight, word } of await wordsSet(await visitor.open(site, page.path))) {
        // The language switch names Hindi in the font of Latin letters.
        const file = fontNamed(page, script, weight) ?? (names.includes(word) && fontNamed(page, 'latin', weight));
        const key = [file, locale, script, word].join(' ');
        if (checked.has(key)) continue;
        checked.add(key);
        const own = file && (await drawerOf(file, () => readFileSync(join(sites[site].folder, file))))(word);
        const whole = await drawerOf(`${locale} ${script} ${weight}`, () => typefaceOn(locale, script, weight));
        if (own !== whole(word)) findings.push(`${page.path} ${weight} ${word}`);
      }
    }
    expectNone(findings);
    expect(checked.size).toBeGreaterThan(1000);
  },
);

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
    await tab.goto(visitor.address('sparse', '/'), { waitUntil: 'load' });
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
    if (!(await hasStandIns())) test.skip(noStandIns);
    const tab = await visitor.newPage({ ...options, asItComes: true });
    await tab.route('**/*.woff2', (route) => route.abort());
    await expectOneStroke(tab);
  });
});

describe('a first visit', () => {
  it('moves nothing when the typeface comes late', async (test) => {
    if (!(await hasStandIns())) test.skip(noStandIns);
    const findings: string[] = [];
    for (const { path } of pagesOfEachKind('sparse').filter(({ html }) => html.includes('mukta-'))) {
      const tab = await visitor.newPage({ asItComes: true });
      await tab.addInitScript(recordShifts);
      const fonts = await holdFonts(tab);
      await tab.goto(visitor.address('sparse', path), { waitUntil: 'domcontentloaded' });
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
      await tab.goto(visitor.address('sparse', '/'), { waitUntil: 'load' });
      return [await drawnInOurs(tab, 'h1'), await drawnInOurs(tab, 'main p')];
    };
    await expect.poll(drawn, { timeout: 60_000 }).toEqual([true, true]);
    await tab.context().close();
  });

  it.each(['/', '/en/'])('shows it later where nothing stands in for it: %s', async (path) => {
    const tab = await visitor.newPage({ asItComes: true, bypassCSP: true });
    await without(tab, /\b(?:Noto ?Sans|Roboto)/g);
    const fonts = await holdFonts(tab);
    await tab.goto(visitor.address('sparse', path), { waitUntil: 'domcontentloaded' });
    await expect.poll(() => drawnInOurs(tab, 'h1'), { timeout: 60_000 }).toBe(false);
    fonts.release();
    for (const selector of ['h1', 'main p'])
      await expect.poll(() => drawnInOurs(tab, selector), { timeout: 60_000 }).toBe(true);
    await tab.context().close();
  });
});
