/** What the editor saves is what an organiser would have written: the check finds nothing new in it, and nothing else has changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { mdxToHast } from 'satteri';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check-content.ts';
import { type StaticServer, serveFolder } from '../../src/lib/static-server.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { readEntry } from '../../src/editor/formats.ts';
import { features } from '../../src/prose/markdown.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { type KindName, kinds, lists } from '../../src/schemas/index.ts';
import { type Kind, schemaOf } from '../../src/schemas/kind.ts';
import { launchBrowser } from '../setup/browser.ts';
import { listNames } from '../setup/content.ts';
import { type Opening, editing, filesOf, openedEditor, savedFiles } from '../setup/editor.ts';
import { sites } from '../setup/sites.ts';

const { folder, content } = sites.second;
const before = filesOf(content, content);
const pictures = filesOf(content, content, '**/*.{svg,jpg,pdf}');

let server: StaticServer;
let browser: Browser;
let address: string;
/** What the console and the policy complained of, in each editor that was opened. */
const complaints: string[][] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder({ folder }), launchBrowser()]);
  address = `http://localhost:${server.port}/admin/`;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** An editor for one test alone: Sveltia still works at one saved entry when the form of the next is there. */
async function opened(opening?: Opening): Promise<Page> {
  const own = await openedEditor(browser, address, { ...before, ...pictures }, opening);
  complaints.push(own.said);
  onTestFinished(() => own.page.close());
  return own.page;
}

/** What the check says of text files, pictures and drawings being those of the fixture. */
function problemsOf(files: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    for (const [path, text] of Object.entries({ ...pictures, ...files })) {
      const file = join(directory, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, /\.(?:jpg|pdf)$/.test(path) ? 'latin1' : 'utf8');
    }
    return checkContent(join(directory, content)).map(({ file, ...problem }) => ({
      ...problem,
      file: file.replace(directory, ''),
    }));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A file as the site reads it: an entry's fields and what its body shows, or a list's items in their order. */
function read(path: string, files: Record<string, string>): Record<string, unknown> {
  const text = files[path] ?? '';
  const list = listNames.find((name) => path === `${content}/${name}.yaml`);
  if (list)
    return Object.fromEntries(Object.entries(parse(text) as object).map(([id, item]) => [id, lists[list].parse(item)]));
  const { body, ...fields } = readEntry(text.trim());
  const [, locale = ''] = /\.(hi|en)\.mdx$/.exec(path) ?? [];
  const kind = (Object.values(kinds) as Kind[]).find(
    ({ folder: at, only = '' }) => dirname(path) === join(content, at) && basename(path).startsWith(only),
  );
  if (!kind) throw new Error(`${path} is in no folder of a kind.`);
  const shown = mdxToHast(parseProse(String(body)).mdx, { features, position: false });
  return { ...schemaOf(kind, locale as Locale).parse(fields), body: shown };
}

/** Files that differ as text from those that were there before. */
const changed = (after: Record<string, string>) =>
  Object.keys(after).filter((path) => after[path] !== before[path] && !/glossary/.test(path));

interface Change {
  /** Where the editor has the entry: `sessions/entries/opening`. */
  readonly at: string;
  readonly file: string;
  readonly field: string;
}

/** The longest entry of every kind: the one that fills most of its fields. */
const changes: Change[] = (Object.entries(kinds) as [KindName, Kind][]).map(([name, kind]) => {
  const all = Object.keys(before).filter(
    (path) =>
      dirname(path) === join(content, kind.folder) && path.endsWith(`${kind.only ? `/${kind.only}` : ''}.hi.mdx`),
  );
  const [file = ''] = all.toSorted((a, b) => (before[b]?.length ?? 0) - (before[a]?.length ?? 0));
  const slug = file.split('/').at(-1)?.replace('.hi.mdx', '') ?? '';
  const field = ['title', 'name', 'summary'].find((each) => each in kind.text) ?? '';
  return { at: kind.only ? `conclave/entries/${name}` : `${name}/entries/${slug}`, file, field };
});

describe('an entry that is opened, changed in one word and saved', () => {
  it.each(changes)('keeps everything else as it was: $file', async ({ at, file, field }) => {
    const page = await opened();
    const form = editing(page, address);
    await form.open(at);
    const old = await form.value(field);
    expect(old).toBe(read(file, before)[field]);
    await form.type(field, `${old} आ`);
    await form.save();
    const after = await savedFiles(page);
    expect(read(file, after)).toEqual({ ...read(file, before), [field]: `${old} आ` });
    const twin = file.replace('.hi.mdx', '.en.mdx');
    expect(twin in after).toBe(twin in before);
    if (twin in before) expect(read(twin, after)).toEqual(read(twin, before));
    expect(problemsOf(after)).toEqual(problemsOf(before));
    expect(changed(after)).toContain(file);
    expect(changed(after).filter((path) => path !== file && path !== twin)).toEqual([]);
  });

  it.each(listNames)('keeps every item as it was in %s', async (list) => {
    const file = `${content}/${list}.yaml`;
    const page = await opened();
    const form = editing(page, address);
    await form.open(`lists/entries/${list}`);
    const [id = '', item] = Object.entries(read(file, before))[0] ?? [];
    const word = { sources: 'name', figures: 'label', charts: 'title', needs: 'label' }[list];
    await form.expand();
    await form.type(`items.0.${word}.hi`, 'बदला नाम');
    await form.save();
    const after = await savedFiles(page);
    const expected = { ...(item as object), [word]: { ...(item as Record<string, object>)[word], hi: 'बदला नाम' } };
    expect(read(file, after)).toEqual({ ...read(file, before), [id]: expected });
    expect(Object.keys(read(file, after))).toEqual(Object.keys(read(file, before)));
    expect(problemsOf(after)).toEqual(problemsOf(before));
    expect(changed(after)).toEqual([file]);
  });
});

describe('a new entry', () => {
  it('passes the check in both languages, with its facts in the Hindi file alone', async () => {
    const page = await opened();
    const form = editing(page, address);
    await form.create('questions', 'new-question');
    await form.type('order', '90');
    await form.type('title', 'क्या गाड़ी खड़ी कर सकते हैं?');
    await form.type('answer', 'हां, गेट 2 के पास।');
    await form.language('English');
    await form.type('title', 'Is there parking?');
    await form.type('answer', 'Yes, near gate 2.');
    await form.save();
    const after = await savedFiles(page);
    const [hi, en] = ['hi', 'en'].map((locale) => `${content}/questions/new-question.${locale}.mdx`) as [
      string,
      string,
    ];
    expect(after[hi]).toBe('---\norder: 90\n\ntitle: क्या गाड़ी खड़ी कर सकते हैं?\nanswer: हां, गेट 2 के पास।\n---\n');
    expect(after[en]).toBe('---\ntitle: Is there parking?\nanswer: Yes, near gate 2.\n---\n');
    expect(problemsOf(after)).toEqual(problemsOf(before));
  });

  it('is not saved while a needed field is empty', async () => {
    const page = await opened();
    const form = editing(page, address);
    await form.create('questions', 'half-a-question');
    await form.type('title', 'अधूरा सवाल?');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/field(?:s)? (?:is|are) required|required/i)
      .first()
      .waitFor();
    expect(Object.keys(await savedFiles(page)).filter((path) => path.includes('half-a-question'))).toEqual([]);
  });

  it('is not saved against the rules of its kind, and the form says which', async () => {
    const page = await opened();
    const form = editing(page, address);
    await form.open('conclave/entries/event');
    const was = await savedFiles(page);
    await form.type('start', '23:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const words = await page.getByRole('alertdialog').or(page.locator('dialog[open]')).first().innerText();
    expect(words).toMatch(/खत्म होने का समय.* के बाद का हो।/);
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    expect(page.url()).toContain('conclave/entries/event');
    expect(await savedFiles(page)).toEqual(was);
  });
});

describe('a list', () => {
  it('is not saved against the rules of its items, and the form says which', async () => {
    const page = await opened();
    const form = editing(page, address);
    await form.open('lists/entries/figures');
    await form.expand();
    const kind = page.locator('section.field[data-key-path="items.0.kind"]');
    await kind.getByRole('radio', { name: /Amount/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('kind: amount needs a unit').waitFor();
    expect(changed(await savedFiles(page))).toEqual([]);
  });
});

describe('the page of the editor', () => {
  it('asks nobody else for anything and breaks no policy of its own', async () => {
    await opened();
    // Sveltia’s preview asks for a picture by its address before it takes the one of the folder.
    expect(complaints.flat().filter((each) => !/404.*\/pictures\//.test(each))).toEqual([]);
  });
});

describe('an entry without its English file', () => {
  it('is saved without one, and the check says what it said', async () => {
    const [file = ''] = Object.keys(before).filter(
      (path) => path.endsWith('.hi.mdx') && !(path.replace('.hi.mdx', '.en.mdx') in before),
    );
    const [kind = '', slug = ''] = file.replace(`${content}/`, '').replace('.hi.mdx', '').split('/');
    const page = await opened();
    const form = editing(page, address);
    await form.open(`${kind}/entries/${slug}`);
    await form.type('title', 'बदला शीर्षक');
    await form.save();
    const after = await savedFiles(page);
    expect(read(file, after)).toEqual({ ...read(file, before), title: 'बदला शीर्षक' });
    expect(after).not.toHaveProperty([file.replace('.hi.mdx', '.en.mdx')]);
    expect(problemsOf(after)).toEqual(problemsOf(before));
  });
});

describe('the words of the editor', () => {
  it('are Hindi for those who open it in Hindi, and stay so', async () => {
    const page = await opened({ locale: 'hi' });
    await page.goto(`${address}#/collections/questions/new`);
    await page.getByRole('button', { name: 'सहेजें', exact: true }).click();
    await page.getByText('यह खाना जरूरी है।').first().waitFor();
    await page.reload();
    await page
      .getByRole('button', { name: /फोल्डर चुनें|टोकन|सहेजें/ })
      .first()
      .waitFor();
  });
});

describe('a folder of the organiser’s own computer', () => {
  it('is changed without any account, and no one is asked to sign in', async () => {
    const page = await opened({ backend: 'local' });
    const form = editing(page, address);
    const { at, file, field } = changes.find(({ at }) => at.startsWith('sessions/')) as Change;
    await form.open(at);
    await form.type(field, 'अपने कंप्यूटर से');
    await form.save();
    expect(read(file, await savedFiles(page))).toEqual({ ...read(file, before), [field]: 'अपने कंप्यूटर से' });
  });
});
