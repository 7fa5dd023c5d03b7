/** What axe-core finds on every page, in both colour schemes. Its rules cover WCAG 2.2 AA and best practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../setup/pages.ts';
import type { SiteName } from '../setup/sites.ts';
import { useVisitor } from '../setup/visitor.ts';

const visitor = useVisitor('first', 'second', 'scheduled', 'cancelled', 'postponed', 'postponedTo');
// Half the size of what `axe.source` holds, and sending it takes longer than running it.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everyRule: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The scheme changes colours and nothing else, so only these can tell light from dark. */
const rulesOfColour: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What is wrong on a page, one line an element: the rule, the element and what to mend. */
const violations = (page: Page, runOnly: RunOnly): Promise<string[]> =>
  page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { runOnly, resultTypes: ['violations'], preload: false } as RunOptions,
  );

async function violationsInBothSchemes(page: Page, site: SiteName, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(visitor.address(site, path));
  await page.evaluate(axeSource);
  const light = await violations(page, everyRule);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, rulesOfColour);
  const named = (scheme: string) => (line: string) => `${site}, ${path}, ${scheme}: ${line}`;
  return [...light.map(named('light')), ...dark.map(named('dark'))];
}

let page: Page;
beforeAll(async () => {
  page = await visitor.newPage({ reducedMotion: 'reduce' });
});

describe.each(['first', 'second'] as const)('every page of the site “%s” is accessible, light and dark', (site) => {
  it.each(pagesOf(site).map(({ path }) => path))('%s', async (path) => {
    expect(await violationsInBothSchemes(page, site, path)).toEqual([]);
  });
});

const moments: [moment: string, site: SiteName, at: string][] = [
  ['weeks before', 'scheduled', '2027-01-22T10:30+05:30'],
  ['on the morning of the day', 'scheduled', '2027-02-12T08:00+05:30'],
  ['while two sessions run', 'scheduled', '2027-02-12T11:45+05:30'],
  ['when it is over', 'scheduled', '2027-02-13T10:00+05:30'],
  ['when it is moved and on', 'second', '2027-02-12T11:45+05:30'],
  ['when it is cancelled', 'cancelled', '2027-02-12T11:45+05:30'],
  ['when it is postponed', 'postponed', '2027-02-12T11:45+05:30'],
  ['when it is postponed to another day', 'postponedTo', '2027-02-12T11:45+05:30'],
];

describe.each(moments)('the home page and the programme are accessible %s', (_, site, at) => {
  it.each(['/', '/en/programme/'])('%s', async (path) => {
    await page.clock.setFixedTime(at);
    expect(await violationsInBothSchemes(page, site, path)).toEqual([]);
  });
});

it('schemes narrowed by need are accessible', async () => {
  expect(await violationsInBothSchemes(page, 'second', '/en/help/?need=market')).toEqual([]);
});

it('a page that is not accessible is found out, in the scheme where it is not', async () => {
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setContent(
    '<style>p { color: #000 } @media (prefers-color-scheme: dark) { body { background: #000 } p { color: #333 } }</style>' +
      '<main><h1>Programme</h1><img src="data:,"><p>Faint</p></main>',
  );
  await page.evaluate(axeSource);
  const rules = (lines: string[]) => lines.map((line) => line.split(':')[0]);
  expect(rules(await violations(page, everyRule))).toEqual(expect.arrayContaining(['image-alt', 'html-has-lang']));
  expect(rules(await violations(page, rulesOfColour))).toEqual(['color-contrast']);
});
