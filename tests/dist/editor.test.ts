/** The page of the editor among the built files: it is there for organisers and weighs on nobody else. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { resolveOn } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { editorPage, pagesOf } from '../setup/pages.ts';
import { sites } from '../setup/sites.ts';

const { folder } = sites.first;
const page = parse(readFileSync(join(folder, editorPage), 'utf8'), {
  blockTextElements: { script: true, noscript: true },
});
const scripts = (document: typeof page): string[] =>
  document.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');

/** What a script of the site loads, itself included. */
function loadedBy(script: string, known = new Set<string>()): Set<string> {
  if (known.has(script)) return known;
  known.add(script);
  const text = readFileSync(join(folder, script), 'utf8');
  for (const [, beside, within] of text.matchAll(/["'`](?:\.\/([\w.-]+\.js)|\/?(_astro\/[\w./-]+\.js))["'`]/g))
    loadedBy(within ?? join(dirname(script), beside ?? ''), known);
  return known;
}

describe('the page of the editor', () => {
  it('says in both languages what to set, as no repository is named', () => {
    for (const locale of locales) {
      const { title, lead, hereSteps, onlineSteps, open } = wordsIn(locale).editor;
      const text = page.querySelector(`#setup section[lang=${locale}]`)?.text.replace(/\s+/g, ' ') ?? '';
      for (const words of [title, lead, ...hereSteps, ...onlineSteps, open]) expect(text).toContain(words);
    }
    expect(page.querySelector('#setup')?.hasAttribute('hidden')).toBe(false);
  });

  it('is kept from search engines and from the site map, and no page leads to it', () => {
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/admin/');
    const links = pagesOf('first').flatMap((each) =>
      each.document
        .querySelectorAll('a[href]')
        .map((link) => resolveOn('first', each, link.getAttribute('href') ?? '').pathname),
    );
    expect(links.length).toBeGreaterThan(100);
    expectNone(links.filter((link) => link.startsWith('/admin/')));
  });

  it('allows scripts of the site alone and has none in itself', () => {
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(?:;|$)/);
    expect(page.querySelectorAll('script').filter((script) => !script.hasAttribute('src'))).toEqual([]);
    expect(page.querySelectorAll('[style], [onclick]')).toEqual([]);
  });

  it('weighs nothing on any other page', () => {
    const heavy = new Set(
      globSync('_astro/**/*.js', { cwd: folder }).filter((file) => statSync(join(folder, file)).size > 50_000),
    );
    const ofEditor = [...heavy].filter((file) => /sveltia/i.test(readFileSync(join(folder, file), 'utf8')));
    expect(ofEditor.length).toBeGreaterThan(0);
    const others = pagesOf('first').flatMap(({ path, document }) =>
      scripts(document).flatMap((script) => [...loadedBy(script.replace(/^\//, ''))].map((file) => ({ path, file }))),
    );
    expect(others.length).toBeGreaterThan(0);
    expectNone(others.filter(({ file }) => heavy.has(file)).map(({ path, file }) => `${path} loads ${file}`));
  });

  it('fetches no typeface and no script from a CDN', () => {
    const cdn = /(?:url\(|src=|import\()["'`]?https?:\/\/(?:cdn\.|unpkg)/;
    const files = globSync('_astro/**/*.{js,css}', { cwd: folder });
    expect(files.length).toBeGreaterThan(3);
    expectNone(files.filter((file) => cdn.test(readFileSync(join(folder, file), 'utf8'))));
  });

  it('leaves out what its forms never open', () => {
    const sizes = globSync('_astro/**/*.js', { cwd: folder }).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_500_000);
  });
});
