/** Bodies under `npm run dev`: what somebody writes is on the page, and pictures come and go with their files. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { messages } from '../../src/check/messages.ts';
import { escapeHtml } from '../../src/lib/inline.ts';
import { useDevServer } from '../setup/dev-server.ts';
import { fixtureContent } from '../setup/sites.ts';

const dev = useDevServer();
const page = async () => (await dev.server.read('/updates/')).html;
const proseOf = async (slug: string) =>
  parse(await page())
    .getElementById(slug)
    ?.querySelector('.prose')?.innerHTML;
const soon = { timeout: 120_000, interval: 200 };
const update = (body: string) =>
  `---\ndate: 2027-01-01\nkind: correction\nsources:\n  - notice\ntitle: नया\n---\n\n${body}\n`;

it('an update that is written appears, changes and goes', async () => {
  expect(await proseOf('new')).toBeUndefined();
  dev.workshop.write('updates/new.hi.mdx', update('पहला **शब्द**'));
  await expect.poll(() => proseOf('new'), soon).toContain('पहला <strong>शब्द</strong>');
  dev.workshop.write('updates/new.hi.mdx', update('दूसरा\n\n<Note title="शीर्षक">\n\nपाठ {x}\n\n</Note>'));
  await expect.poll(() => proseOf('new'), soon).toMatch(/दूसरा.*शीर्षक.*पाठ \{x\}/s);
  dev.workshop.remove('updates/new.hi.mdx');
  await expect.poll(() => proseOf('new'), soon).toBeUndefined();
});

it('a picture comes and goes with its file', async () => {
  const file = join(dev.workshop.directory, 'pictures/new.jpg');
  const missing = messages.pictureMissing('/pictures/new.jpg', 'pictures/new.jpg');
  dev.workshop.write('updates/new.hi.mdx', update('<Picture src="/pictures/new.jpg" alt="बेलन" />'));
  await expect.poll(page, soon).toContain(escapeHtml(missing.hi));
  for (const round of [1, 2]) {
    copyFileSync(join(fixtureContent, 'pictures/cane-mill.jpg'), file);
    await expect.poll(() => proseOf('new'), soon).toContain('alt="बेलन"');
    rmSync(file);
    await expect.poll(page, { ...soon, message: `round ${round}` }).toContain(escapeHtml(missing.hi));
  }
  dev.workshop.remove('updates/new.hi.mdx');
  await expect.poll(page, soon).not.toContain(escapeHtml(missing.hi));
  expect(await proseOf('new')).toBeUndefined();
  expect(dev.server.lives()).toBe(true);
});
