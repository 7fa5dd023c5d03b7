/** Bodies under `npm run dev`: what somebody writes is on the page, and pictures come and go with their files. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { type DevServer, startDevServer } from '../setup/dev-server.ts';
import { escapeHtml } from '../../src/lib/inline.ts';
import { fixtureContent } from '../setup/sites.ts';

let workshop: Workshop;
let server: DevServer;

beforeAll(async () => {
  workshop = contentWorkshop('.cache');
  server = await startDevServer(workshop.directory);
});
afterAll(async () => {
  await server.close();
  workshop.close();
});

const page = async () => (await server.read('/updates/')).html;
const proseOf = async (slug: string) =>
  parse(await page())
    .getElementById(slug)
    ?.querySelector('.prose')?.innerHTML;
const soon = { timeout: 30_000, interval: 200 };
const update = (body: string) =>
  `---\ndate: 2027-01-01\nkind: correction\nsources:\n  - notice\ntitle: नया\n---\n\n${body}\n`;

it('an update that is written appears, changes and goes', async () => {
  expect(await proseOf('new')).toBeUndefined();
  workshop.write('updates/new.hi.mdx', update('पहला **शब्द**'));
  await expect.poll(() => proseOf('new'), soon).toContain('पहला <strong>शब्द</strong>');
  workshop.write('updates/new.hi.mdx', update('दूसरा\n\n<Note title="शीर्षक">\n\nपाठ {x}\n\n</Note>'));
  await expect.poll(() => proseOf('new'), soon).toMatch(/दूसरा.*शीर्षक.*पाठ \{x\}/s);
  workshop.remove('updates/new.hi.mdx');
  await expect.poll(() => proseOf('new'), soon).toBeUndefined();
});

it('a picture comes and goes with its file', async () => {
  const file = join(workshop.directory, 'pictures/new.jpg');
  const missing = messages.pictureMissing('/pictures/new.jpg', 'pictures/new.jpg');
  workshop.write('updates/new.hi.mdx', update('<Picture src="/pictures/new.jpg" alt="बेलन" />'));
  await expect.poll(page, soon).toContain(escapeHtml(missing.hi));
  for (const round of [1, 2]) {
    copyFileSync(join(fixtureContent, 'pictures/cane-mill.jpg'), file);
    await expect.poll(() => proseOf('new'), soon).toContain('alt="बेलन"');
    rmSync(file);
    await expect.poll(page, { ...soon, message: `round ${round}` }).toContain(escapeHtml(missing.hi));
  }
  workshop.remove('updates/new.hi.mdx');
  await expect.poll(page, soon).not.toContain(escapeHtml(missing.hi));
  expect(await proseOf('new')).toBeUndefined();
  expect(server.lives()).toBe(true);
});
