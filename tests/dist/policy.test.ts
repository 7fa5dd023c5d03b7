/** The files of the policy in a built site. */
import { describe, expect, it } from 'vitest';
import { headersFor } from '../../src/security/header-rules.ts';
import { baseOf } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';
import { rulesOf } from '../setup/rules.ts';
import type { SiteName } from '../setup/sites.ts';

describe.each<SiteName>(['first', 'underPath', 'second'])('the site “%s”', (site) => {
  it('has pages that all carry one policy, with hashes and without leave for anything else', () => {
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
    const rules = rulesOf(site);
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { path, headers } of rules)
      for (const [name, value] of Object.entries(headers))
        expect(`  ${name}: ${value}`.length, path).toBeLessThan(2000);
  });

  it('has headers for each of its pages, strict for each', () => {
    for (const { path } of pagesOf(site)) {
      const headers = headersFor(rulesOf(site), `${baseOf(site)}${path.slice(1)}`);
      expect(headers, path).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
      expect(headers['Content-Security-Policy'], path).toMatch(
        /^default-src 'none'; script-src 'self'( 'sha256-[^']+')*;/,
      );
    }
  });
});
