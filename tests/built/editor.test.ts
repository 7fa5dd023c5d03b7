/** The page of the editor among the built files: it is there for organisers and weighs on nobody else. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { textHash } from '../../src/lib/text.ts';
import { resolveOn } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { editorPage, pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';

const { folder } = sites.full;
const textAt = (file: string): string => readFileSync(join(folder, file), 'utf8');
const editorOf = (site: SiteName) =>
  parse(readFileSync(join(sites[site].folder, editorPage), 'utf8'), {
    blockTextElements: { script: true, noscript: true },
  });
const page = editorOf('full');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: folder }).map((file) => ({ file, size: statSync(join(folder, file)).size }));

/** What a script of the site loads, itself included. */
function loadedBy(script: string, known = new Set<string>()): Set<string> {
  if (known.has(script)) return known;
  known.add(script);
  const imports = textAt(script).matchAll(/["'`](?:\.\/([\w.-]+\.js)|\/?(_astro\/[\w./-]+\.js))["'`]/g);
  for (const [, beside = '', within = join(dirname(script), beside)] of imports) loadedBy(within, known);
  return known;
}

describe('the page of the editor', () => {
  it('says in both languages what to set, only where no repository is named', () => {
    for (const locale of locales) {
      const { title, lead, hereSteps, onlineSteps, open } = wordsIn(locale).editor;
      const text = page.querySelector(`#setup section[lang=${locale}]`)?.text.replace(/\s+/g, ' ');
      for (const words of [title, lead, ...hereSteps, ...onlineSteps, open]) expect(text).toContain(words);
    }
    expect(page.querySelectorAll('#setup[hidden]')).toHaveLength(0);
    expect(editorOf('sparse').querySelectorAll('#setup[hidden]')).toHaveLength(1);
  });

  it('can tell by a hash of each file whether a saved change is published', async () => {
    const files = globSync(join(sites.full.content, '**/*.{mdx,yaml}'));
    const hashes = await Promise.all(files.map((file) => textHash(readFileSync(file, 'utf8'))));
    expect(JSON.parse(textAt('admin/published.json'))).toEqual(hashes.toSorted());
  });

  it('is left out of search engines, and no page leads to it', () => {
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const links = pagesOf('full').flatMap((each) =>
      each.document.querySelectorAll('a[href]').map(({ attributes: { href = '' } }) => resolveOn('full', each, href)),
    );
    expect(links.length).toBeGreaterThan(100);
    expectNone(links.map(({ pathname }) => pathname).filter((path) => path.startsWith('/admin/')));
  });

  it('allows scripts of the site alone and has none in itself', () => {
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(?:;|$)/);
    expect(page.querySelectorAll('script:not([src]), [style], [onclick]')).toEqual([]);
  });

  it('weighs nothing on any other page', () => {
    const heavy = filesOf('_astro/**/*.js').flatMap(({ file, size }) => (size > 50_000 ? [file] : []));
    expect(heavy.filter((file) => /sveltia/i.test(textAt(file)))).not.toEqual([]);
    const loaded = pagesOf('full').flatMap(({ document }) =>
      document
        .querySelectorAll('script[src]')
        .flatMap(({ attributes: { src = '' } }) => [...loadedBy(src.replace(/^\//, ''))]),
    );
    expect(loaded.length).toBeGreaterThan(0);
    expectNone(loaded.filter((file) => heavy.includes(file)));
  });

  it('fetches nothing from a CDN and leaves out what its forms never open', () => {
    const cdn = /(?:url\(|src=|import\()["'`]?https?:\/\/(?:cdn\.|unpkg)/;
    const files = filesOf('_astro/**/*.{js,css}').map(({ file }) => file);
    expect(files.length).toBeGreaterThan(3);
    expectNone(files.filter((file) => cdn.test(textAt(file))));
    const sizes = filesOf('_astro/**/*.js').map(({ size }) => size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_600_000);
  });

  it('comes with the licences of what is bundled and served, each with its text', () => {
    const files = [...filesOf('licences/*.txt'), ...filesOf('_astro/sveltia-*/licences.txt')].map(({ file }) =>
      textAt(file),
    );
    expect(files).toHaveLength(3);
    for (const words of ['SIL OPEN FONT LICENSE', 'Tailwind Labs', '## @sveltia/cms', '## zod', '## yaml'])
      expect(files.join('\n')).toContain(words);
  });
});
