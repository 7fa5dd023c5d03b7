/** `_headers` as hosts read it: every file gets the headers of the policy, each once. */
import { HeadersHandler } from '@netlify/headers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/security/header-rules.ts';
import { everywhere } from '../../src/security/policy.ts';
import { baseOf } from '../setup/addresses.ts';
import { expectNone } from '../setup/findings.ts';
import { rulesOf } from '../setup/rules.ts';
import { servedPaths } from '../setup/served.ts';
import { type SiteName, missingPage, sites } from '../setup/sites.ts';
import { type WranglerRun, hasWrangler, noWrangler, runWrangler } from '../setup/wrangler.ts';

const names = (site: SiteName) => [...new Set(rulesOf(site).flatMap(({ headers }) => Object.keys(headers)))];

describe.each<SiteName>(['first', 'underPath', 'second'])('the site “%s”', (site) => {
  const paths = servedPaths(site);
  const rules = rulesOf(site);

  it('has files of every kind', () => {
    for (const kind of ['/', '/admin/', '.jpg', '.js', '.woff2', '.ics', '.txt', '.xml', '.webmanifest', missingPage])
      expect(
        paths.filter((path) => path.endsWith(kind)),
        kind,
      ).not.toEqual([]);
  });

  it('gives no file a header from two rules, as Cloudflare joins them with a comma', () => {
    expectNone(
      paths.flatMap((path) => {
        const fitting = rules.filter((rule) => 'Cache-Control' in headersFor([rule], path));
        return fitting.length === 1 ? [] : [`${path} is cached by ${fitting.map((rule) => rule.path).join(' and ')}`];
      }),
    );
    for (const path of paths) {
      const all = rules.flatMap((rule) => Object.keys(headersFor([rule], path)));
      expect(all.toSorted(), path).toEqual([...new Set(all)].toSorted());
    }
  });

  it('is read by Netlify’s own code without an error, and each file gets the headers of its rules', async () => {
    const errors: unknown[] = [];
    const tell = (...words: unknown[]) => errors.push(words);
    const netlify = new HeadersHandler({
      ...{ projectDir: process.cwd(), publishDir: sites[site].folder, configPath: 'netlify.toml' },
      logger: { error: tell, warn: tell, log: tell },
    });
    for (const path of paths) {
      const given = await netlify.apply(new Request(`https://conclave.example${encodeURI(path)}`));
      expect(given, path).toEqual(headersFor(rules, path));
    }
    expect(errors).toEqual([]);
  });
});

const wrangler = hasWrangler();
if (!wrangler) console.warn(`Skipped: ${noWrangler}.`);

describe.skipIf(!wrangler).each<SiteName>(['first', 'second'])('the site “%s” on Cloudflare’s own server', (site) => {
  let run: WranglerRun;
  beforeAll(async () => {
    run = await runWrangler(sites[site].folder);
  });
  afterAll(() => run.close());

  /** The headers of the policy that an answer has. */
  async function ask(path: string) {
    const answer = await fetch(run.origin + encodeURI(path), { redirect: 'manual' });
    await answer.arrayBuffer();
    const given = names(site).flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    return { status: answer.status, headers: Object.fromEntries(given) as Record<string, string> };
  }

  it('has rules that are all valid', () => {
    expect(run.said).toContain(`Parsed ${rulesOf(site).length} valid header rules`);
    expect(run.said).not.toMatch(/invalid|ignor/i);
  });

  it('gives each file the headers of its rules and no other of their kind', async () => {
    // The page for wrong addresses has none of its own there.
    for (const path of servedPaths(site).filter((each) => each !== missingPage))
      expect(await ask(path), path).toEqual({ status: 200, headers: headersFor(rulesOf(site), path) });
  });

  it('answers a wrong address with a page that is not kept', async () => {
    for (const path of ['nothing', 'nothing/', '_astro/nothing.js', 'cards/nothing.jpg'])
      expect(await ask(baseOf(site) + path), path).toEqual({
        status: 404,
        headers: { ...everywhere, 'Cache-Control': 'no-store' },
      });
  });
});
