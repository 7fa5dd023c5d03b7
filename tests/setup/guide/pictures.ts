/**
 * `npm run guide:pictures`: draws the guide's pictures anew, from the site as `npm run dev` serves it after each task has been
 * done as the guide says. `npm run guide:pictures -- form 3-` draws only those whose names begin so.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import sharp from 'sharp';
import { locales } from '../../../src/i18n/locales.ts';
import { launchBrowser } from '../browser.ts';
import { contentWorkshop } from '../content-workshop.ts';
import { startDevServer } from '../dev-server.ts';
import { drawForm } from './form-pictures.ts';
import { asAnnounced, guideFolder as folder, guideTasks, perform } from './tasks.ts';

const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.some((each) => name.startsWith(each));

/** For each task the page that shows its work, the element in whose place the picture begins, and its height. */
const places: readonly (readonly [path: string, at: string, height: number])[] = [
  ['/venue/', '[data-status]', 300],
  ['/venue/', '[data-status]', 300],
  ['/venue/', '[data-status]', 300],
  ['/venue/', '[data-status]', 300],
  ['/programme/', '#packets', 260],
  ['/people/meera-singh/', 'h1', 300],
  ['/products/khandsari/', 'body', 460],
  ['/help/', '#packet-help', 420],
  ['/updates/', '#registration-open', 240],
  ['/', 'body', 460],
];

const workshop = contentWorkshop('.cache', 'guide');
asAnnounced(workshop);
const server = await startDevServer(workshop.directory);
const browser = await launchBrowser();

async function keep(name: string, page: Page, options: PageScreenshotOptions): Promise<void> {
  const png = await page.screenshot({ ...options, style: 'astro-dev-toolbar { display: none }' });
  writeFileSync(join(folder, `${name}.webp`), await sharp(png).webp({ quality: 72, effort: 6 }).toBuffer());
  console.log(`${folder}/${name}.webp`);
}

/** The content folder has the name that organisers know, not that of the copy. */
async function asOrganisersSee(page: Page): Promise<void> {
  await page.route(/^http:\/\/localhost:\d+\/(?:admin\/(?:config\.json)?)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(workshop.directory, 'content') });
  });
}

async function drawPages(): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.clock.setFixedTime('2027-02-08T10:00:00+05:30');
  // The server's reloads would come into the pictures.
  await page.routeWebSocket(/./, () => {});
  await asOrganisersSee(page);
  const draw = async (name: string, path: string, at: string, height: number) => {
    await page.goto(server.address(path), { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const box = await page.locator(at).first().boundingBox();
    if (!box) throw new Error(`${path} has no “${at}” to picture.`);
    await keep(name, page, { fullPage: true, clip: { x: 0, y: box.y, width: 360, height } });
  };
  const tasks = guideTasks();
  for (const [index, task] of tasks.entries()) {
    const [path, at, height] = places[index] ?? ['/', 'body', 460];
    const shown = locales.filter((locale) => wanted(`${task.number}-${locale}`));
    if (shown.length === 0) continue;
    const { html: before } = await server.read(path);
    // Task 6 goes on with the session of task 5.
    if (task.number === 6 && tasks[4]) perform(tasks[4], workshop);
    perform(task, workshop);
    // The last task takes back what was not done here: it changes nothing.
    if (task.number < 10) await server.readWhen(path, (html) => html !== before && html.includes('<main'));
    for (const locale of shown)
      await draw(`${task.number}-${locale}`, locale === 'en' ? `/en${path}` : path, at, height);
    asAnnounced(workshop);
    await server.readWhen(path, (html) => html === before);
  }
  if (!wanted('mistake')) return;
  workshop.change('sessions/closing.hi.mdx', 'start: "16:15"', 'start: शाम 4 बजे');
  await server.readWhen('/', (html) => html.includes('__open-in-editor'));
  await draw('mistake', '/', 'body', 760);
  asAnnounced(workshop);
}

try {
  mkdirSync(folder, { recursive: true });
  if (wanted('form-')) await drawForm(browser, server.address('/admin/'), workshop.directory, asOrganisersSee, keep);
  await drawPages();
} finally {
  await browser.close();
  await server.close();
  workshop.close();
}
