/** What somebody writes under `npm run dev` is on the page: bodies, pictures that come and go, titles that the typeface lacks. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { messages } from '../../src/authoring/check/messages.ts';
import { useDevServer } from '../setup/dev-server.ts';
import { fixtureContent } from '../setup/sites.ts';

const dev = useDevServer();
const write = (body: string) =>
  dev.workshop.write(
    'updates/new.hi.mdx',
    `---\ndate: 2027-01-01\nkind: correction\nsources:\n  - notice\ntitle: नया\n---\n\n${body}\n`,
  );
/** Waits until the body of the update is as wanted; undefined where there is no update. */
const becomes = (wanted: (prose: string | undefined) => boolean | undefined) =>
  dev.server.readWhen('/updates/', (html) =>
    Boolean(wanted(parse(html).getElementById('new')?.querySelector('.prose')?.innerHTML)),
  );

it('an update that is written appears, changes and goes', async () => {
  write('पहला **शब्द**');
  await becomes((prose) => prose?.includes('पहला <strong>शब्द</strong>'));
  write('दूसरा\n\n<Note title="शीर्षक">\n\nपाठ {x}\n\n</Note>');
  await becomes((prose) => /दूसरा.*शीर्षक.*पाठ \{x\}/s.test(prose ?? ''));
  dev.workshop.remove('updates/new.hi.mdx');
  await becomes((prose) => prose === undefined);
});

it('a picture comes and goes with its file', async () => {
  const file = join(dev.workshop.directory, 'pictures/new.jpg');
  const missing = messages.pictureMissing('/pictures/new.jpg', 'pictures/new.jpg').hi;
  write('<Picture src="/pictures/new.jpg" alt="बेलन" />');
  for (let round = 1; round <= 2; round += 1) {
    await dev.server.shows('/updates/', missing);
    copyFileSync(join(fixtureContent, 'pictures/cane-mill.jpg'), file);
    await becomes((prose) => prose?.includes('alt="बेलन"'));
    rmSync(file);
  }
  await dev.server.shows('/updates/', missing);
  dev.workshop.remove('updates/new.hi.mdx');
  await becomes((prose) => prose === undefined);
});

it('a title with signs that the typeface lacks breaks no page', async () => {
  const title = 'First → sheet 漢 🎉';
  dev.workshop.change('sessions/opening.en.mdx', /^title: .*$/m, `title: ${title}`);
  for (const path of ['/en/programme/', '/en/programme/opening/']) await dev.server.shows(path, title);
  for (const path of ['/', '/en/', '/en/venue/']) expect((await dev.server.read(path)).status, path).toBe(200);
});
