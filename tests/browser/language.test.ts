/** Pages load whole and by themselves, and the language switch keeps the page. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { localeNames } from '../../src/i18n/locales.ts';
import { seenText } from '../setup/claims.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const names = ['first', 'underPath', 'second', 'scheduled', 'cancelled', 'postponed', 'postponedTo'] as const;
const visitor = useVisitor(...names);

const deepPages: [site: SiteName, route: string][] = [
  ['first', '/'],
  ['first', '/help/'],
  ['underPath', '/'],
  ['underPath', '/venue/'],
  ['second', '/programme/quiet-furnace/'],
  ['second', '/products/jaggery/'],
  ['second', '/industry/sugar/'],
];

it.each(deepPages)('the language switch of the site “%s” keeps the page on %s, there and back', async (site, route) => {
  const page = await visitor.open(site, route);
  const turn = async (name: string) => page.locator('header').getByRole('link', { name, exact: true }).click();
  await turn(localeNames.en);
  expect(page.url()).toBe(visitor.address(site, `/en${route}`));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await turn(localeNames.hi);
  expect(page.url()).toBe(visitor.address(site, route));
  expect(await page.locator('html').getAttribute('lang')).toBe('hi');
});

/** Of variants of a site, whose pages come from the same templates, the ones that a change of plan changes. */
const pathsOf = (site: SiteName): string[] => {
  const paths = pagesOf(site).map(({ path }) => path);
  if (['first', 'underPath', 'second'].includes(site)) return paths;
  return paths.filter((path) => /^\/(?:en\/)?(?:programme\/)?$/.test(path));
};

/** What goes wrong while a page loads, or is fetched from elsewhere, from now on. */
function troublesOf(page: Page): string[] {
  const found: string[] = [];
  const report = (what: string) => found.push(`${page.url()} ${what}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) report(`says “${message.text()}”`);
  });
  page.on('pageerror', (error) => report(`throws “${error.message}”`));
  page.on('requestfailed', (request) => report(`did not get ${request.url()}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !hosts().includes(host)) report(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`got ${response.status()} for ${response.url()}`);
  });
  return found;
}

const hosts = () => names.map((site) => new URL(visitor.address(site, '/')).host);

describe('pages load without an error, a missing file or a word to another host', () => {
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    page = await visitor.newPage();
    troubles = troublesOf(page);
  });

  it.each(names)('those of the site “%s”', async (site) => {
    troubles.length = 0;
    const paths = pathsOf(site);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) await page.goto(visitor.address(site, path));
    expectNone(troubles);
  });

  it('and one that does would be found out', async () => {
    const careless = await visitor.newPage({ bypassCSP: true });
    await careless.goto(visitor.address('first', '/404.html'));
    const found = troublesOf(careless);
    await careless.setContent(
      '<link rel="stylesheet" href="http://localhost:1/"><img src="/none.png"><script>throw new Error("broken")</script>',
    );
    expect(found.join()).toMatch(/asks http:\/\/localhost:1\//);
    expect(found.join()).toMatch(/got 404 for .*none\.png/);
    expect(found.join()).toMatch(/throws “broken”/);
  });
});

it('a wrong address is answered with a page that leads on, in both languages', async () => {
  const page = await visitor.open('underPath', '/no/such/page/');
  for (const path of ['/programme/', '/en/programme/'])
    expect(await page.locator(`main a[href="/some/path${path}"]`).count(), path).toBeGreaterThan(0);
  await page.getByRole('main').getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/path\//);
  expect(await page.locator('h1').isVisible()).toBe(true);
});

it('a network that brings no fonts still brings the words', async () => {
  const page = await visitor.newPage();
  const refused: string[] = [];
  await page.route('**/*.woff2', async (route) => {
    refused.push(route.request().url());
    await route.abort();
  });
  for (const path of ['/', '/en/', '/programme/']) {
    await page.goto(visitor.address('first', path));
    const withFonts = await visitor.open('first', path);
    expect(await seenText(page), path).toBe(await seenText(withFonts));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  expect(refused.length).toBeGreaterThan(0);
});
