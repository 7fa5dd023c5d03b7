/** The site without a network: what a phone copies during a visit, what it shows then, and what it leaves out. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { planOf } from '../../src/build/offline/plan.ts';
import { workerFile } from '../../src/build/integrations/offline-site.ts';
import { baseOf } from '../setup/addresses.ts';
import { localeOf, routeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { pageAt } from '../setup/pages.ts';
import { missingPage, sites } from '../setup/sites.ts';
import { type UnsteadyHost, unsteadyHost } from '../setup/unsteady-host.ts';
import { longWait, useVisitor } from '../setup/visitor.ts';

const site = 'sparse';
const { folder } = sites[site];
const base = baseOf(site);
const plan = planOf(folder, base);
/** What the copy of a language holds. */
const copyOf = (locale: Locale, { languages } = plan) => {
  const language = languages.find(({ words }) => words.tag.startsWith(locale));
  return language ? [...language.files, ...language.pages] : [];
};

const visitor = useVisitor();
let page: Page;
let host: UnsteadyHost;
const folders: string[] = [];

beforeEach(async () => {
  host = await unsteadyHost(folder, base);
  page = await visitor.newPage({ serviceWorkers: 'allow', asItComes: true });
});
afterEach(async () => {
  await page.context().close();
  await host.goAway();
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const cachedPaths = (): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return [...new Set(requests.flat().map(({ url }) => new URL(url).pathname))];
  });

/** Opens a page and waits until all of its language is copied. */
async function visit(path: string, planned = plan): Promise<void> {
  await page.goto(host.address(path));
  const wanted = copyOf(localeOf({ path }), planned);
  const missing = async () => {
    const cached = new Set(await cachedPaths());
    return wanted.filter((each) => !cached.has(each));
  };
  await expect.poll(missing, longWait).toEqual([]);
}

/** The line of a copy that tells its age. */
const line = () => page.locator('main > [data-copy]');
/** That line as a pattern, whatever the age. */
const sentence = (locale: Locale, trouble: 'offline' | 'slow') =>
  new RegExp(wordsIn(locale).copy[trouble].replace('{age}', '\\d+ \\S+'));
const faces = () =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ family }) => family === 'Mukta').map(({ status }) => status);
  });

describe('without a network, after one visit', () => {
  it.each(locales)('pages of the language open with their fonts and tell their age: %s', async (locale) => {
    await visit(locale === 'hi' ? '/industry/' : '/en/industry/');
    await host.goAway();
    // What a visit left in the browser's own cache would hide that our copy lacks it.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.clearBrowserCache');
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    // Pages of the share cards are for organisers, who are online.
    const own = pagesOfEachKind(site).filter(
      (each) => localeOf(each) === locale && each.path !== missingPage && routeOf(each) !== '/cards/',
    );
    expect(own.length).toBeGreaterThan(10);
    for (const { path, document } of own) {
      const answer = await page.goto(host.address(path));
      expect(answer?.status(), path).toBe(200);
      expect(await page.title(), path).toBe(document.querySelector('title')?.textContent);
      expect(await line().textContent(), path).toMatch(sentence(locale, 'offline'));
      const states = await faces();
      expect(states, path).toContain('loaded');
      expect(states, path).not.toContain('error');
    }
    // The browser itself asks for a newer worker.
    expectNone(failed.filter((url) => !url.endsWith(`/${workerFile}`)));
  });

  it('files are there too, and pages by addresses with a query, without their last slash, or with index.html', async () => {
    await visit('/');
    await host.goAway();
    for (const path of ['/conclave.ics', '/programme.txt', '/manifest.webmanifest', '/icon.svg']) {
      const text = await page.evaluate(async (address) => (await fetch(address)).text(), host.address(path));
      // Reading a text, a browser drops the mark of its encoding.
      expect(text, path).toBe(readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, ''));
    }
    for (const path of ['/help/?need=all&utm_source=x', '/help', '/help/index.html']) {
      await page.goto(host.address(path));
      expect(await line().textContent(), path).toMatch(sentence('hi', 'offline'));
    }
  });

  it('the other language is there after its first page was opened, not before', async () => {
    await visit('/');
    await host.goAway();
    await page.goto(host.address('/en/industry/'));
    expect(await line().textContent()).toBe(wordsIn('en').copy.missing);
    await host.serve(folder);
    await visit('/en/');
    await host.goAway();
    await page.goto(host.address('/en/industry/'));
    expect(await line().textContent()).toMatch(sentence('en', 'offline'));
  });

  it('an address that leads nowhere gets the home page, which tells that there is no network', async () => {
    await visit('/');
    await host.goAway();
    const answer = await page.goto(host.address('/no/such/page/'));
    expect(answer?.status()).toBe(503);
    expect(await line().textContent()).toBe(wordsIn('hi').copy.missing);
    // Not that the page does not exist, which nobody knows; the first page has what matters.
    expect(await page.title()).toBe(pageAt(site, '/').document.querySelector('title')?.text);
    await host.serve(folder);
    expect((await page.goto(host.address('/no/such/page/')))?.status()).toBe(404);
    expect(await line().count()).toBe(0);
  });
});

describe('with a network', () => {
  it.each(['stall', 'stallMidway'] as const)('that stops, the copy comes: %s', async (stop) => {
    await visit('/');
    await host[stop]();
    await page.goto(host.address('/programme/'));
    expect(await line().textContent()).toMatch(sentence('hi', 'slow'));
  });

  it('the page comes from it, and nothing is copied but pages and their files: no cards, no editor', async () => {
    await visit('/');
    await page.goto(host.address('/help/'));
    expect(await line().count()).toBe(0);
    for (const path of ['/cards/', '/admin/', '/poster/'])
      await page.goto(host.address(path), { waitUntil: 'networkidle' });
    const cached = await cachedPaths();
    expect(cached.length).toBeGreaterThan(20);
    const allowed = new Set(copyOf('hi'));
    expectNone(cached.filter((path) => !allowed.has(path)));
    expectNone([...allowed].filter((path) => /\/(?:cards|admin)\/|sveltia/.test(path)));
  });
});

it('after a new build fresh content wins, also in a copy; open pages get their old files, until none is open', async () => {
  const [before, after] = [sites.cancelled.folder, sites.full.folder];
  const { cancelled, movedPlace } = wordsIn('hi').status;
  const [oldPlan, newPlan] = [planOf(before, '/'), planOf(after, '/')];
  await host.goAway();
  host = await unsteadyHost(before, '/');
  const status = (tab: Page) => tab.locator('[data-status]').innerText();
  await visit('/', oldPlan);
  const old = await page.context().newPage();
  await old.goto(host.address('/industry/'));
  await host.serve(after);

  await page.goto(host.address('/help/'));
  expect(await status(page)).toContain(movedPlace);
  // The worker of the next build has all it needs, and waits for the pages of this one to close.
  const waiting = async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state;
  await expect.poll(() => page.evaluate(waiting), longWait).toBe('installed');
  const gone = copyOf('hi', oldPlan).find((file) => file.endsWith('.woff2') && !copyOf('hi', newPlan).includes(file));
  expect(gone).toBeDefined();
  expect(await old.evaluate(async (file) => (await fetch(file)).status, gone ?? '')).toBe(200);
  expect(await status(old)).toContain(cancelled);

  await host.goAway();
  await page.goto(host.address('/programme/'));
  expect(await status(page)).toContain(movedPlace);
  expect(await faces()).toContain('loaded');

  await old.close();
  await host.serve(after);
  const copies = async () => {
    await page.goto('about:blank');
    await page.goto(host.address('/'));
    return page.evaluate(() => caches.keys());
  };
  await expect.poll(copies, { ...longWait, interval: 1000 }).toEqual([`copy:/:${newPlan.version}`]);
});

/** The site with code that runs before its worker's. */
function withWorkerAfter(code: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'another-worker-'));
  folders.push(copy);
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, workerFile), code + readFileSync(join(folder, workerFile), 'utf8'));
  return copy;
}

it('where bytes are to be saved, only pages that were visited are copied', async () => {
  await host.serve(withWorkerAfter("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"));
  const all = plan.languages.flatMap(({ pages }) => pages);
  const cachedPages = async () => (await cachedPaths()).filter((path) => all.includes(path)).toSorted();
  await page.goto(host.address('/help/'));
  await expect.poll(cachedPages, longWait).toEqual([`${base}help/`]);
  await page.goto(host.address('/industry/'), { waitUntil: 'networkidle' });
  await expect.poll(cachedPages, longWait).toEqual([`${base}help/`, `${base}industry/`]);
  await host.goAway();
  await page.goto(host.address('/help/'));
  expect(await line().textContent()).toMatch(sentence('hi', 'offline'));
  expect(await faces()).toContain('loaded');
});

const refusals = {
  'every use of its caches':
    "for (const name of ['open', 'match', 'keys', 'has', 'delete']) CacheStorage.prototype[name] = () => { throw new DOMException('no', 'SecurityError') };",
  'to copy more': "Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));",
};

it.each(Object.entries(refusals))(
  'where the browser refuses %s, pages open as ever while there is a network',
  async (_name, code) => {
    await host.serve(withWorkerAfter(code));
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(host.address('/'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(''));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), longWait).toBe(true);
    for (const path of ['/help/', '/en/', '/industry/']) {
      expect((await page.goto(host.address(path)))?.status(), path).toBe(200);
      expect(await faces(), path).toContain('loaded');
      expect(await line().count(), path).toBe(0);
    }
    expect(errors).toEqual([]);
  },
);
