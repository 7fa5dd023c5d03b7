/** The editor in a browser on Sveltia's test backend: a content folder in the browser's own files, opened, changed and read back. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmsConfig } from '@sveltia/cms';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';

/** The folder that Sveltia's test backend keeps its files in. */
const root = 'sveltia-cms-test';

type Files = Record<string, string>;

/** Puts text files into the browser, under the paths that the configuration names. */
async function fill(page: Page, files: Files): Promise<void> {
  await page.evaluate(
    async ([folder, all]) => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      for (const [path, text] of Object.entries(all)) {
        const parts = path.split('/');
        const name = parts.pop() ?? '';
        let at = top;
        for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
        const writer = await (await at.getFileHandle(name, { create: true })).createWritable();
        await writer.write(
          /\.(?:mdx|yaml|svg)$/.test(name) ? text : Uint8Array.from(text, (each) => each.charCodeAt(0)),
        );
        await writer.close();
      }
    },
    [root, files] as const,
  );
}

/** Every text file that is in the browser now, by its path. */
export const savedFiles = (page: Page): Promise<Files> =>
  page.evaluate(async (folder) => {
    const found: Record<string, string> = {};
    const walk = async (at: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of at.entries()) {
        const here = path ? `${path}/${name}` : name;
        if (handle.kind === 'directory') await walk(handle, here);
        else if (/\.(?:mdx|yaml)$/.test(name)) found[here] = await (await handle.getFile()).text();
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(folder), '');
    return found;
  }, root);

/** The files of a content folder, under the path that the built site expects them at; those that are no text byte by byte. */
export const filesOf = (directory: string, under: string, pattern = '**/*.{mdx,yaml}'): Files =>
  Object.fromEntries(
    globSync(pattern, { cwd: directory }).map((file) => [
      `${under}/${file}`,
      readFileSync(join(directory, file), /\.(?:mdx|yaml|svg)$/.test(file) ? 'utf8' : 'latin1'),
    ]),
  );

/** Has the configuration that the page gets name Sveltia's test backend in place of GitHub. */
async function onTestBackend(page: Page): Promise<void> {
  await page.route('**/admin/config.json', async (route) => {
    const answer = await route.fetch();
    const config = (await answer.json()) as CmsConfig;
    await route.fulfill({ response: answer, json: { ...config, backend: { name: 'test-repo' } } });
  });
}

/** Answers for the person who chooses a folder of the computer: the browser's own files, as if they were a repository. */
const choosesFolder = (page: Page): Promise<void> =>
  page.evaluate(async (folder) => {
    const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
    await top.getDirectoryHandle('.git', { create: true });
    Object.assign(window, { showDirectoryPicker: async () => top });
  }, root);

export interface Opening {
  /** Sveltia's test backend, or a folder of the computer. */
  readonly backend?: 'test' | 'local';
  /** In which language the editor is asked for. */
  readonly locale?: Locale;
  /** What is done with the page before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The button that opens the files, in both languages. */
const entrance = { test: /test/i, local: /local repository|फोल्डर चुनें/i };

/** The editor with the files of a content folder. `said` collects what the console and the policy complain of. */
export async function openedEditor(
  browser: Browser,
  address: string,
  files: Files,
  { backend = 'test', locale = 'en', prepare }: Opening = {},
) {
  const page = await browser.newPage({ locale: 'en-IN', viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(60_000);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.stack ?? String(error)));
  page.on(
    'console',
    (message) => message.type() === 'error' && said.push(`${message.text()} ${message.location().url}`),
  );
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`refused: ${effectiveDirective} ${blockedURI}`),
    ),
  );
  await prepare?.(page);
  if (backend === 'test') await onTestBackend(page);
  await page.goto(address);
  await fill(page, files);
  if (backend === 'local') await choosesFolder(page);
  await page.locator(`section[lang=${locale}] [data-open]`).click();
  await page.getByRole('button', { name: entrance[backend] }).click();
  return { page, said };
}

/** What a person does in a form. */
export function editing(page: Page, address: string) {
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const section = (path: string) => page.locator(`section.field[data-key-path="${path}"]`).first();
  const boxIn = (path: string) => section(path).locator('input, textarea').first();
  /** Scrolls on as a person does who looks for a field: Sveltia draws what is in view, and the rest when it comes near. */
  const seek = async (path: string): Promise<boolean> => {
    const parts = path.split('.');
    const outer = parts.map((_, end) => parts.slice(0, end + 1).join('.')).map(section);
    const [first] = outer;
    if (first && (await first.count()) === 0) outer.unshift(page.locator('section.field').last());
    for (const each of outer)
      if ((await each.count()) > 0) await each.evaluate((found) => found.scrollIntoView({ block: 'center' }));
    return (await boxIn(path).count()) > 0;
  };
  /** The box of a field, by its path. */
  const field = async (path: string) => {
    await expect.poll(() => seek(path), { timeout: 60_000, interval: 100 }).toBe(true);
    return boxIn(path);
  };
  return {
    /** `sessions/entries/opening` */
    async open(entry: string): Promise<void> {
      await page.goto(`${address}#/collections/${entry}`);
      await page.locator('section.field').first().waitFor();
    },
    async create(collection: string, slug: string): Promise<void> {
      await page.goto(`${address}#/collections/${collection}/new`);
      await page.locator('section.field').first().waitFor();
      await page.getByRole('textbox', { name: /slug/i }).first().fill(slug);
    },
    /** What stands in the box of a field, by its path. */
    value: async (path: string): Promise<string> => (await field(path)).inputValue(),
    /** Types until the form keeps it: on a slow machine a box is there some moments before Sveltia listens to it. */
    async type(path: string, text: string): Promise<void> {
      const box = await field(path);
      const kept = async () => {
        await box.fill(text);
        await page.waitForTimeout(200);
        return (await box.inputValue()) === text && save.isEnabled();
      };
      await expect.poll(kept, { timeout: 60_000, interval: 300 }).toBe(true);
    },
    /** Shows the fields of every item of a list. */
    expand: () => page.getByRole('button', { name: 'Expand All' }).first().click(),
    language: (name: string) => page.getByRole('radio', { name }).first().click(),
    /** Saves, and waits until the editor has left the form. */
    async save(): Promise<void> {
      await save.click();
      await page.waitForURL(/#\/collections\/[^/]+$/);
      await page.waitForFunction(() => !document.querySelector('section.field'));
    },
  };
}
