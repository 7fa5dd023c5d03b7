/** What a phone stores of a site, and how a copy shows its age. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatAge, withLine } from '../../src/build/offline/copy-line.ts';
import { planOf } from '../../src/build/offline/plan.ts';

const minute = 60_000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function siteOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const files = {
  '404.html': '<script src="/base/_astro/page.js"></script>',
  'index.html': '<style>src:url(/base/_astro/hindi.woff2)</style>',
  'venue/index.html': '<img srcset="/base/_astro/small.avif 300w, /base/_astro/large.avif 600w">',
  'programme.txt': 'x',
  'programme/talk.ics': 'x',
  'programme/old.ics': 'x',
  'programme/old/index.html': '<meta http-equiv="refresh" content="0; url=/base/programme/talk/">',
  'cards/index.html': '<img src="/base/_astro/editor.png">',
  'cards/home.jpg': 'x',
  'admin/index.html': '<script src="/base/_astro/editor.js"></script>',
  'en/index.html': '<style>src:url(/base/_astro/english.woff2)</style>',
  'en/cards/index.html': 'x',
  'files/plan.pdf': 'x',
  '_astro/page.js': 'import("/base/_astro/part.js")',
  '_astro/part.js': 'x',
  '_astro/editor.js': 'x',
  '_astro/editor.png': 'x',
  '_astro/hindi.woff2': 'xxxxx',
  '_astro/english.woff2': 'x',
  '_astro/small.avif': 'x',
  '_astro/large.avif': 'x',
  'icon.svg': 'x',
};

describe('what a phone stores', () => {
  it('is each language’s pages and calendar files with all they are shown with, and nothing of cards, editor, downloads or old addresses', () => {
    const { languages, excluded } = planOf(siteOf(files), '/base');
    const under = (paths: string) => paths.split(' ').map((path) => `/base/${path}`);
    const hindi =
      '_astro/hindi.woff2 _astro/large.avif _astro/page.js _astro/part.js _astro/small.avif icon.svg 404.html';
    expect(languages).toMatchObject([
      {
        start: '/base/en/',
        pages: ['/base/en/'],
        files: under('_astro/english.woff2 _astro/page.js _astro/part.js icon.svg 404.html'),
      },
      { start: '/base/', pages: ['/base/', ...under('programme.txt programme/talk.ics venue/')], files: under(hindi) },
    ]);
    expect(excluded).toEqual(under('cards/ en/cards/ admin/'));
  });

  it('has another version when any byte of it changes, and the same for what is not stored', () => {
    const versionOf = (more: Record<string, string> = {}) => planOf(siteOf({ ...files, ...more }), '/base').version;
    const version = versionOf();
    expect(versionOf({ 'cards/home.jpg': 'y' })).toBe(version);
    expect(versionOf({ '_astro/hindi.woff2': 'xxxxy' })).not.toBe(version);
    expect(versionOf({ 'programme/talk.ics': 'y' })).not.toBe(version);
  });
});

describe('the age of a copy', () => {
  it.each([
    [0, '1 मिनट', '1 minute'],
    [59 * minute, '59 मिनट', '59 minutes'],
    [60 * minute, '1 घंटा', '1 hour'],
    [47 * 60 * minute, '1 दिन', '1 day'],
    [49 * 60 * minute, '2 दिन', '2 days'],
    [1200 * 24 * 60 * minute, '1,200 दिन', '1,200 days'],
  ])('%i ms is “%s” and “%s”', (age, hindi, english) => {
    expect(formatAge('hi-IN-u-nu-latn', age)).toBe(hindi);
    expect(formatAge('en-IN-u-nu-latn', age)).toBe(english);
  });

  it('stands first in the main part of a page, as text', () => {
    expect(withLine('<body><main id="main" class="a"><h1>x</h1></main>', 'a < b & c', '/copy.css')).toBe(
      '<body><main id="main" class="a"><link rel="stylesheet" href="/copy.css"><p data-copy>a &lt; b &amp; c</p><h1>x</h1></main>',
    );
  });
});
