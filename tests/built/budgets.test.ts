/** What a first visit to each page costs, at most. KB are 1,024 bytes; texts count as brotli makes them, typefaces as they are. */
import { describe, expect, it } from 'vitest';
import { baseOf } from '../setup/addresses.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type PageWeight, weightOf } from '../setup/page-weight.ts';
import { type Page, listedPages, pagesOf } from '../setup/pages.ts';
import { fixtureSites } from '../setup/scope.ts';
import { sites } from '../setup/sites.ts';

const kilobyte = 1024;

/** The most that a visit to a page may cost: `requests` in number, the rest in bytes. */
function limitsOf(page: Page): Omit<PageWeight, 'foreign'> {
  const borrowsHindi = page.document.querySelector('main [lang=hi]:not([data-own-fonts])') !== null;
  return {
    document: 18 * kilobyte,
    fonts: (localeOf(page) === 'hi' || borrowsHindi ? 38 : 16) * kilobyte,
    script: 3 * kilobyte,
    everything: 60 * kilobyte,
    requests: 8,
  };
}

describe.each(fixtureSites)('a first visit to any page of site “%s”', (site) => {
  const costs = pagesOf(site).map((page) => {
    const file = page.path.replace(/\/$/, '/index.html').slice(1);
    return { page, ...weightOf(sites[site].folder, baseOf(site), file) };
  });

  it('costs no more than the limits', () => {
    const figures = ['document', 'fonts', 'script', 'everything', 'requests'] as const;
    expect(costs.filter(({ page }) => limitsOf(page).fonts === 16 * kilobyte).length).toBeGreaterThan(10);
    for (const { page, ...cost } of costs)
      for (const figure of figures) {
        expect(cost[figure], `${figure} of ${page.path}`).toBeGreaterThan(0);
        expect(cost[figure], `${figure} of ${page.path}`).toBeLessThanOrEqual(limitsOf(page)[figure]);
      }
  });

  it('fetches no letter that only a page for organisers has', () => {
    const fontsOf = ({ document }: Page) =>
      document.querySelectorAll('link[as=font]').map((link) => link.getAttribute('href'));
    const forOrganisers = pagesOf(site).filter(({ path }) => path.endsWith('/cards/'));
    const theirs = new Set(forOrganisers.flatMap(fontsOf));
    const visitors = new Set(listedPages(site).flatMap(fontsOf));
    expect(theirs.size).toBeGreaterThan(3);
    expect(visitors.size).toBeGreaterThan(5);
    expect([...theirs].filter((file) => visitors.has(file))).toEqual([]);
  });

  it('asks nobody else', () => {
    expectNone(costs.flatMap(({ page, foreign }) => foreign.map((address) => `${page.path}: ${address}`)));
  });
});
