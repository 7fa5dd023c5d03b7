/** The site without a network: what a phone keeps after a visit, what it shows then, and what it leaves. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { planOf } from '../../src/worker/plan.ts';
import { workerFile } from '../../src/worker/write.ts';
import { baseOf } from '../setup/addresses.ts';
import { launchBrowser } from '../setup/browser.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { newHeading, rebuilt } from '../setup/rebuilt.ts';
import { missingPage, sites } from '../setup/sites.ts';
import { type UnsteadyHost, unsteadyHost } from '../setup/unsteady-host.ts';

const site = 'underPath';
const { folder } = sites[site];
const base = baseOf(site);
/** Pages of the editor and of the share cards are for organisers, who are online. */
const pages = pagesOf(site).filter(({ path }) => path !== missingPage && !/^\/(?:en\/)?cards\//.test(path));
const plan = planOf(folder, base);
const keptOf = (locale: Locale) => {
  const language = plan.languages.find(({ words }) => words.tag.startsWith(locale));
  return language ? [...language.files, ...language.pages] : [];
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: UnsteadyHost;
const folders: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});
beforeEach(async () => {
  host = await unsteadyHost(folder, base);
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.goAway();
});

const keptPaths = (): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return [...new Set(requests.flat().map(({ url }) => new URL(url).pathname))];
  });

/** Opens a page and waits until all of its language is kept. */
async function visit(path: string): Promise<void> {
  await page.goto(host.address(path));
  const wanted = keptOf(localeOf({ path }));
  await expect
    .poll(
      async () => {
        const kept = new Set(await keptPaths());
        return wanted.filter((each) => !kept.has(each));
      },
      { timeout: 30_000 },
    )
    .toEqual([]);
}

const line = () => page.locator('main > [data-copy]');
/** The sentence of a copy as a pattern, whatever its age. */
const sentence = (locale: Locale, trouble: 'offline' | 'slow') =>
  new RegExp(wordsIn(locale).copy[trouble].replace('{age}', '\\d+ \\S+'));
const faces = () =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ family }) => family === 'Mukta').map(({ status }) => status);
  });

describe('without a network, after one visit', () => {
  it.each<Locale>(['hi', 'en'])(
    'every page of the language opens with its fonts and says how old it is: %s',
    async (locale) => {
      await visit(locale === 'hi' ? '/venue/' : '/en/venue/');
      await host.goAway();
      // What a visit left in the browser's own cache would hide that our copy lacks it.
      const cache = await page.context().newCDPSession(page);
      await cache.send('Network.clearBrowserCache');
      const failed: string[] = [];
      page.on('requestfailed', (request) => failed.push(request.url()));
      const own = pages.filter((each) => localeOf(each) === locale);
      expect(own.length).toBeGreaterThan(10);
      for (const { path, document } of own) {
        const answer = await page.goto(host.address(path), { waitUntil: 'load' });
        expect(answer?.status(), path).toBe(200);
        expect(await page.title(), path).toBe(document.querySelector('title')?.textContent);
        expect(await line().textContent(), path).toMatch(sentence(locale, 'offline'));
        const states = await faces();
        expect(states, path).toContain('loaded');
        expect(states, path).not.toContain('error');
      }
      // The browser itself asks for a newer worker.
      expectNone(failed.filter((url) => !url.endsWith(`/${workerFile}`)));
    },
  );

  it('calendar files and the programme as a message are there', async () => {
    await visit('/');
    await host.goAway();
    for (const path of ['/conclave.ics', '/programme.txt', '/manifest.webmanifest', '/icon.svg']) {
      const text = await page.evaluate(async (address) => (await fetch(address)).text(), host.address(path));
      // Reading a text, a browser drops the mark of its encoding.
      expect(text, path).toBe(readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, ''));
    }
  });

  it('a page is found by its address with a query, without its last slash, or with index.html', async () => {
    await visit('/');
    await host.goAway();
    for (const path of ['/help/?need=all&utm_source=x', '/help', '/help/index.html']) {
      await page.goto(host.address(path));
      expect(await line().textContent(), path).toMatch(sentence('hi', 'offline'));
    }
  });

  it('the other language is there after its first page was opened, not before', async () => {
    await visit('/');
    await host.goAway();
    await page.goto(host.address('/en/venue/'));
    expect(await line().textContent()).toBe(wordsIn('en').copy.missing);
    await host.serve(folder);
    await visit('/en/');
    await host.goAway();
    await page.goto(host.address('/en/venue/'));
    expect(await line().textContent()).toMatch(sentence('en', 'offline'));
  });

  it('an address that leads nowhere says that there is no network', async () => {
    await visit('/');
    await host.goAway();
    const answer = await page.goto(host.address('/no/such/page/'));
    expect(answer?.status()).toBe(503);
    expect(await line().textContent()).toBe(wordsIn('hi').copy.missing);
    // Not that the page does not exist, which nobody knows; the first page has what matters.
    const home = pages.find(({ path }) => path === '/')?.document.querySelector('title')?.text;
    expect(await page.title()).toBe(home);
    await host.serve(folder);
    expect((await page.goto(host.address('/no/such/page/')))?.status()).toBe(404);
    expect(await line().count()).toBe(0);
  });
});

describe('with a network', () => {
  it('the page comes from it and says nothing of copies', async () => {
    await visit('/');
    await page.goto(host.address('/help/'));
    expect(await line().count()).toBe(0);
  });

  it.each(['stall', 'stallMidway'] as const)('that stops, the copy comes within five seconds: %s', async (stop) => {
    await visit('/');
    await host[stop]();
    const began = Date.now();
    await page.goto(host.address('/programme/'));
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await line().textContent()).toMatch(sentence('hi', 'slow'));
  });

  it('nothing is kept but the pages, their files, and neither cards nor editor', async () => {
    await visit('/');
    for (const path of ['/cards/', '/admin/', '/poster/'])
      await page.goto(host.address(path), { waitUntil: 'networkidle' });
    const kept = await keptPaths();
    expect(kept.length).toBeGreaterThan(20);
    const allowed = new Set(keptOf('hi'));
    expectNone(kept.filter((path) => !allowed.has(path)));
    expectNone([...allowed].filter((path) => /\/(?:cards|admin)\/|sveltia/.test(path)));
    const others = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      cookie: document.cookie,
    }));
    expect(others).toEqual({ local: {}, session: {}, databases: [], cookie: '' });
  });
});

/** Until the worker of the next build has all it needs, and waits for the pages of this one to close. */
const nextIsReady = () =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state), {
      timeout: 60_000,
    })
    .toBe('installed');

describe('after a new build', () => {
  it('fresh content wins, also in a copy, while an old page that is open still gets its files', async () => {
    const next = await rebuilt(folder, base);
    folders.push(next);
    await visit('/');
    const old = await context.newPage();
    await old.goto(host.address('/venue/'));
    const oldHeading = await old.locator('h1').textContent();
    await host.serve(next);

    await page.goto(host.address('/help/'));
    expect(await page.locator('h1').textContent()).toBe(newHeading);
    await nextIsReady();

    const oldFont = keptOf('hi').find((file) => file.endsWith('.woff2')) ?? '';
    expect(oldFont).toContain('mukta-');
    expect(await old.evaluate(async (file) => (await fetch(file)).status, oldFont)).toBe(200);
    expect(await old.locator('h1').textContent()).toBe(oldHeading);

    await host.goAway();
    await page.goto(host.address('/programme/'));
    expect(await page.locator('h1').textContent()).toBe(newHeading);
    expect(await faces()).toContain('loaded');
  });

  it('the old copy goes when no page is open any more', async () => {
    const next = await rebuilt(folder, base);
    folders.push(next);
    await visit('/');
    await host.serve(next);
    await page.goto(host.address('/help/'));
    await nextIsReady();
    await page.goto('about:blank');
    await expect
      .poll(
        async () => {
          await page.goto(host.address('/'));
          const names = await page.evaluate(() => caches.keys());
          await page.goto('about:blank');
          return names;
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toEqual([`copy:${base}:${planOf(next, base).version}`]);
  });
});

/** The site with code that runs before its worker's. */
function withWorkerAfter(code: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'another-worker-'));
  folders.push(copy);
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, workerFile), code + readFileSync(join(folder, workerFile), 'utf8'));
  return copy;
}

describe('where bytes are to be saved', () => {
  it('only pages that were visited are kept', async () => {
    await host.serve(withWorkerAfter("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"));
    const keptPages = async () => {
      const all = new Set(plan.languages.flatMap((language) => language.pages));
      return (await keptPaths()).filter((path) => all.has(path)).toSorted();
    };
    await page.goto(host.address('/help/'));
    await expect.poll(keptPages).toEqual([`${base}help/`]);
    await page.goto(host.address('/venue/'), { waitUntil: 'networkidle' });
    await expect.poll(keptPages).toEqual([`${base}help/`, `${base}venue/`]);
    await host.goAway();
    await page.goto(host.address('/help/'));
    expect(await line().textContent()).toMatch(sentence('hi', 'offline'));
    expect(await faces()).toContain('loaded');
  });
});

describe('where the browser refuses', () => {
  const refusals = {
    'every use of its caches':
      "for (const name of ['open', 'match', 'keys', 'has', 'delete']) CacheStorage.prototype[name] = () => { throw new DOMException('no', 'SecurityError') };",
    'to keep more': "Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));",
  };

  it.each(Object.entries(refusals))('%s, pages open as ever while there is a network', async (_name, code) => {
    await host.serve(withWorkerAfter(code));
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(host.address('/'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(''));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    for (const path of ['/help/', '/en/', '/venue/']) {
      expect((await page.goto(host.address(path)))?.status(), path).toBe(200);
      expect(await faces(), path).toContain('loaded');
      expect(await line().count(), path).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  it('a worker, pages open as ever', async () => {
    const refusing = await browser.newContext({ serviceWorkers: 'block' });
    const other = await refusing.newPage();
    const errors: string[] = [];
    other.on('pageerror', ({ message }) => errors.push(message));
    expect((await other.goto(host.address('/help/'), { waitUntil: 'networkidle' }))?.status()).toBe(200);
    expect(errors).toEqual([]);
    await refusing.close();
  });
});
