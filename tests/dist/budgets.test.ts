/** What a first visit to each page costs, at most. KB are 1,024 bytes; texts count as brotli makes them, typefaces as they are. */
import { describe, expect, it } from 'vitest';
import { type PageWeight, weightOf } from '../../src/bench/page-weight.ts';
import { organiserPaths } from '../../src/lib/urls.ts';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

const kilobytes = (count: number): number => count * 1024;
const names = ['first', 'second', 'underPath'] as const;

interface Cost extends PageWeight {
  readonly site: (typeof names)[number];
  readonly page: Page;
}

const fileOf = ({ path }: Page): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

const costs: readonly Cost[] = names.flatMap((site) => {
  const { folder, base } = sites[site];
  return pagesOf(site)
    .filter(({ path }) => !path.startsWith('/admin/'))
    .map((page) => ({ site, page, ...weightOf(folder, base.replace(/\/?$/, '/'), fileOf(page)) }));
});

const over = (figure: 'document' | 'fonts' | 'script' | 'everything' | 'requests', limit: (cost: Cost) => number) =>
  costs
    .filter((cost) => cost[figure] > limit(cost))
    .map((cost) => `${cost.site} ${cost.page.path}: ${cost[figure]}, at most ${limit(cost)}`);

describe('a first visit to any page', () => {
  it('costs 14 KB for the document with its styles', () => {
    expectNone(over('document', () => kilobytes(14)));
    expect(costs.length).toBeGreaterThan(100);
  });

  it('costs 38 KB for typefaces in Hindi, 16 KB in English where no Hindi is borrowed', () => {
    const borrows = ({ page }: Cost) => page.document.querySelector('main [lang=hi]:not([data-own-fonts])') !== null;
    expectNone(over('fonts', (cost) => kilobytes(localeOf(cost.page) === 'hi' || borrows(cost) ? 38 : 16)));
    expect(costs.filter((cost) => localeOf(cost.page) === 'en' && !borrows(cost)).length).toBeGreaterThan(30);
    expect(costs.filter(({ fonts }) => fonts === 0)).toEqual([]);
  });

  it.each(names)('fetches no letter that only a page for organisers has: %s', (site) => {
    const { base } = sites[site];
    const isForOrganisers = ({ path }: Page) =>
      organiserPaths(base).includes(`${base.replace(/\/$/, '')}${path.replace(/index\.html$/, '')}`);
    const fontsOf = (pages: readonly Page[]) =>
      new Set(
        pages.flatMap(({ document }) =>
          document.querySelectorAll('link[as=font]').map((link) => link.getAttribute('href') ?? ''),
        ),
      );
    const [theirs, visitors] = [true, false].map((who) =>
      fontsOf(pagesOf(site).filter((page) => isForOrganisers(page) === who)),
    );
    expect(theirs?.size).toBeGreaterThan(3);
    expect(visitors?.size).toBeGreaterThan(5);
    expectNone([...(theirs ?? [])].filter((file) => visitors?.has(file)));
  });

  it('costs 3 KB for scripts', () => {
    expectNone(over('script', () => kilobytes(3)));
    expect(costs.filter(({ script }) => script === 0)).toEqual([]);
  });

  it('costs 50 KB for everything', () => {
    expectNone(over('everything', () => kilobytes(50)));
  });

  it('takes eight requests', () => {
    expectNone(over('requests', () => 8));
  });

  it('asks nobody else', () => {
    expectNone(costs.flatMap(({ page, foreign }) => foreign.map((address) => `${page.path}: ${address}`)));
  });
});
