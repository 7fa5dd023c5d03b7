/** What a first visit to each page costs, at most. KB are 1,024 bytes; texts count as brotli makes them, typefaces as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { facesNamed } from '../setup/fonts.ts';
import { type Page, pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

const kilobytes = (count: number): number => count * 1024;
const names = ['first', 'second'] as const;
type Name = (typeof names)[number];

/** Files that a page fetches at once: those that wait for the visitor to scroll are left out, and of icons a browser takes one. */
function filesAskedFor(site: Name, { document }: Page): string[] {
  const sources = document.querySelectorAll('script[src], img[src]:not([loading=lazy])');
  const links = document.querySelectorAll('link[rel=stylesheet], link[rel=preload], link[rel=manifest], link[type="image/svg+xml"]');
  const addresses = [
    ...sources.map((element) => element.getAttribute('src')),
    ...links.map((element) => element.getAttribute('href')),
  ];
  return [...new Set(addresses.filter((address) => address !== undefined))].map((address) =>
    address.startsWith(sites[site].base) ? join(sites[site].folder, address) : address,
  );
}

const isText = /\.(?:html|css|js|svg|json|webmanifest)$/;
const known = new Map<string, number>();

/** @throws if the file is not of this site. */
function bytesOf(file: string): number {
  if (!existsSync(file)) throw new Error(`“${file}” is no file of the site.`);
  const bytes = known.get(file) ?? (isText.test(file) ? brotliCompressSync(readFileSync(file)) : readFileSync(file)).length;
  known.set(file, bytes);
  return bytes;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function costOf(site: Name, page: Page) {
  const document = brotliCompressSync(page.html).length;
  const faces = facesNamed(site, page);
  const fonts = sum(faces.map(({ bytes }) => bytes.length));
  const files = filesAskedFor(site, page);
  const script = sum(files.filter((file) => file.endsWith('.js')).map(bytesOf));
  const everything = document + fonts + sum(files.map(bytesOf));
  return { document, fonts, script, everything, requests: 1 + faces.length + files.length };
}

const costs = names.flatMap((site) =>
  pagesOf(site)
    .filter(({ path }) => !path.startsWith('/admin/'))
    .map((page) => ({ site, page, ...costOf(site, page) })),
);
type Cost = (typeof costs)[number];

const over = (figure: 'document' | 'fonts' | 'script' | 'everything' | 'requests', limit: (cost: Cost) => number) =>
  costs
    .filter((cost) => cost[figure] > limit(cost))
    .map((cost) => `${cost.site} ${cost.page.path}: ${cost[figure]}, at most ${limit(cost)}`);

describe('a first visit to any page', () => {
  it('costs 14 KB for the document with its styles', () => {
    expectNone(over('document', () => kilobytes(14)));
  });

  it('costs 38 KB for typefaces in Hindi, 16 KB in English where no Hindi is borrowed', () => {
    const borrows = ({ site, page }: Cost) => facesNamed(site, page).some(({ script }) => script === 'devanagari');
    expectNone(over('fonts', (cost) => kilobytes(localeOf(cost.page) === 'hi' || borrows(cost) ? 38 : 16)));
    expect(costs.filter((cost) => localeOf(cost.page) === 'en' && !borrows(cost)).length).toBeGreaterThan(30);
  });

  it('costs 3 KB for scripts', () => {
    expectNone(over('script', () => kilobytes(3)));
    expect(costs.some(({ script }) => script > 0)).toBe(true);
  });

  it('costs 50 KB for everything', () => {
    expectNone(over('everything', () => kilobytes(50)));
  });

  it('takes eight requests', () => {
    expectNone(over('requests', () => 8));
  });

  it('asks nobody else', () => {
    const foreign = costs.flatMap(({ site, page }) =>
      filesAskedFor(site, page).filter((file) => !file.startsWith(sites[site].folder)).map((file) => `${page.path}: ${file}`),
    );
    expectNone(foreign);
  });
});
