/** The editor on the full fixture, for the tests of one file, and what it saved, read as the site reads it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { mdxToHast } from 'satteri';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/authoring/check/check-content.ts';
import { asWritten, readEntry } from '../../src/authoring/editor/formats.ts';
import { features } from '../../src/authoring/prose/markdown.ts';
import { parseProse } from '../../src/authoring/prose/prose.ts';
import { kinds, lists } from '../../src/schemas/index.ts';
import { type Kind, schemaOf } from '../../src/schemas/kind.ts';
import { listNames } from './content.ts';
import { type Files, type Opening, filesOf, openEditor, savedFiles } from './editor.ts';
import { expectNone } from './findings.ts';
import { sites } from './sites.ts';
import { useVisitor } from './visitor.ts';

export const { content } = sites.full;
export const before = filesOf(content, content);

/**
 * What Sveltia has to complain of: its preview asks for a picture by its address before it takes the one of the folder; it asks
 * whether GitHub is well; in an entry without a translation it looks for what is wrong with the translation.
 */
const harmless = /404.*\/pictures\/|www\.githubstatus\.com|TypeError: Cannot convert undefined or null to object/;

/** Opens an editor for one test alone: Sveltia still works at one saved entry when the form of the next is there. */
export function useEditor() {
  const visitor = useVisitor('full');
  return async (opening?: Opening, files: Files = before) => {
    const page = await visitor.newPage({ locale: 'en-IN', viewport: { width: 1280, height: 1000 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
    });
    onTestFinished(async () => {
      await page.context().close();
      expectNone(complaints.filter((each) => !harmless.test(each)));
    });
    const form = await openEditor(page, visitor.address('full', '/admin/'), files, opening);
    return { page, form, saved: () => savedFiles(page) };
  };
}

/** What the check finds in a content folder of these files. */
export function problemsOf(files: Files) {
  const directory = join(tmpdir(), `edited-${process.pid}`);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), bytes);
  }
  const problems = checkContent(join(directory, content));
  rmSync(directory, { recursive: true });
  return problems;
}

/** A file as the site reads it: an entry's fields and what its body shows, or a list's items in their order. */
export function read(path: string, files: Files): Record<string, unknown> {
  const text = String(files[path]);
  const list = listNames.find((name) => path === `${content}/${name}.yaml`);
  if (list)
    return Object.fromEntries(Object.entries(parse(text) as object).map(([id, item]) => [id, lists[list].parse(item)]));
  const { body, [asWritten]: _, ...fields } = readEntry(text.trim());
  const locale = path.endsWith('.hi.mdx') ? 'hi' : 'en';
  const kind = (Object.values(kinds) as Kind[]).find(
    ({ folder, only = '' }) => dirname(path) === join(content, folder) && basename(path).startsWith(only),
  );
  if (!kind) throw new Error(`${path} is in no folder of a kind.`);
  const shown = mdxToHast(parseProse(String(body)).mdx, { features, position: false });
  return { ...schemaOf(kind, locale).parse(fields), body: shown };
}

/** Files that are new or differ from those that were there before. */
export const changed = (after: Files, files: Files = before): string[] =>
  Object.keys(after).filter((path) => !files[path]?.equals(after[path] ?? Buffer.of()));

/**
 * Expects that a file was saved with these fields or items changed: everything else in it, its translation, other files and
 * what the check finds are as they were.
 */
export function expectChange(after: Files, file: string, change: Record<string, unknown>, files: Files = before): void {
  const [was, is] = [read(file, files), read(file, after)];
  expect(is).toEqual({ ...was, ...change });
  expect(Object.keys(is)).toEqual(Object.keys(was));
  const translation = file.replace('.hi.mdx', '.en.mdx');
  expect(translation in after).toBe(translation in files);
  if (translation in files && translation !== file) expect(read(translation, after)).toEqual(read(translation, files));
  expect(changed(after, files)).toContain(file);
  expect(changed(after, files).filter((path) => path !== file && path !== translation)).toEqual([]);
  expect(problemsOf(after)).toEqual(problemsOf(files));
}
