/** Pages load whole and by themselves, and the language switch keeps the page. */
import { describe, expect, it } from 'vitest';
import { localeNames } from '../../src/i18n/locales.ts';
import { tidy } from '../setup/dom.ts';
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

it.each(names)(
  'pages of the site “%s” load without an error, a missing file or a word to another host',
  async (site) => {
    const page = await visitor.newPage();
    const host = new URL(visitor.address(site, '/')).host;
    const found: string[] = [];
    const report = (what: string) => found.push(`${new URL(page.url()).pathname} ${what}`);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') report(`says “${message.text()}”`);
    });
    page.on('pageerror', (error) => report(`throws “${error.message}”`));
    page.on('requestfailed', (request) => report(`did not get ${request.url()}`));
    page.on('request', (request) => {
      if (new URL(request.url()).host !== host) report(`asks ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) report(`got ${response.status()} for ${response.url()}`);
    });
    const paths = pathsOf(site);
    for (const path of paths) await page.goto(visitor.address(site, path));
    await page.context().close();
    expect(paths.length).toBeGreaterThan(3);
    expectNone(found);
  },
);

it('a page that asks another host, misses a file or throws would be found out', async () => {
  const page = await visitor.newPage();
  const found: string[] = [];
  page.on('request', (request) => found.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(visitor.address('first', '/404.html'));
  await page.setContent('<img src="http://127.0.0.1:1/other.png"><script>throw new Error("broken")</script>');
  expect(found).toEqual(expect.arrayContaining(['/other.png', 'broken']));
});

it('a wrong address is answered with a page that leads on, in both languages', async () => {
  const page = await visitor.newPage();
  const response = await page.goto(visitor.address('underPath', '/no/such/page/'));
  expect(response?.status()).toBe(404);
  for (const path of ['/programme/', '/en/programme/'])
    expect(await page.locator(`main a[href="/some/path${path}"]`).count(), path).toBeGreaterThan(0);
  await page.getByRole('main').getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/path\//);
  expect(await page.locator('h1').isVisible()).toBe(true);
});

describe('a network that brings no fonts', () => {
  it.each(['/', '/en/', '/programme/'])('still brings the words of %s', async (path) => {
    const page = await visitor.newPage();
    const refused: string[] = [];
    await page.route('**/*.woff2', async (route) => {
      refused.push(route.request().url());
      await route.abort();
    });
    const withFonts = await visitor.open('first', path);
    await page.goto(visitor.address('first', path));
    expect(refused.length).toBeGreaterThan(0);
    const words = async (window: typeof page) => tidy(await window.locator('body').innerText());
    expect(await words(page)).toBe(await words(withFonts));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
