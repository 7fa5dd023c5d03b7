/** Bodies that the check refuses, built without the check: nothing of them runs, in the build or in the page. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/lib/static-server.ts';
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
const fields = (title: string) =>
  `---\ndate: 2027-01-01\nkind: correction\nsources:\n  - notice\ntitle: ${title}\n---\n\n`;

let workshop: Workshop;
let out: string;
let updates: HTMLElement;

beforeAll(() => {
  workshop = contentWorkshop('.cache');
  out = join(workshop.directory, 'dist');
  for (const [index, body] of bodies.entries())
    workshop.write(`updates/${slugOf(index)}.hi.mdx`, `${fields(slugOf(index))}${body}\n`);
  const trap = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(workshop.directory, 'ran'))}, '');\n`;
  workshop.write('updates/x.js', `${trap}export default 1;\n`);
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['astro', 'build', '--config', 'tests/setup/unchecked.config.mjs', '--outDir', out],
    { env: { ...process.env, CONTENT_DIR: workshop.directory, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  updates = parse(readFileSync(join(out, 'updates/index.html'), 'utf8'), { comment: true });
});
afterAll(() => workshop.close());

const proseOf = (index: number): HTMLElement | null =>
  updates.getElementById(slugOf(index))?.querySelector('.prose') ?? null;

describe('a site of hostile bodies', () => {
  it('is built to its end, and nothing that it names was run', () => {
    expect(existsSync(join(out, 'sitemap-index.xml'))).toBe(true);
    expect(existsSync(join(workshop.directory, 'ran'))).toBe(false);
  });

  it('holds nothing in its prose that could do more than be read', () => {
    const shown = bodies.map((_, index) => proseOf(index));
    expect(shown.filter(Boolean).length).toBeGreaterThan(bodies.length - 20);
    expectNone(
      shown.flatMap((prose, index) => (prose ? unsafeIn(prose).map((fault) => `${bodies[index]}\n  ${fault}`) : [])),
    );
  });

  it('has no body that anything but @astrojs/mdx has compiled', () => {
    const pages = globSync('**/*.html', { cwd: out }).map((file) => parse(readFileSync(join(out, file), 'utf8')));
    const shown = pages.flatMap((page) => page.querySelectorAll('.prose'));
    expect(shown.length).toBeGreaterThan(bodies.length);
    expectNone(shown.filter((prose) => prose.querySelectorAll('[data-compiled]').length !== 1).map(String));
  });

  it('shows an attack as the text that it is', () => {
    const told = ['an expression', 'an end of the process', 'a template', 'code that a bundler looks for', 'a script'];
    for (const [index, [name, body]] of Object.entries(attacks).entries())
      if (told.includes(name)) expect(tidy(proseOf(index)?.text ?? ''), name).toBe(tidy(body));
  });

  it('shows plain text as it was written', () => {
    plain.forEach((written, index) => {
      const prose = proseOf(bodies.length - plain.length + index);
      expect(
        tidy(
          prose
            ?.querySelectorAll('p')
            .map(({ text }) => text)
            .join('\n') ?? '',
        ),
      ).toBe(tidy(written));
    });
  });
});

describe('a page of hostile bodies in a browser', () => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder({ folder: out, base: '/' });
  });
  afterAll(() => server.close());

  it.each(['/updates/', '/en/updates/'])('%s runs nothing and asks nobody for anything', async (path) => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const asked: string[] = [];
    const home = `http://127.0.0.1:${server.port}`;
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => asked.push(dialog.message()));
    await page.goto(`${home}${path}`, { waitUntil: 'load' });
    for (const link of await page.locator('.prose a').all()) await link.dispatchEvent('focus');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
    expectNone(asked.filter((url) => !url.startsWith(`${home}/`) && !url.startsWith('data:image/svg+xml')));
    expect(page.url()).toBe(`${home}${path}`);
    await browser.close();
  });
});
