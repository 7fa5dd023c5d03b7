/** `npm run dev` and bad content: the page says what the check says, and the site comes back when the file is right. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { messages } from '../../src/check/messages.ts';
import { escapeHtml } from '../../src/lib/inline.ts';
import { launchBrowser } from '../setup/browser.ts';
import { type Workshop, contentWorkshop } from '../setup/content-workshop.ts';
import { type DevServer, startDevServer } from '../setup/dev-server.ts';

const closing = 'sessions/closing.hi.mdx';
const [right, wrong] = ['start: "16:15"', 'start: शाम 4 बजे'];
const said = messages.timeForm('शाम 4 बजे', '"16:00"');
const patience = { timeout: 30_000 };

let workshop: Workshop;
let server: DevServer;
let title: string;

const page = async (path = '/programme/') => (await server.read(path)).html;
const shows = (text: string, path?: string) => expect.poll(() => page(path), patience).toContain(text);
const isBack = () => shows(title);

describe('a mistake while the site is open', () => {
  beforeAll(async () => {
    workshop = contentWorkshop('.cache');
    title = /^programmeTitle: (.+)$/m.exec(workshop.read('event/conclave.hi.mdx'))?.[1] ?? '';
    server = await startDevServer(workshop.directory);
  });
  afterAll(async () => {
    await server.close();
    workshop.close();
  });

  it('is told on every page, with its line, both languages and what to write, and is gone when it is mended', async () => {
    expect(await page()).toContain(title);
    workshop.change(closing, right, wrong);
    await shows(escapeHtml(said.hi));
    for (const path of ['/', '/en/', '/en/programme/']) {
      const { status, html } = await server.read(path);
      expect(status).toBe(500);
      for (const part of [`${closing}:4:8`, wrong.slice('start: '.length), said.hi, said.en, said.fix ?? ''])
        expect(html).toContain(escapeHtml(part));
    }
    workshop.change(closing, wrong, right);
    await isBack();
  });

  it('is told from a list that is broken or not there, and the list is read again when it is right', async () => {
    const needs = workshop.read('needs.yaml');
    const sources = workshop.read('sources.yaml');
    workshop.remove('needs.yaml').append('sources.yaml', 'broken: [');
    await shows(escapeHtml(messages.fileNeeded('needs.yaml').hi));
    await shows('sources.yaml:');
    workshop.write('needs.yaml', needs.replace(/hi: .*/, 'hi: एक नई जरूरत')).write('sources.yaml', sources);
    await isBack();
    await shows('एक नई जरूरत', '/help/');
    expect(server.lives()).toBe(true);
  });

  it('is told once in the terminal, however often a file is saved', async () => {
    const before = server.printed().length;
    workshop.change(closing, right, wrong);
    await shows(escapeHtml(said.hi));
    workshop.append('updates/venue-changed.hi.mdx', 'एक और बात।');
    await shows(escapeHtml(said.hi));
    expect(server.printed().slice(before).split(`${closing}:4:8`)).toHaveLength(2);
    workshop.change(closing, wrong, right);
    await isBack();
  });

  it('never leaves old words on a page, however many pages are asked for while a file is saved', async () => {
    let done = false;
    const ask = async (path: string) => {
      while (!done) await server.read(path);
    };
    const visitors = ['/', '/en/', '/en/programme/'].map(ask);
    try {
      for (const word of ['पहला', 'दूसरा', 'तीसरा']) {
        workshop.change('event/conclave.hi.mdx', /^programmeTitle: .*$/m, `programmeTitle: ${word} दिन`);
        await shows(`${word} दिन`);
      }
    } finally {
      done = true;
      await Promise.all(visitors);
      workshop.change('event/conclave.hi.mdx', /^programmeTitle: .*$/m, `programmeTitle: ${title}`);
    }
    await isBack();
  });

  it('is told in the looks of the site: the page has every colour and typeface that it names', async () => {
    const { html: css } = await server.read('/src/check/reporters/page/page.css?direct');
    const names = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !css.includes(`${name}:`))).toEqual([]);
  });

  it('never closes the form in which somebody writes', async () => {
    const browser = await launchBrowser();
    try {
      const [form, open] = [await browser.newPage(), await browser.newPage()];
      await form.goto(server.address('/admin/'), { waitUntil: 'networkidle' });
      await open.goto(server.address('/programme/'), { waitUntil: 'networkidle' });
      await form.evaluate(() => document.body.setAttribute('data-written', ''));
      const reloaded = open.waitForEvent('load');
      workshop.change(closing, right, wrong);
      await reloaded;
      await shows(escapeHtml(said.hi));
      workshop.change(closing, wrong, right);
      await isBack();
      expect(await form.locator('body[data-written]').count()).toBe(1);
    } finally {
      await browser.close();
    }
  });

  it('shows a page that is open what changed, without anyone reloading it', async () => {
    const browser: Browser = await launchBrowser();
    try {
      const open = await browser.newPage();
      await open.goto(server.address('/programme/'));
      workshop.change(closing, right, wrong);
      await open.getByText(said.hi).waitFor();
      const asked = open.waitForRequest(/__open-in-editor/);
      await open.getByRole('link', { name: `${closing}:4:8` }).click();
      expect(new URL((await asked).url()).searchParams.get('file')).toMatch(
        new RegExp(`^/.*/${closing.replaceAll('.', '\\.')}:4:8$`),
      );
      expect(open.url()).toBe(server.address('/programme/'));
      workshop.change(closing, wrong, right);
      await open.getByText(title).first().waitFor();
    } finally {
      await browser.close();
    }
  });
});

describe('content that is wrong before the site is opened', () => {
  beforeAll(async () => {
    workshop = contentWorkshop('.cache');
    workshop.change(closing, right, wrong).write('needs.yaml', 'loan: [').remove('charts.yaml');
    workshop.write('event/conclave.en.mdx', '---\nname: "open\n---\n');
  });
  afterAll(async () => {
    await server.close();
    workshop.close();
  });

  it('does not keep it from starting: each mistake is told, and the site is there once all are mended', async () => {
    const whole = contentWorkshop();
    const errors = checkContent(workshop.directory).filter(({ level }) => level === 'error');
    expect(errors.length).toBeGreaterThan(3);
    server = await startDevServer(workshop.directory);
    for (const path of ['/feed.xml', '/favicon.ico', '/no-such-page/'])
      expect((await server.read(path)).html, path).toContain(escapeHtml(said.hi));
    const html = await page('/en/');
    for (const { en, line, file } of errors) {
      expect(html).toContain(escapeHtml(en));
      expect(html).toContain(`${file}:${line}`);
    }
    for (const file of [closing, 'needs.yaml', 'charts.yaml', 'event/conclave.en.mdx'])
      workshop.write(file, whole.read(file));
    whole.close();
    await isBack();
    expect((await server.read('/en/help/')).status).toBe(200);
    expect((await server.read('/industry/')).status).toBe(200);
  });
});
