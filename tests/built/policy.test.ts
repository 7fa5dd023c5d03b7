/** The policy in every page, and `_headers` as hosts read it: every file gets the headers of the policy, each once. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeadersHandler } from '@netlify/headers';
import { describe, expect, it } from 'vitest';
import { headersFor, headersFile, readHeaders } from '../../src/build/headers/headers-file.ts';
import { baseOf } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { missingPage, sites } from '../setup/sites.ts';

describe.each(['full', 'sparse'] as const)('the site “%s”', (site) => {
  const { folder } = sites[site];
  const rules = readHeaders(readFileSync(join(folder, headersFile), 'utf8'));
  /** The paths of all files with the base, as hosts serve them: a page's is that of its folder. */
  const paths = globSync('**/*.*', { cwd: folder })
    .map((file) => baseOf(site) + file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .filter((path) => !path.endsWith(headersFile));

  it('has pages that all carry one policy, with hashes, and allow nothing else', () => {
    expectNone(
      pagesOf(site).flatMap(({ path, document }) => {
        const all = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
        const content = all[0]?.getAttribute('content') ?? '';
        return [
          ...(all.length === 1 ? [] : [`${path} has ${all.length} policies`]),
          ...(content.startsWith("default-src 'none'") ? [] : [`${path} does not begin with nothing allowed`]),
          ...(/unsafe|https?:|\*/.test(content) ? [`${path} allows too much: ${content}`] : []),
        ];
      }),
    );
  });

  it('keeps within what hosts read of a _headers file: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const lines = rules.flatMap(({ headers }) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`));
    expectNone(lines.filter((line) => line.length >= 2000));
  });

  it('has strict headers for each of its pages', () => {
    for (const { path } of pagesOf(site)) {
      const headers = headersFor(rules, `${baseOf(site)}${path.slice(1)}`);
      expect(headers, path).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
      expect(headers['Content-Security-Policy'], path).toMatch(
        /^default-src 'none'; script-src 'self'( 'sha256-[^']+')*;/,
      );
    }
  });

  it('gives every kind of file its caching by one rule and no header from two, as Cloudflare joins them with a comma', () => {
    const kinds = ['/', '/admin/', '.jpg', '.js', '.woff2', '.ics', '.txt', '.xml', '.webmanifest', missingPage];
    expectNone(kinds.filter((kind) => !paths.some((path) => path.endsWith(kind))));
    for (const path of paths) {
      const names = rules.flatMap((rule) => Object.keys(headersFor([rule], path)));
      expect(names.toSorted(), path).toEqual([...new Set(names)].toSorted());
      expect(names, path).toContain('Cache-Control');
    }
  });

  it('is read by Netlify’s own code without an error, and each file gets the headers of its rules', async () => {
    const errors: unknown[] = [];
    const log = (...words: unknown[]) => errors.push(words);
    const netlify = new HeadersHandler({
      ...{ projectDir: process.cwd(), publishDir: folder, configPath: 'netlify.toml' },
      logger: { error: log, warn: log, log },
    });
    for (const path of paths) {
      const given = await netlify.apply(new Request(`https://conclave.example${encodeURI(path)}`));
      expect(given, path).toEqual(headersFor(rules, path));
    }
    expect(errors).toEqual([]);
  });
});
