/** What is kept of pages between builds. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BegunPage } from '../../src/lib/page-finish.ts';
import { pageStoreIn } from '../../src/lib/page-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let made: string[] = [];
const page = (html: string): BegunPage => ({
  locale: 'hi',
  text: { 400: html, 700: '' },
  css: '',
  scripts: [],
  parts: ['<p>', { later: 'policy' }, html],
});

/** A build whose pages are these, by their files; gives the files of those that had to be made. */
function build(pages: Readonly<Record<string, string>>, ...settings: string[]): string[] {
  made = [];
  const store = pageStoreIn(folder, ...settings);
  for (const [file, html] of Object.entries(pages)) {
    const make = () => {
      made.push(file);
      return page(html);
    };
    expect(store.of(file, html, make)).toEqual(page(html));
  }
  store.prune();
  return made;
}

it('makes a page once, and again when its text or what it is made with changes', () => {
  expect(build({ 'index.html': 'क', 'en/index.html': 'a' })).toEqual(['index.html', 'en/index.html']);
  expect(build({ 'index.html': 'क', 'en/index.html': 'a' })).toEqual([]);
  expect(build({ 'index.html': 'ख', 'en/index.html': 'a' })).toEqual(['index.html']);
  expect(build({ 'index.html': 'ख', 'en/index.html': 'a' }, 'phase')).toEqual(['index.html', 'en/index.html']);
});

it('forgets a page that is gone', () => {
  build({ 'index.html': 'क', 'en/index.html': 'a' });
  build({ 'index.html': 'क' });
  expect(readdirSync(folder)).toHaveLength(1);
});

it('makes a page anew where what was kept of it cannot be read', () => {
  build({ 'index.html': 'क' });
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"hash":');
  expect(build({ 'index.html': 'क' })).toEqual(['index.html']);
});
