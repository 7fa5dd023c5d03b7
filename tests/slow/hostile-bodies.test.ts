/** Bodies that the check refuses, built without the check: nothing of them runs, in the build or in the page. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/commands/static-server.ts';
import { launchBrowser } from '../setup/browser.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { tidy } from '../setup/dom.ts';
import { expectNone } from '../setup/findings.ts';
import { attacks, nastyBody, plainText } from '../setup/nasty.ts';
import { unsafeIn } from '../setup/unsafe.ts';

const sample = (bodies: fc.Arbitrary<string>, count: number) => fc.sample(bodies, { seed: 20300115, numRuns: count });
const plain = sample(plainText, 40);
const bodies = [...Object.values(attacks), ...sample(nastyBody, 120), ...plain];
const slugOf = (index: number) => `nasty-${index}`;
const updateOf = (slug: string, body: string) =>
  `---\ndate: 2027-01-01\nkind: correction\nsources:\n  - notice\ntitle: ${slug}\n---\n\n${body}\n`;

let workshop: Workshop;
let out: string;
/** The prose of each body in the built page; null where nothing is left of it. */
let prose: (HTMLElement | null)[];
let server: StaticServer;

beforeAll(async () => {
  workshop = contentWorkshop('.cache');
  out = join(workshop.directory, 'dist');
  for (const [index, body] of bodies.entries())
    workshop.write(`updates/${slugOf(index)}.hi.mdx`, updateOf(slugOf(index), body));
  const trap = JSON.stringify(join(workshop.directory, 'ran'));
  workshop.write(
    'updates/x.js',
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${trap}, '');\nexport default 1;\n`,
  );
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['astro', 'build', '--config', 'tests/setup/unchecked.config.mjs', '--outDir', out],
    { env: { ...process.env, CONTENT_DIR: workshop.directory, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const page = parse(readFileSync(join(out, 'updates/index.html'), 'utf8'), { comment: true });
  prose = bodies.map((_, index) => page.getElementById(slugOf(index))?.querySelector('.prose') ?? null);
  server = await serveFolder({ folder: out, base: '/' });
});
afterAll(async () => {
  await server?.close();
  workshop.close();
});

describe('a site of hostile bodies', () => {
  it('is built to its end, and nothing that it names was run', () => {
    expect(existsSync(join(out, 'sitemap-index.xml'))).toBe(true);
    expect(existsSync(join(workshop.directory, 'ran'))).toBe(false);
  });

  it('holds nothing in its prose that could do more than be read', () => {
    expect(prose.filter(Boolean).length).toBeGreaterThan(bodies.length - 20);
    expectNone(
      prose.flatMap((shown, index) => (shown ? unsafeIn(shown).map((fault) => `${bodies[index]}\n  ${fault}`) : [])),
    );
  });

  it('has no body that anything but @astrojs/mdx has compiled', () => {
    const pages = globSync('**/*.html', { cwd: out }).map((file) => parse(readFileSync(join(out, file), 'utf8')));
    const shown = pages.flatMap((page) => page.querySelectorAll('.prose'));
    expect(shown.length).toBeGreaterThan(bodies.length);
    expectNone(shown.filter((each) => each.querySelectorAll('[data-compiled]').length !== 1).map(String));
  });

  it('shows attacks and plain text as the text that they are', () => {
    const shown = ['an expression', 'an end of the process', 'a template', 'code that a bundler looks for', 'a script'];
    for (const [index, [name, body]] of Object.entries(attacks).entries())
      if (shown.includes(name)) expect(tidy(prose[index]?.text ?? ''), name).toBe(tidy(body));
    for (const [index, each] of prose.slice(-plain.length).entries()) {
      const paragraphs = each?.querySelectorAll('p').map(({ text }) => text) ?? [];
      expect(tidy(paragraphs.join('\n'))).toBe(tidy(plain[index] ?? ''));
    }
  });

  it.each(['/updates/', '/en/updates/'])('runs nothing in a browser and asks nobody for anything: %s', async (path) => {
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const asked: string[] = [];
    const home = `http://127.0.0.1:${server.port}`;
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => asked.push(dialog.message()));
    await page.goto(`${home}${path}`, { waitUntil: 'load' });
    for (const link of await page.locator('.prose a').all()) await link.dispatchEvent('focus');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
    expectNone(asked.filter((url) => !url.startsWith(`${home}/`) && !url.startsWith('data:image/svg+xml')));
    expect(page.url()).toBe(`${home}${path}`);
  });
});
