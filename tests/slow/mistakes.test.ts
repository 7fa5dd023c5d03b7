/** `npm run dev` and bad content, beyond the one mistake that the fast test makes. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { messages } from '../../src/authoring/check/messages.ts';
import { escapeHtml } from '../../src/lib/inline.ts';
import { launchBrowser } from '../setup/browser.ts';
import type { Workshop } from '../setup/content-workshop.ts';
import { useDevServer } from '../setup/dev-server.ts';

const update = 'updates/venue-changed.hi.mdx';
const event = 'event/conclave.hi.mdx';
const programme = '/programme/';
const mistake = messages.dateNone('2027-09-31').hi;
const makeMistake = (workshop: Workshop) => workshop.change(update, 'date: 2027-01-22', 'date: 2027-09-31');
const titleIn = (workshop: Workshop) => /^programmeTitle: (.+)$/m.exec(workshop.read(event))?.[1] ?? '';

describe('a mistake while the site is open', () => {
  const dev = useDevServer();
  const correct = async () => {
    dev.workshop.restore();
    await dev.server.shows(programme, titleIn(dev.workshop));
  };

  it('in a list, or a list that is missing, is shown, and the list is read again when it is right', async () => {
    dev.workshop.remove('needs.yaml').append('sources.yaml', 'broken: [');
    await dev.server.shows(programme, messages.fileNeeded('needs.yaml').hi);
    await dev.server.shows(programme, 'sources.yaml:');
    await correct();
    dev.workshop.change('needs.yaml', /hi: .*/, 'hi: एक नई जरूरत');
    await dev.server.shows('/help/', 'एक नई जरूरत');
    await correct();
    expect(dev.server.lives()).toBe(true);
  });

  it('leaves no old words on a page, however many pages are asked for while a file is saved', async () => {
    let done = false;
    const ask = async (path: string) => {
      while (!done) await dev.server.read(path);
    };
    const visitors = ['/', '/en/', '/en/programme/'].map(ask);
    try {
      for (const word of ['पहला', 'दूसरा', 'तीसरा']) {
        dev.workshop.change(event, /^programmeTitle: .*$/m, `programmeTitle: ${word} दिन`);
        await dev.server.shows(programme, `${word} दिन`);
      }
    } finally {
      done = true;
      await Promise.all(visitors);
    }
    await correct();
  });

  it('appears and goes on a page that is open, leads to its line in the code editor and never closes the form', async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext();
      context.setDefaultTimeout(120_000);
      const [form, open] = [await context.newPage(), await context.newPage()];
      await form.goto(dev.server.address('/admin/'), { waitUntil: 'networkidle' });
      await form.evaluate(() => document.body.setAttribute('data-written', ''));
      await open.goto(dev.server.address(programme), { waitUntil: 'networkidle' });
      makeMistake(dev.workshop);
      await open.getByText(mistake).waitFor();
      const asked = open.waitForRequest(/__open-in-editor/);
      await open.getByRole('link', { name: `${update}:2:7` }).click();
      expect(new URL((await asked).url()).searchParams.get('file')).toBe(
        `${process.cwd()}/${dev.workshop.directory}/${update}:2:7`,
      );
      expect(open.url()).toBe(dev.server.address(programme));
      dev.workshop.restore();
      await open.getByText(titleIn(dev.workshop)).first().waitFor();
      expect(await form.locator('body[data-written]').count()).toBe(1);
    } finally {
      await browser.close();
    }
  });
});

describe('content that is wrong before the site is opened', () => {
  const dev = useDevServer((workshop) =>
    makeMistake(workshop)
      .write('needs.yaml', 'loan: [')
      .write('event/conclave.en.mdx', '---\nname: "open\n---\n')
      .remove('charts.yaml'),
  );

  it('does not keep the server from starting: each mistake is shown, and the site is there once all are corrected', async () => {
    const errors = checkContent(dev.workshop.directory).filter(({ level }) => level === 'error');
    expect(errors.length).toBeGreaterThan(3);
    for (const path of ['/feed.xml', '/favicon.ico', '/no-such-page/']) await dev.server.shows(path, mistake);
    const { html } = await dev.server.read('/en/');
    for (const { en, line, file } of errors) {
      expect(html).toContain(escapeHtml(en));
      expect(html).toContain(`${file}:${line}`);
    }
    dev.workshop.restore();
    await dev.server.shows(programme, titleIn(dev.workshop));
    for (const path of ['/en/help/', '/industry/']) expect((await dev.server.read(path)).status).toBe(200);
  });
});
