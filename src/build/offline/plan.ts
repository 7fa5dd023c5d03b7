/** What a visitor's phone keeps of a built site, so that it opens without a network. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, defaultLocale, intlTags, locales } from '../../i18n/locales.ts';
import { wordsIn } from '../../i18n/words.ts';
import { importsIn } from '../scripts.ts';
import { organiserPaths, pathOf } from '../../lib/routes.ts';
import type { AgeWords } from './age.ts';

/** The paths of one language, with the base. */
export interface LanguagePlan {
  /** Where its pages begin: `/base/en/`. */
  readonly start: string;
  /** What its pages are shown with: fonts, scripts, icons. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  readonly words: AgeWords;
}

export interface Plan {
  /** The path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Changes with any byte of what is kept. */
  readonly version: string;
  /** The page for what is not there. */
  readonly missing: string;
  readonly lineStyles: string;
  /** Paths that are left to the network: the editor, the share cards. */
  readonly left: readonly string[];
  /** Those with longer starts first: the first whose start fits a path is its language. */
  readonly languages: readonly LanguagePlan[];
}

/** The styles of the line that a copy gets: public/copy.css. */
const lineStyles = 'copy.css';

const missing = '404.html';
/** For visitors: pages, calendar files, the programme as a message. */
const visited = '**/{index.html,*.ics,programme.txt}';
const alwaysShown = [lineStyles, 'icon.svg', 'icon.png', 'apple-touch-icon.png'];
const hashedFile = /_astro\/[\w.~@-]+/g;

const localeOf = (file: string): Locale =>
  locales.find((locale) => locale !== defaultLocale && file.startsWith(`${locale}/`)) ?? defaultLocale;

/** Files with a hash in their names that a page, or a script of it, refers to. */
function hashedIn(folder: string, file: string, found = new Set<string>()): Set<string> {
  const text = readFileSync(join(folder, file), 'utf8');
  const beside = file.endsWith('.js') ? importsIn(text).map((name) => `_astro/${name}`) : [];
  for (const name of [...(text.match(hashedFile) ?? []), ...beside]) {
    if (found.has(name) || !existsSync(join(folder, name))) continue;
    found.add(name);
    if (/\.(?:js|css)$/.test(name)) hashedIn(folder, name, found);
  }
  return found;
}

function filesOf(folder: string, pages: readonly string[], locale: Locale): string[] {
  const hashed = new Set(pages.filter((file) => file.endsWith('.html')).flatMap((file) => [...hashedIn(folder, file)]));
  const manifest = `${locale === defaultLocale ? '' : `${locale}/`}manifest.webmanifest`;
  const others = [...alwaysShown, manifest, missing].filter((file) => existsSync(join(folder, file)));
  return [...[...hashed].toSorted(), ...others];
}

const toPath = (base: string, file: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of new Set(files))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** @param base BASE_PATH, with or without a slash at its end. */
export function planOf(folder: string, base: string): Plan {
  const prefix = `${base.replace(/\/$/, '')}/`;
  const left = organiserPaths(prefix);
  const all = globSync(visited, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !left.some((path) => toPath(prefix, file).startsWith(path)))
    .toSorted();
  const kept = locales.map((locale) => {
    const pages = all.filter((file) => localeOf(file) === locale);
    return { locale, pages, files: filesOf(folder, [...pages, missing], locale) };
  });
  const languages = kept.map(({ locale, pages, files }) => ({
    start: pathOf(locale, '/', prefix),
    files: files.map((file) => toPath(prefix, file)),
    pages: pages.map((file) => toPath(prefix, file)),
    words: { ...wordsIn(locale).copy, tag: intlTags[locale] },
  }));
  return {
    base: prefix,
    version: versionOf(
      folder,
      kept.flatMap(({ pages, files }) => [...files, ...pages]),
    ),
    missing: prefix + missing,
    lineStyles: prefix + lineStyles,
    left,
    languages: languages.toSorted((a, b) => b.start.length - a.start.length),
  };
}

/** How much is kept of a language, before compression on the way. */
export function bytesOf(folder: string, { base }: Plan, { files, pages }: LanguagePlan): number {
  const sizes = [...files, ...pages].map((path) => {
    const file = path.slice(base.length);
    return statSync(join(folder, /(^|\/)$/.test(file) ? `${file}index.html` : file)).size;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
