/** The guide's pictures of the form: the editor as `npm run dev` serves it, with a folder of the own computer, in Hindi. */
import type { Browser, Page } from 'playwright-core';
import { editing, filesOf, openedEditor } from '../setup/editor.ts';

/** A picture of the form. */
interface FormShot {
  /** Its file in the guide's folder, without the ending. */
  readonly name: string;
  /** Where the editor has it: `sessions/entries/opening`. */
  readonly at: string;
  /** What is pressed and filled in before the picture is taken. */
  readonly actions?: (page: Page) => Promise<void>;
  readonly window: { readonly width: number; readonly height: number };
  /** The part of the window to show; all of it without one. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const field = (page: Page, path: string) => page.locator(`section.field[data-key-path="${path}"]`);

const formShots: readonly FormShot[] = [
  { name: 'form-list', at: 'sessions', window: { width: 800, height: 420 } },
  {
    name: 'form-status',
    at: 'conclave/entries/event',
    actions: async (page) => {
      await page.getByRole('radio', { name: 'टला' }).first().click();
      await field(page, 'status.date').locator('input').fill('2027-03-05');
      await field(page, 'status.since').locator('input').fill('2027-02-05T11:30');
    },
    window: { width: 1280, height: 2400 },
    clip: { x: 0, y: 735, width: 640, height: 520 },
  },
  {
    name: 'form-refused',
    at: 'sessions/entries/opening',
    actions: async (page) => {
      await field(page, 'end').locator('input').fill('08:00');
      await page.getByRole('button', { name: 'सहेजें', exact: true }).click();
      await page.getByText('सहेजा नहीं गया').waitFor();
    },
    window: { width: 1280, height: 700 },
    clip: { x: 320, y: 190, width: 640, height: 320 },
  },
];

/** Takes each picture as a PNG. `address` is that of the editor; `shown` makes paths look as they are for organisers. */
export async function drawForm(
  browser: Browser,
  address: string,
  directory: string,
  shown: (page: Page) => Promise<void>,
  keep: (name: string, png: Buffer) => Promise<void>,
): Promise<void> {
  const files = filesOf(directory, 'content');
  const { page } = await openedEditor(browser, address, files, { backend: 'local', locale: 'hi', prepare: shown });
  for (const { name, at, actions, window, clip } of formShots) {
    await page.setViewportSize(window);
    await (at.includes('/') ? editing(page, address).open(at) : page.goto(`${address}#/collections/${at}`));
    await actions?.(page);
    await page.waitForTimeout(1000);
    await keep(name, await page.screenshot({ style: 'astro-dev-toolbar { display: none }', ...(clip && { clip }) }));
  }
  await page.close();
}
