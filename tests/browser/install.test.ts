/** The site as an app: the browser itself judges the manifest of each language, and whether its pages can be installed. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { type StaticServer, serveFolder } from '../../src/lib/static-server.ts';
import { baseOf, pathOf } from '../setup/addresses.ts';
import { launchProfile } from '../setup/browser.ts';
import { localeOf } from '../setup/dom.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

let profile: BrowserContext;
let page: Page;
let session: CDPSession;
/** Whether it installs apps. The one that npm brought reads manifests, and has nothing against any page. */
let installs: boolean;

/** What the browser has against the manifest of the open page, and against installing it. */
async function judged(): Promise<string[]> {
  const { errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  return [
    ...errors.map(({ line, message }) => `line ${line}: ${message}`),
    ...installabilityErrors.map(({ errorId, errorArguments }) =>
      [errorId, ...errorArguments.map(({ value }) => value)].join(' '),
    ),
  ];
}

/** What the browser has against a page with a manifest of our own. */
async function judgedWith(manifest: string): Promise<string[]> {
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/manifest' ? ['application/manifest+json', manifest] : ['text/html', html];
    response.setHeader('Content-Type', type).end(body);
  }).listen(0, 'localhost');
  const html = '<!doctype html><link rel="manifest" href="/manifest">';
  await once(server, 'listening');
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const found = await judged();
  server.close();
  return found;
}

beforeAll(async () => {
  profile = await launchProfile();
  page = await profile.newPage();
  session = await profile.newCDPSession(page);
  installs = (await judged()).length > 0;
  if (!installs) console.warn('In part skipped: this browser installs nothing (apt-get install chromium).');
});
afterAll(() => profile.close());

describe('the browser that judges', () => {
  it('tells of a value that a manifest may not have', async () => {
    expect(await judgedWith('{"start_url": 1}')).toContain(
      "line 0: property 'start_url' ignored, type string expected.",
    );
  });

  it('tells of a manifest that lacks what an app needs', async (context) => {
    if (!installs) context.skip();
    const found = await judgedWith('{"name": "Conclave", "start_url": "/", "display": "minimal-ui"}');
    expect(found).toContain('manifest-missing-suitable-icon 144');
  });
});

describe.each<SiteName>(['first', 'underPath', 'second'])('the site “%s”', (site) => {
  let server: StaticServer;
  const address = (path: string) => `http://localhost:${server.port}${baseOf(site)}${path.slice(1)}`;
  beforeAll(async () => {
    server = await serveFolder(sites[site]);
  });
  afterAll(() => server.close());

  it.each(locales)('names the app of its language on every page: %s', (locale) => {
    const own = pagesOf(site).filter((each) => localeOf(each) === locale);
    expect(own.length).toBeGreaterThan(10);
    for (const { path, document } of own)
      expect(
        document.querySelectorAll('link[rel=manifest]').map((link) => link.getAttribute('href')),
        path,
      ).toEqual([baseOf(site) + pathOf(locale, '/manifest.webmanifest').slice(1)]);
  });

  it.each(locales)('can be installed, in whichever language: %s', async (locale) => {
    for (const path of ['/', '/venue/', '/programme/']) {
      await page.goto(address(pathOf(locale, path)));
      expect(await judged(), path).toEqual([]);
    }
    const { data = '' } = await session.send('Page.getAppManifest');
    const begin = baseOf(site) + pathOf(locale, '/').slice(1);
    expect(JSON.parse(data)).toMatchObject({
      lang: locale,
      dir: 'ltr',
      id: begin,
      start_url: begin,
      scope: baseOf(site),
    });
  });

  it('is an app of its own in each language', async (context) => {
    if (!installs) context.skip();
    for (const locale of locales) {
      await page.goto(address(pathOf(locale, '/')));
      expect((await session.send('Page.getAppId')).appId).toBe(address(pathOf(locale, '/')));
    }
  });

  it('cannot be installed from the editor, which needs a network', async (context) => {
    if (!installs) context.skip();
    await page.goto(address('/admin/'));
    expect(await judged()).toEqual(['no-manifest']);
  });
});
