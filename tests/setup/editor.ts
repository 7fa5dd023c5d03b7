/** The editor in a browser on Sveltia's test backend: a content folder in the browser's own files, opened, changed and read back. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';

/** The folder that Sveltia's test backend keeps its files in. */
const root = 'sveltia-cms-test';

/** A busy machine needs a minute for what a quiet one does at once. */
const patience = { timeout: 120_000, interval: 200 };

/** Files by the paths that the configuration of the built site names. */
export type Files = Readonly<Record<string, Buffer>>;

/** Puts files into the browser. Bytes go there and back as characters of Latin-1. */
async function fill(page: Page, files: Files): Promise<void> {
  const all = Object.entries(files).map(([path, bytes]) => [path, bytes.toString('latin1')] as const);
  await page.evaluate(
    async ([folder, files]) => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      for (const [path, bytes] of files) {
        const parts = path.split('/');
        const name = parts.pop() ?? '';
        let at = top;
        for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
        const writer = await (await at.getFileHandle(name, { create: true })).createWritable();
        await writer.write(Uint8Array.from(bytes, (each) => each.charCodeAt(0)));
        await writer.close();
      }
    },
    [root, all] as const,
  );
}

/** Every file that is in the browser now. */
export async function savedFiles(page: Page): Promise<Files> {
  const all = await page.evaluate(async (folder) => {
    const found: [string, string][] = [];
    const walk = async (at: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of at.entries()) {
        if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([path + name, Array.from(bytes, (each) => String.fromCharCode(each)).join('')]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), '');
    return found;
  }, root);
  return Object.fromEntries(all.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')]));
}

/** The files of a content folder, under the path that the built site expects them at. */
export const filesOf = (directory: string, under: string): Files =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: directory }).map((file) => [`${under}/${file}`, readFileSync(join(directory, file))]),
  );

/** Sveltia's test backend or a folder of the computer, and the language in which the editor is asked for. */
export type Opening = { readonly backend?: 'test' | 'local'; readonly locale?: Locale };

function editing(page: Page, address: string) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const section = (path: string) => page.locator(`section.field[data-key-path="${path}"]`).first();
  /** Opens a form: `sessions/entries/opening`. */
  const open = async (place: string) => {
    await page.goto(`${address}#/collections/${place}`);
    await page.locator('section.field').first().waitFor();
  };
  /** Scrolls on as a person does who looks for a field: Sveltia draws what is in view, and the rest when it comes near. */
  const scrollTo = (path: string): Promise<void> =>
    page.evaluate((wanted) => {
      const drawn = [...document.querySelectorAll<HTMLElement>('section.field')];
      const around = drawn.filter((each) => wanted.startsWith(`${each.dataset.keyPath}.`)).at(-1);
      const field = drawn.find((each) => each.dataset.keyPath === wanted);
      const last = [...(around ?? document).querySelectorAll('section.field')].at(-1);
      (field ?? last ?? around)?.scrollIntoView({ block: 'center' });
    }, path);
  /** What a field is filled in with, by the path of the field. */
  const boxIn = async (path: string, kind = 'input, textarea') => {
    const box = section(path).locator(kind).first();
    const found = async () => {
      await scrollTo(path);
      return (await box.count()) > 0;
    };
    await expect.poll(found, patience).toBe(true);
    return box;
  };
  return {
    open,
    async create(collection: string, slug: string): Promise<void> {
      await open(`${collection}/new`);
      await page.getByRole('textbox', { name: /slug/i }).first().fill(slug);
    },
    /** Types until the form keeps it: on a slow machine a box is there some moments before Sveltia listens to it. */
    async type(path: string, text: string): Promise<void> {
      const box = await boxIn(path);
      const kept = async () => {
        await box.fill(text);
        await page.waitForTimeout(200);
        return (await box.inputValue()) === text && button('Save').isEnabled();
      };
      await expect.poll(kept, patience).toBe(true);
    },
    /** Presses one of the values of a field: a choice, one of a list of references, or a switch. */
    async choose(path: string, value?: string): Promise<void> {
      const option = await boxIn(path, value === undefined ? '[role=switch]' : `[role][value="${value}"]`);
      await option.click();
      await option.and(page.locator('[aria-checked=true]')).waitFor();
    },
    /** Uploads a picture in the place of that of a field, and waits until the form has made a WebP of it. */
    async upload(path: string, name: string, buffer: Buffer): Promise<void> {
      const file = { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
      await (await boxIn(path, 'input[type=file]')).setInputFiles(file);
      await section(path).getByText(`${name}.webp`).waitFor();
    },
    /** Adds to the end of the body. */
    async append(text: string): Promise<void> {
      await (await boxIn('body', '[contenteditable]')).focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(text);
      const written = section('body').locator('textarea').last();
      await expect.poll(() => written.inputValue(), patience).toContain(text);
    },
    /** Pastes into the end of the body. */
    async paste(clipboard: { html?: string; text?: string }): Promise<void> {
      const box = await boxIn('body', '[contenteditable]');
      await box.focus();
      await page.keyboard.press('ControlOrMeta+End');
      // The second one ends a list.
      for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
      await box.evaluate((element, { html, text }) => {
        const clipboardData = new DataTransfer();
        if (text) clipboardData.setData('text/plain', text);
        if (html) clipboardData.setData('text/html', html);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, clipboard);
      await page.waitForTimeout(500);
    },
    /** Shows the fields of every item of a list. */
    expand: () => page.getByRole('button', { name: 'Expand All' }).first().click(),
    language: (name: string) => page.getByRole('radio', { name }).first().click(),
    press: (name: string) => button(name).click(),
    /** Saves, and waits until the editor has left the form. */
    async save(): Promise<void> {
      await button('Save').click();
      await page.waitForURL(/#\/collections\/[^/]+$/);
      await page.waitForFunction(() => !document.querySelector('section.field'));
    },
    /** Saves what cannot be saved. @returns what the form says */
    async refused(): Promise<string> {
      await button('Save').click();
      const words = await page.getByRole('alertdialog').or(page.locator('dialog[open]')).first().innerText();
      await button('OK').click();
      return words;
    },
  };
}

/** Opens the editor in an empty window with the files of a content folder. @returns what a person does in it */
export async function openEditor(
  page: Page,
  address: string,
  files: Files,
  { backend = 'test', locale = 'en' }: Opening = {},
) {
  page.setDefaultTimeout(patience.timeout);
  if (backend === 'test')
    await page.route('**/admin/config.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), backend: { name: 'test-repo' } } });
    });
  await page.goto(address);
  await fill(page, files);
  // The folder that a person chooses is that of the test backend, as if it were a repository.
  await page.evaluate(async (folder) => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
    await top.getDirectoryHandle('.git', { create: true });
    Object.assign(window, { showDirectoryPicker: async () => top });
  }, root);
  await page.locator(`section[lang=${locale}] [data-open]`).click();
  const entrance = { test: /test/i, local: /local repository|फोल्डर चुनें/i };
  await page.getByRole('button', { name: entrance[backend] }).click();
  return editing(page, address);
}
