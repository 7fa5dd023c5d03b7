/** The policy of the pages: nothing of theirs is refused, everything else is, with the headers of a host and without. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/lib/static-server.ts';
import { baseOf } from '../setup/addresses.ts';
import { launchBrowser } from '../setup/browser.ts';
import { expectNone } from '../setup/findings.ts';
import { startVisit, tryEverything } from '../setup/full-visit.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hosts = [
  { host: 'that sends the headers', headers: true },
  { host: 'that sends none, so that only the meta tag counts', headers: false },
];
const visited: SiteName[] = ['first', 'underPath', 'second'];

function useSite(site: SiteName, headers: boolean): (path: string) => string {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder({ ...sites[site], headers });
  });
  afterAll(() => server.close());
  return (path) => `http://127.0.0.1:${server.port}${baseOf(site)}${path.slice(1)}`;
}

describe.each(hosts)('on a host $host', ({ headers }) => {
  describe.each(visited)('the site “%s”', (site) => {
    const address = useSite(site, headers);

    it('has no page that its own policy refuses anything of, whatever a visitor tries', async () => {
      const context = await browser.newContext();
      const visit = await startVisit(context);
      const paths = pagesOf(site).map(({ path }) => path);
      for (const path of paths) {
        await tryEverything(visit, address(path));
        const found = [...visit.refused.splice(0), ...visit.errors.splice(0)];
        expectNone(found.map((line) => `${path}: ${line}`));
      }
      const own = new URL(address('/')).origin;
      expectNone(visit.requests.filter((url) => !url.startsWith(`${own}/`) && !url.startsWith('data:')));
      await context.close();
    });

    it('leaves nothing on the phone but copies of itself', async () => {
      const context = await browser.newContext();
      const visit = await startVisit(context);
      for (const path of ['/', '/en/help/', '/programme/', '/poster/']) {
        await tryEverything(visit, address(path));
        const kept = await visit.page.evaluate(async () => ({
          local: { ...localStorage },
          session: { ...sessionStorage },
          databases: await indexedDB.databases(),
          cookie: document.cookie,
        }));
        expect(kept, path).toEqual({ local: {}, session: {}, databases: [], cookie: '' });
      }
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });
  });

  describe('what does not belong to a page', () => {
    const address = useSite('second', headers);
    const planted = {
      'script-src-elem: inline': '<script>window.ran = true</script>',
      'script-src-attr: inline': '<b id="handler" onclick="window.ran = true">x</b>',
      'script-src-elem: https://foreign.example/a.js': '<script src="https://foreign.example/a.js"></script>',
      'style-src-elem: inline': '<style>main { display: none }</style>',
      'style-src-attr: inline': '<p style="display: none">x</p>',
      'img-src: https://foreign.example/a.png': '<img src="https://foreign.example/a.png" alt="">',
      'frame-src: https://foreign.example': '<iframe src="https://foreign.example/"></iframe>',
      'base-uri: https://foreign.example': '<base href="https://foreign.example">',
      'object-src: https://foreign.example': '<object data="https://foreign.example/a.swf"></object>',
    };

    it.each(Object.entries(planted))('is refused: %s', async (refusal, markup) => {
      const context = await browser.newContext();
      const visit = await startVisit(context);
      await visit.page.route('**/venue/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) });
      });
      await visit.page.goto(address('/venue/'));
      await visit.page.evaluate(() => document.getElementById('handler')?.click());
      // One refusal for each policy that is in force.
      await expect.poll(() => visit.refused.length).toBeGreaterThan(0);
      expectNone(visit.refused.filter((line) => !line.startsWith(refusal)));
      expect(await visit.page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await visit.page.locator('main').isVisible()).toBe(true);
      expectNone(visit.requests.filter((url) => url.startsWith('https://foreign.example') && !markup.includes(url)));
      await context.close();
    });

    it('is refused when a script asks for it: code in a string, a request to another host', async () => {
      const context = await browser.newContext();
      const { page, refused } = await startVisit(context);
      await page.goto(address('/'));
      await page.evaluate(async () => {
        setTimeout('window.ran = true');
        await fetch('https://foreign.example/').catch(() => undefined);
      });
      await expect
        .poll(() => refused.map((line) => line.split(':')[0]).toSorted())
        .toEqual(headers ? ['connect-src', 'connect-src', 'script-src', 'script-src'] : ['connect-src', 'script-src']);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      await context.close();
    });
  });
});

describe.each([
  { host: 'sends the headers', headers: true, shown: false },
  { host: 'sends none, as no meta tag can forbid it', headers: false, shown: true },
])('a page of someone else, where ours is on a host that $host', ({ headers, shown }) => {
  const address = useSite('first', headers);

  it(`${shown ? 'can' : 'cannot'} show ours inside it`, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const outside = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(`<iframe src="${address('/')}"></iframe>`),
    ).listen(0, 'localhost');
    await once(outside, 'listening');
    await page.goto(`http://localhost:${(outside.address() as AddressInfo).port}/`);
    const inside = () =>
      page
        .frames()
        .find((frame) => frame !== page.mainFrame())
        ?.url();
    await expect.poll(inside).toBe(shown ? address('/') : 'chrome-error://chromewebdata/');
    await context.close();
    outside.close();
  });
});
