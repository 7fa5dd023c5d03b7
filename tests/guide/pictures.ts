/**
 * `npm run guide:pictures`: draws the guide's pictures anew, from the site as `npm run dev` serves it after each task has been
 * done as the guide tells it. `npm run guide:pictures -- form 3-` draws only those whose names begin so.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Locale } from '../../src/i18n/locales.ts';
import { locales } from '../../src/i18n/locales.ts';
import { launchBrowser } from '../setup/browser.ts';
import { contentWorkshop } from '../setup/content-workshop.ts';
import { startDevServer } from '../setup/dev-server.ts';
import { drawForm } from './form-pictures.ts';
import { asAnnounced, guideTasks, perform } from './tasks.ts';

const folder = '.github/guide';

/** A picture of a page. */
interface Shot {
  /** Its file in the guide's folder, without the ending. */
  readonly name: string;
  readonly path: string;
  /** The task of the guide that is done before. */
  readonly task?: number;
  /** What is pressed and filled in before the picture is taken. */
  readonly actions?: (page: Page) => Promise<void>;
  /** The part of the page to show: the element in whose place the picture begins; its top without one. */
  readonly at?: string;
  readonly height: number;
}

/** The page that shows a task's work, `/en/` before it in English, and where on it. */
const places: Record<number, Pick<Shot, 'path' | 'at' | 'height'>> = {
  1: { path: '/venue/', at: '[data-status]', height: 300 },
  2: { path: '/venue/', at: '[data-status]', height: 300 },
  3: { path: '/venue/', at: '[data-status]', height: 300 },
  4: { path: '/venue/', at: '[data-status]', height: 300 },
  5: { path: '/programme/', at: '#packets', height: 260 },
  6: { path: '/programme/', at: '#meera-singh', height: 220 },
  7: { path: '/products/khandsari/', height: 460 },
  8: { path: '/help/', at: '#packet-help', height: 420 },
  9: { path: '/updates/', at: '#registration-open', height: 240 },
  10: { path: '/', height: 460 },
};

const inLanguage = (path: string, locale: Locale): string => (locale === 'en' ? `/en${path}` : path);

const taskShots: readonly Shot[] = Object.entries(places).flatMap(([task, place]) =>
  locales.map((locale) => ({
    ...place,
    name: `${task}-${locale}`,
    task: Number(task),
    path: inLanguage(place.path, locale),
  })),
);

/** Which pictures to draw: those whose names begin with a word after the command, or all. */
const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.some((each) => name.startsWith(each));

const workshop = contentWorkshop('.cache', 'guide');
asAnnounced(workshop);
const server = await startDevServer(workshop.directory);
const browser = await launchBrowser();
const page = await browser.newPage({
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
});
await page.clock.setFixedTime('2027-02-08T10:00:00+05:30');
// The server's reloads would come into the pictures.
await page.routeWebSocket(/./, () => {});
await asOrganisersSee(page);

/** Waits until the server gives a page that has it. */
async function served(path: string, wanted: (html: string) => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!wanted((await server.read(path)).html))
    if (Date.now() > end) throw new Error(`${path} never showed what was to be pictured.`);
}

async function take({ name, path, actions, at, height }: Shot): Promise<void> {
  await page.goto(server.address(path), { waitUntil: 'networkidle' });
  await actions?.(page);
  await page.evaluate(() => document.fonts.ready);
  const box = at === undefined ? undefined : await page.locator(at).first().boundingBox();
  if (at !== undefined && !box) throw new Error(`${path} has no “${at}” to picture.`);
  const png = await page.screenshot({
    fullPage: true,
    style: 'astro-dev-toolbar { display: none }',
    clip: { x: 0, y: box?.y ?? 0, width: 360, height },
  });
  await keep(name, png);
}

async function keep(name: string, png: Buffer): Promise<void> {
  writeFileSync(join(folder, `${name}.webp`), await sharp(png).webp({ quality: 72, effort: 6 }).toBuffer());
  console.log(`${folder}/${name}.webp`);
}

/** The content folder has the name that organisers know, not that of the copy. */
async function asOrganisersSee(seen: Page): Promise<void> {
  await seen.route(/^http:\/\/localhost:\d+\/(?:admin\/(?:config\.json)?)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(workshop.directory, 'content') });
  });
}

try {
  mkdirSync(folder, { recursive: true });
  const tasks = guideTasks();
  for (const task of tasks) {
    const shots = taskShots.filter((shot) => shot.task === task.number && wanted(shot.name));
    const [first] = shots;
    if (!first) continue;
    const before = (await server.read(first.path)).html;
    const takeBack = perform(task, workshop);
    if (task.number < 10) await served(first.path, (html) => html !== before && html.includes('<main'));
    for (const shot of shots) await take(shot);
    takeBack();
    await served(first.path, (html) => html === before || task.number === 10);
  }
  if (wanted('form-')) await drawForm(browser, server.address('/admin/'), workshop.directory, asOrganisersSee, keep);

  workshop.change('sessions/closing.hi.mdx', 'start: "16:15"', 'start: शाम 4 बजे');
  await served('/', (html) => html.includes('__open-in-editor'));
  if (wanted('mistake')) await take({ name: 'mistake', path: '/', height: 760 });
} finally {
  await browser.close();
  await server.close();
  workshop.close();
}
