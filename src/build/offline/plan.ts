/** Which files of a built site a phone stores, so that the site opens without a network. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, defaultLocale, intlTags, locales } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { importsIn } from '../scripts.ts';
import { organiserPaths, pathOf } from '../../lib/routes.ts';
import type { CopyWords } from './copy-line.ts';

/** The paths of one language, with the base. */
export interface LanguagePlan {
  /** Where its pages begin: `/base/en/`. */
  readonly start: string;
  /** What its pages need: fonts, scripts, icons. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly words: CopyWords;
}

export interface Plan {
  /** The path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Changes with any byte of the files. */
  readonly version: string;
  /** The page for wrong addresses. */
  readonly missing: string;
  /** The styles of the line on a copy: public/copy.css. */
  readonly lineStyles: string;
  /** Paths that are never stored: the editor, the share cards. */
  readonly excluded: readonly string[];
  /** The longest start first: the first whose start fits a path is its language. */
  readonly languages: readonly LanguagePlan[];
}

const lineStyles = 'copy.css';
const missing = '404.html';
/** Pages, calendar files, the programme as a message. */
const pagePattern = '**/{index.html,*.ics,programme.txt}';
const sharedFiles = [lineStyles, 'icon.svg', 'icon.png', 'apple-touch-icon.png'];
const hashedFile = /_astro\/[\w.~@-]+/g;

/** Whether a file is at an old address: a page that leads to the new one, or the calendar file beside it. */
function isOld(folder: string, file: string): boolean {
  const page = join(folder, file.replace(/\.ics$/, '/index.html'));
  return page.endsWith('.html') && existsSync(page) && readFileSync(page, 'utf8').includes('http-equiv="refresh"');
}

const localeOf = (file: string): Locale =>
  locales.find((locale) => locale !== defaultLocale && file.startsWith(`${locale}/`)) ?? defaultLocale;

/** The hashed files that a page, its scripts and its styles refer to. */
function hashedIn(folder: string, file: string, found = new Set<string>()): Set<string> {
  const text = readFileSync(join(folder, file), 'utf8');
  const imported = file.endsWith('.js') ? importsIn(text).map((name) => `_astro/${name}`) : [];
  for (const name of [...(text.match(hashedFile) ?? []), ...imported]) {
    if (found.has(name) || !existsSync(join(folder, name))) continue;
    found.add(name);
    if (/\.(?:js|css)$/.test(name)) hashedIn(folder, name, found);
  }
  return found;
}

function filesOf(folder: string, pages: readonly string[], locale: Locale): string[] {
  const hashed = new Set(pages.filter((file) => file.endsWith('.html')).flatMap((file) => [...hashedIn(folder, file)]));
  const manifest = `${locale === defaultLocale ? '' : `${locale}/`}manifest.webmanifest`;
  const others = [...sharedFiles, manifest, missing].filter((file) => existsSync(join(folder, file)));
  return [...[...hashed].toSorted(), ...others];
}

const toPath = (base: string, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of new Set(files)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** @param base BASE_PATH, with or without a slash at its end. */
export function planOf(folder: string, base: string): Plan {
  const prefix = `${base.replace(/\/$/, '')}/`;
  const excluded = organiserPaths(prefix);
  const all = globSync(pagePattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !excluded.some((path) => toPath(prefix, file).startsWith(path)) && !isOld(folder, file))
    .toSorted();
  const stored: string[] = [];
  const languages = locales.map((locale) => {
    const pages = all.filter((file) => localeOf(file) === locale);
    const files = filesOf(folder, [...pages, missing], locale);
    stored.push(...files, ...pages);
    return {
      start: pathOf(locale, '/', prefix),
      files: files.map((file) => toPath(prefix, file)),
      pages: pages.map((file) => toPath(prefix, file)),
      words: { ...wordsIn(locale).copy, tag: intlTags[locale] },
    };
  });
  return {
    base: prefix,
    version: versionOf(folder, stored),
    missing: prefix + missing,
    lineStyles: prefix + lineStyles,
    excluded,
    languages: languages.toSorted((a, b) => b.start.length - a.start.length),
  };
}
