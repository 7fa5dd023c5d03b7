/** Pages load whole and by themselves: nothing of theirs is refused, all else is, with the headers of a host and without. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNone } from '../setup/findings.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { everything, fixtureSites } from '../setup/scope.ts';
import type { SiteName } from '../setup/sites.ts';
import { useSites, useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor(...fixtureSites);
const hosts: { host: string; headers: boolean; address: typeof visitor.address; visited: SiteName[] }[] = [
  {
    host: 'that sends the headers',
    headers: true,
    address: visitor.address,
    visited: everything ? fixtureSites : ['full'],
  },
  {
    host: 'that sends none, so that only the meta tag counts',
    headers: false,
    address: useSites(['full', 'sparse'], false),
    visited: everything ? ['full', 'sparse'] : ['sparse'],
  },
];

interface Visit {
  readonly page: Page;
  /** Refusals of the policy: the directive and what it refused. */
  readonly refused: string[];
  /** Errors and warnings, files that did not come, and requests to other hosts: `asks https://…`. */
  readonly troubles: string[];
}

/** Watches the policy from before the first script. Printing would stop the browser, sharing opens a sheet that nobody closes. */
function watch(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    (window as unknown as { refused(line: string): void }).refused(
      `${effectiveDirective}: ${blockedURI} ${sample}`.trim(),
    ),
  );
  Object.assign(window, { print: () => undefined });
  Object.defineProperty(navigator, 'share', { value: () => Promise.resolve() });
}

/** Watches a window from now on. `home` is an address of the site, whose host alone may be asked for anything. */
async function startVisit(page: Page, home: string): Promise<Visit> {
  const visit: Visit = { page, refused: [], troubles: [] };
  const report = (what: string) => visit.troubles.push(what);
  await page.exposeFunction('refused', (line: string) => visit.refused.push(line));
  await page.addInitScript(watch);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) report(`logs “${message.text()}”`);
  });
  page.on('pageerror', ({ message }) => report(`throws “${message}”`));
  page.on('requestfailed', (request) => report(`did not get ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== new URL(home).host) report(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`got ${response.status()} for ${response.url()}`);
  });
  return visit;
}

/** Opens a page, scrolls through it, opens what opens, chooses what can be chosen and presses what can be pressed. */
async function tryEverything({ page }: Visit, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    const tick = () => new Promise((resolve) => setTimeout(resolve));
    for (const summary of document.querySelectorAll('summary')) summary.click();
    for (const image of document.querySelectorAll('img')) image.loading = 'eager';
    for (const choice of document.querySelectorAll<HTMLElement>('input, button')) {
      if (choice.checkVisibility()) choice.click();
      await tick();
    }
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.all(
      [...document.images].map(
        (image) => image.complete || new Promise((done) => image.addEventListener('load', done)),
      ),
    );
    await document.fonts.ready;
    await tick();
  });
}

describe.each(hosts)('on a host $host', ({ headers, address, visited }) => {
  it.each(visited)(
    'a visitor of “%s” tries everything: nothing is refused, missing, broken, asked of others or left behind',
    async (site) => {
      const page = await visitor.newPage({ serviceWorkers: 'allow', asItComes: true });
      const visit = await startVisit(page, address(site, '/'));
      for (const { path } of pagesOfEachKind(site)) {
        await tryEverything(visit, address(site, path));
        const found = [...visit.refused.splice(0), ...visit.troubles.splice(0)];
        expectNone(found.map((line) => `${path}: ${line}`));
      }
      const left = await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        cookie: document.cookie,
      }));
      expect(left).toEqual({ local: {}, session: {}, databases: [], cookie: '' });
      expect(await page.context().cookies()).toEqual([]);
      await page.context().close();
    },
  );

  it.each(
    Object.entries({
      'script-src-elem: inline': '<script>window.ran = true</script>',
      'script-src-attr: inline': '<b id="handler" onclick="window.ran = true">x</b>',
      'script-src-elem: https://foreign.example/a.js': '<script src="https://foreign.example/a.js"></script>',
      'style-src-elem: inline': '<style>main { display: none }</style>',
      'style-src-attr: inline': '<p style="display: none">x</p>',
      'img-src: https://foreign.example/a.png': '<img src="https://foreign.example/a.png" alt="">',
      'frame-src: https://foreign.example': '<iframe src="https://foreign.example/"></iframe>',
      'base-uri: https://foreign.example': '<base href="https://foreign.example">',
      'object-src: https://foreign.example': '<object data="https://foreign.example/a.swf"></object>',
    }),
  )('what does not belong to a page is refused: %s', async (refusal, markup) => {
    const page = await visitor.newPage();
    const visit = await startVisit(page, address('full', '/'));
    await page.route('**/venue/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) });
    });
    await page.goto(address('full', '/venue/'));
    await page.evaluate(() => document.getElementById('handler')?.click());
    // One refusal for each policy that is in force.
    await expect.poll(() => visit.refused.length, { timeout: 60_000 }).toBeGreaterThan(0);
    expectNone(visit.refused.filter((line) => !line.startsWith(refusal)));
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('main').isVisible()).toBe(true);
    const asked = visit.troubles.filter((line) => line.startsWith('asks '));
    expectNone(asked.filter((line) => !markup.includes(line.replace('asks ', ''))));
    await page.context().close();
  });

  it('what a script asks for is refused: code in a string, a request to another host', async () => {
    const page = await visitor.newPage();
    const { refused } = await startVisit(page, address('full', '/'));
    await page.goto(address('full', '/'));
    await page.evaluate(async () => {
      setTimeout('window.ran = true');
      await fetch('https://foreign.example/').catch(() => undefined);
    });
    await expect
      .poll(() => refused.map((line) => line.split(':')[0]).toSorted(), { timeout: 60_000 })
      .toEqual(headers ? ['connect-src', 'connect-src', 'script-src', 'script-src'] : ['connect-src', 'script-src']);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  // No meta tag can forbid it.
  it(`a page of someone else ${headers ? 'cannot' : 'can'} show ours inside it`, async () => {
    const page = await visitor.newPage();
    const inner = address('sparse', '/');
    const outside = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(`<iframe src="${inner}"></iframe>`),
    ).listen(0, 'localhost');
    await once(outside, 'listening');
    await page.goto(`http://localhost:${(outside.address() as AddressInfo).port}/`);
    const shown = () => page.frames().find((frame) => frame !== page.mainFrame());
    await expect
      .poll(() => shown()?.url(), { timeout: 60_000 })
      .toBe(headers ? 'chrome-error://chromewebdata/' : inner);
    outside.close();
  });
});

it('a page with an error, a missing file or a request to another host is found out', async () => {
  const page = await visitor.newPage({ bypassCSP: true });
  await page.goto(visitor.address('sparse', '/404.html'));
  const { troubles } = await startVisit(page, page.url());
  await page.setContent(
    '<link rel="stylesheet" href="http://localhost:1/"><img src="/none.png"><script>throw new Error("broken")</script>',
  );
  const expected = [/^asks http:\/\/localhost:1\/$/m, /^got 404 for .*none\.png$/m, /^throws “broken”$/m];
  for (const line of expected) expect(troubles.join('\n')).toMatch(line);
});

it('a wrong address is answered with a page that leads on, in both languages', async () => {
  const page = await visitor.open('sparse', '/no/such/page/');
  for (const path of ['/programme/', '/en/programme/'])
    expect(await page.locator(`main a[href="/some/path${path}"]`).count(), path).toBeGreaterThan(0);
  await page.getByRole('main').getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/path\//);
  expect(await page.locator('h1').isVisible()).toBe(true);
});
