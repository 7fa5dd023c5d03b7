/** nginx serves the built site as its policy says. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NginxRun, findNginx, noNginx, runNginx } from '../../src/bench/nginx-run.ts';
import { headersFor } from '../../src/security/header-rules.ts';
import { rulesOf } from '../setup/rules.ts';
import { baseOf, fileAt } from '../setup/addresses.ts';
import { pagesOf } from '../setup/pages.ts';
import { type SiteName, sites } from '../setup/sites.ts';
import { existsSync, globSync } from 'node:fs';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** An answer without its body, its headers as they are sent: `fetch` unpacks and follows. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'] });
    })
      .on('error', reject)
      .end();
  });
}

const nginx = findNginx();
if (!nginx) console.warn(`Skipped: ${noNginx}.`);

describe.skipIf(!nginx).each<SiteName>(['first', 'underPath'])('the site “%s” on nginx', (site) => {
  let run: NginxRun;
  const base = baseOf(site);
  const at = (path: string) => `${run.origin}${base}${path.slice(1)}`;
  beforeAll(async () => {
    run = await runNginx(sites[site], site);
  });
  afterAll(() => run.close());

  const hashed = globSync(['_astro/**/*.*', 'cards/*.jpg'], { cwd: sites[site].folder }).map((name) => `/${name}`);

  it('gives every page, each with the headers of its rules and no other of their kind', async () => {
    for (const { path } of pagesOf(site)) {
      const { status, headers } = await ask(at(path));
      expect(status, path).toBe(200);
      expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
      const expected = headersFor(rulesOf(site), `${base}${path.slice(1)}`);
      expect(expected['Content-Security-Policy'], path).toContain("frame-ancestors 'none'");
      for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()], path).toBe(value);
    }
  });

  it('lets a hashed file be kept for a year, and asks again for every other', async () => {
    expect(hashed.some((path) => path.endsWith('.woff2')) && hashed.some((path) => path.endsWith('.jpg'))).toBe(true);
    for (const path of hashed) {
      const { status, headers } = await ask(at(path));
      expect([status, headers['cache-control']], path).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    for (const path of ['/', '/en/', '/cards/', '/feed.xml', '/conclave.ics', '/programme.txt', '/robots.txt']) {
      const { headers } = await ask(at(path));
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = await ask(at(path), { 'If-None-Match': headers.etag ?? '' });
      expect(again.status, path).toBe(304);
    }
  });

  it('answers a wrong address with the page for it, which is not kept', async () => {
    for (const path of ['/nothing', '/nothing/', '/_astro/nothing.js', '/cards/nothing.jpg', '/_headers']) {
      const { status, headers } = await ask(at(path));
      expect([status, headers['content-type'], headers['cache-control']], path).toEqual([
        ...[404, 'text/html; charset=utf-8', 'no-cache'],
      ]);
    }
  });

  it('leads to the address with a slash', async () => {
    const { status, headers } = await ask(at('/venue'));
    expect([status, headers.location]).toEqual([301, `${base}venue/`]);
  });

  it.each([
    ['/conclave.ics', 'text/calendar; charset=utf-8'],
    ['/programme.txt', 'text/plain; charset=utf-8'],
    ['/llms/hi.md', 'text/markdown; charset=utf-8'],
    ['/feed.xml', 'text/xml; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/icon.png', 'image/png'],
  ])('names the type and encoding of %s', async (path, type) => {
    expect(fileAt(site, path)).toBeDefined();
    expect((await ask(at(path))).headers['content-type']).toBe(type);
  });

  it('sends texts compressed to whoever takes them so, and pictures and fonts as they are', async () => {
    const zipped = { 'Accept-Encoding': 'gzip' };
    for (const path of ['/', '/en/programme/', '/feed.xml', '/conclave.ics', '/llms/hi.md']) {
      const { headers } = await ask(at(path), zipped);
      expect([headers['content-encoding'], headers.vary], path).toEqual(['gzip', 'Accept-Encoding']);
      // A copy from the disk has a length; one that is packed for each answer has none.
      expect(Number(headers['content-length']), path).toBeGreaterThan(0);
      expect((await ask(at(path))).headers['content-encoding'], path).toBeUndefined();
    }
    const packed = hashed.filter((path) => !/\.(?:js|css|wasm|svg)$/.test(path));
    for (const path of packed) expect((await ask(at(path), zipped)).headers['content-encoding'], path).toBeUndefined();
  });

  it('finds the compressed copies only beside what it serves, not in the build', () => {
    expect(existsSync(`${sites[site].folder}/index.html.gz`)).toBe(false);
  });
});
