/** The guide's pictures of the form: the editor as `npm run dev` serves it, with a folder of the own computer, in Hindi. */
import type { Browser, Page, PageScreenshotOptions } from 'playwright-core';
import { filesOf, openEditor } from '../editor.ts';

/** `address` is that of the editor; `prepare` makes paths look as they are for organisers; `keep` takes a picture. */
export async function drawForm(
  browser: Browser,
  address: string,
  directory: string,
  prepare: (page: Page) => Promise<void>,
  keep: (name: string, page: Page, options: PageScreenshotOptions) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ locale: 'en-IN' });
  await prepare(page);
  const form = await openEditor(page, address, filesOf(directory, 'content'), { backend: 'local', locale: 'hi' });
  const input = (path: string) => page.locator(`section.field[data-key-path="${path}"] input`);
  const draw = async (name: string, options: PageScreenshotOptions = {}) => {
    // The form's own transitions would be pictured halfway.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
    await page.waitForTimeout(1000);
    await keep(name, page, options);
  };

  await page.setViewportSize({ width: 800, height: 420 });
  await page.goto(`${address}#/collections/sessions`);
  await page.getByRole('row').nth(2).waitFor();
  await draw('form-list');

  await page.setViewportSize({ width: 1280, height: 2400 });
  await form.open('conclave/entries/event');
  await page.getByRole('radio', { name: 'टला' }).first().click();
  await input('status.date').fill('2027-03-05');
  await input('status.since').fill('2027-02-05T11:30');
  await draw('form-status', { clip: { x: 0, y: 790, width: 640, height: 470 } });

  await page.setViewportSize({ width: 1280, height: 700 });
  await form.open('sessions/entries/opening');
  await input('end').fill('08:00');
  await form.press('सहेजें');
  await page.getByText('सहेजा नहीं गया').waitFor();
  await draw('form-refused', { clip: { x: 320, y: 190, width: 640, height: 320 } });
  await page.close();
}
