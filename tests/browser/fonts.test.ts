/** The cut typeface in a browser: nothing looks otherwise, nothing moves when it comes. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeNames } from '../../src/i18n/locales.ts';
import { drawer } from '../../src/build/fonts/shape.ts';
import { wordsOf } from '../../src/build/fonts/page-text.ts';
import { type Weight, muktaFile } from '../../src/lib/typeface.ts';
import { launchBrowser } from '../setup/browser.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { fontIn } from '../setup/fonts.ts';
import { pagesOfEachKind, watchedSites } from '../setup/kinds.ts';
import type { Page } from '../setup/pages.ts';
import { movedBy, recordShifts } from '../setup/shifts.ts';
import { sites } from '../setup/sites.ts';
import { phone, useVisitor } from '../setup/visitor.ts';

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
      ['NotoSansDevanagari-Regular', 'NotoSansDevanagari-Bold', 'Roboto-Regular', 'Roboto-Bold'].map((name) =>
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
        const whole = await drawerOf(`whole ${weight}`, () => muktaFile(weight));
        if (own !== whole(word)) findings.push(`${page.path} ${weight} ${word}`);
      }
    }
    expectNone(findings);
    expect(checked.size).toBeGreaterThan(1000);
  },
);

/** Families of which a machine may lack some; a set of fonts is the machine's own without them. */
const fontSets = {
  'all fonts': [],
  'no Roboto': ['Roboto'],
  'no Noto': ['Noto Sans Devanagari'],
  'neither Noto nor Roboto': ['Roboto', 'Noto Sans Devanagari'],
};

/** Writes a file of fontconfig that leaves families out. */
function fontsWithout(families: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'fonts-')), 'fonts.conf');
  const rejected = families.map(
    (family) => `<pattern><patelt name="family"><string>${family}</string></patelt></pattern>`,
  );
  const system = process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf';
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">${system}</include>` +
      `<selectfont><rejectfont>${rejected.join('')}</rejectfont></selectfont></fontconfig>`,
  );
  return file;
}

/** The pixels of a heading's word and line, matras and both ends of the line among them. */
async function lettering(tab: Tab): Promise<Buffer> {
  // Its links may take another row in another font.
  await tab
    .locator('header')
    .first()
    .evaluate((masthead) => masthead.setAttribute('hidden', ''));
  const words = tab.locator('h1 .lettering > svg');
  const [first, last] = [await words.first().boundingBox(), await words.last().boundingBox()];
  if (!first || !last) throw new Error(`${tab.url()} has no lettering`);
  const clip = { x: 0, y: first.y - 24, width: phone.width, height: last.y + last.height - first.y + 24, scale: 1 };
  // Playwright's own pictures wait for the typeface.
  const devtools = await tab.context().newCDPSession(tab);
  const { data } = await devtools.send('Page.captureScreenshot', { clip });
  return Buffer.from(data, 'base64');
}

/** Where the rule after each section heading touches the heading's text: nothing is drawn between them. */
async function headingsWithoutGap(tab: Tab): Promise<string[]> {
  const gaps = await tab.locator('h2.rekha').evaluateAll((headings) =>
    headings.map((heading) => {
      const text = document.createRange();
      text.selectNodeContents(heading);
      const last = [...text.getClientRects()].at(-1) as DOMRect;
      const size = Number.parseFloat(getComputedStyle(heading).fontSize);
      const y = last.top + scrollY;
      return { heading: heading.textContent, x: last.right + 0.04 * size, y, width: 0.08 * size, height: last.height };
    }),
  );
  const findings: string[] = [];
  for (const { heading, ...clip } of gaps) {
    const { channels } = await sharp(await tab.screenshot({ clip, fullPage: true })).stats();
    if (channels.some(({ stdev }) => stdev > 0)) findings.push(heading);
  }
  expect(gaps.length).toBeGreaterThan(2);
  return findings;
}

describe.each(Object.entries(fontSets))('on a machine with %s', (_, families) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(fontsWithout(families));
  });
  afterAll(() => browser.close());
  const newTab = async () => (await browser.newContext({ viewport: phone, serviceWorkers: 'block' })).newPage();

  it('a heading and its line are the same with the typeface, before it comes and without it', async () => {
    for (const path of ['/', '/en/', '/programme/', '/en/programme/', '/en/programme/cold-stores/']) {
      const [late, blocked] = [await newTab(), await newTab()];
      await blocked.route('**/*.woff2', (route) => route.abort());
      const fonts = await holdFonts(late);
      for (const tab of [late, blocked])
        await tab.goto(visitor.address('full', path), { waitUntil: 'domcontentloaded' });
      const before = await lettering(late);
      fonts.release();
      await late.waitForLoadState('load');
      await late.evaluate(() => document.fonts.ready);
      const after = await lettering(late);
      expect((await sharp(after).stats()).entropy, path).toBeGreaterThan(1);
      expect(before.equals(after), `late: ${path}`).toBe(true);
      expect((await lettering(blocked)).equals(after), `blocked: ${path}`).toBe(true);
      await late.context().close();
      await blocked.context().close();
    }
  });

  it('section headings do not touch the rule that follows them', async () => {
    for (const path of ['/', '/en/']) {
      const tab = await newTab();
      await tab.route('**/*.woff2', (route) => route.abort());
      await tab.goto(visitor.address('full', path), { waitUntil: 'domcontentloaded' });
      expectNone(await headingsWithoutGap(tab));
      await tab.context().close();
    }
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
