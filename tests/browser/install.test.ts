/** The site as an app: the browser itself judges the manifest of each language, and whether its pages can be installed. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { baseOf, pathOf } from '../setup/addresses.ts';
import { launchProfile } from '../setup/browser.ts';
import { localeOf } from '../setup/dom.ts';
import { pagesOfEachKind } from '../setup/kinds.ts';
import { everything } from '../setup/scope.ts';
import { useSites } from '../setup/visitor.ts';

const address = useSites(['full', 'sparse']);
let profile: BrowserContext;
let page: Page;
let session: CDPSession;
/** Whether it installs apps. The one that npm brought reads manifests, and has nothing against any page. */
let installs: boolean;

/** What the browser has against the manifest of the open page, and against installing it. */
async function objections(): Promise<string[]> {
  const { errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  return [
    ...errors.map(({ line, message }) => `line ${line}: ${message}`),
    ...installabilityErrors.map(({ errorId, errorArguments }) =>
      [errorId, ...errorArguments.map(({ value }) => value)].join(' '),
    ),
  ];
}

beforeAll(async () => {
  profile = await launchProfile();
  page = await profile.newPage();
  session = await profile.newCDPSession(page);
  installs = (await objections()).length > 0;
  if (!installs) console.warn('In part skipped: this browser installs nothing (apt-get install chromium).');
});
afterAll(() => profile.close());

it('the browser objects to a value that a manifest may not have', async () => {
  await page.route('**/manifest.webmanifest', (route) => route.fulfill({ body: '{"start_url": 1}' }), { times: 1 });
  await page.goto(address('full', '/'));
  expect(await objections()).toContain("line 0: property 'start_url' ignored, type string expected.");
});

describe.each(everything ? (['full', 'sparse'] as const) : (['sparse'] as const))('the site “%s”', (site) => {
  it('can be installed from its pages, as the app of their language', async () => {
    for (const { path } of pagesOfEachKind(site)) {
      await page.goto(address(site, path), { waitUntil: 'domcontentloaded' });
      expect(await objections(), path).toEqual([]);
      const { data = '{}' } = await session.send('Page.getAppManifest');
      const lang = localeOf({ path });
      const start = baseOf(site) + pathOf(lang, '/').slice(1);
      expect(JSON.parse(data), path).toMatchObject({
        lang,
        dir: 'ltr',
        id: start,
        start_url: start,
        scope: baseOf(site),
      });
    }
  });

  it('is an app of its own in each language, but for the editor, which needs a network', async (context) => {
    if (!installs) context.skip();
    for (const locale of locales) {
      await page.goto(address(site, pathOf(locale, '/')));
      expect((await session.send('Page.getAppId')).appId).toBe(page.url());
    }
    await page.goto(address(site, '/admin/'));
    expect(await objections()).toEqual(['no-manifest']);
  });
});
