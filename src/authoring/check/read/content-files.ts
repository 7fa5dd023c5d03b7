/** The files of a content folder: which entry each one is by its folder and name, and which of them nothing reads. */
import { type Dirent, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Locale, defaultLocale, locales } from '../../../i18n/locales.ts';
import { nearest } from '../../../lib/nearest.ts';
import { type DrawingUse, drawingUse } from '../../../lib/svg.ts';
import { type KindName, kinds, lists } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { seriesFile } from '../../../schemas/series.ts';
import type { SourceFile } from '../content.ts';
import { nameFrom } from '../plain-text.ts';
import { messages } from '../messages.ts';
import { type Finding, type Message, fileStart } from '../problem.ts';

export interface Named {
  readonly kind: KindName;
  readonly slug: string;
  readonly locale: Locale;
}

export const pictureName = /\.(?:jpe?g|png|webp|avif)$/i;

/** Pictures that browsers do not all show. */
export const otherPicture = /\.(?:hei[cf]|gif|bmp|tiff?|dng|raw)$/i;

const isPicture = (name: string): boolean => pictureName.test(name) || otherPicture.test(name);

/** Files of text, by the ending of their name if they have one. */
const textName = /(?:^[^.]*|\.(?:mdx?|markdown|txt|html?|ya?ml|hi|en))$/i;

/** What systems and word processors leave in folders. */
const leftover = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

const allKinds = Object.entries(kinds) as [KindName, Kind][];
const kindsIn = (folder: string) => allKinds.filter(([, kind]) => kind.folder === folder);

/** The slugs that a folder may hold; none where any will do. */
const onlySlugs = (folder: string): string[] => kindsIn(folder).flatMap(([, { only }]) => only ?? []);

const folders = [...new Set(allKinds.map(([, { folder }]) => folder)), 'drawings', 'pictures', 'files'];
const isParent = (folder: string): boolean => folders.some((each) => each.startsWith(`${folder}/`));
const listFiles = [...Object.keys(lists), 'glossary'].map((name) => `${name}.yaml`);
/** Files that a content folder may have besides: what it says of itself, and the list of its series. */
const otherFiles = ['README.md', seriesFile];

interface Visited {
  /** From the content folder. */
  readonly path: string;
  readonly isFile: boolean;
  readonly named?: Named | undefined;
  readonly message?: Message | undefined;
}

export type Walk = ReturnType<typeof walk>;

/**
 * Looks through everything under `directory`. The entries are those that the names of files say, or should have said; `paths`
 * are from the content folder.
 */
export function walk(directory: string) {
  const visited = visit(directory, '').map((each) => ({ ...each, file: join(directory, each.path) }));
  return {
    entries: visited.flatMap(({ file, named }) => (named ? [{ path: file, named }] : [])),
    paths: new Set(visited.filter(({ isFile }) => isFile).map(({ path }) => path)),
    found: visited.flatMap(({ file, message }) => (message ? [{ file, place: fileStart, message }] : [])),
  };
}

function visit(directory: string, folder: string): Visited[] {
  const items = itemsIn(join(directory, folder));
  const names = new Set(items.map(({ name }) => name));
  return items.flatMap((item) => {
    const path = folder ? `${folder}/${item.name}` : item.name;
    const isFolder = folders.includes(path) || isParent(path);
    if (!item.isDirectory()) return { path, isFile: true, ...fileIn(folder, join(directory, path), names) };
    if (isFolder) return visit(directory, path);
    return { path, isFile: false, message: messages.folderName(path, nearest(path, folders)) };
  });
}

function itemsIn(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !leftover.test(name))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}

/** The entry that a file is, or should have been, and what is wrong with its name. */
function fileIn(folder: string, path: string, names: ReadonlySet<string>): Pick<Visited, 'named' | 'message'> {
  const name = basename(path);
  if (kindsIn(folder).length === 0) return { message: otherFile(folder, name) };
  // A picture of a wrong kind is reported where it is named.
  if (isPicture(name)) return {};
  const named = entryOf(folder, name);
  if (named) return { named };
  if (!textName.test(name)) return { message: messages.notAnEntry(name) };
  const text = readText(path);
  const only = onlySlugs(folder);
  const guess = rightName(folder, name, isFile(text) ? text.text : '');
  if (guess === undefined)
    return { message: only.length > 0 ? messages.onlyName(name, only.join(', ')) : messages.fileName(name) };
  if (names.has(guess))
    return { message: only.length > 0 ? messages.onlyName(name, only.join(', ')) : messages.fileCopy(name, guess) };
  return { named: entryOf(folder, guess), message: messages.fileName(name, guess) };
}

/** The entry that a file is; undefined where its name or slug is not one of an entry in that folder. */
function entryOf(folder: string, name: string): Named | undefined {
  const [, slug, locale] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(hi|en)\.mdx$/.exec(name) ?? [];
  const found = kindsIn(folder).find(([, { only }]) => (only ?? slug) === slug);
  return found && slug ? { kind: found[0], slug, locale: locale as Locale } : undefined;
}

const languages: Readonly<Record<Locale, RegExp>> = { hi: /^(?:hi|hin|hindi|in)$/i, en: /^(?:en|eng|english)$/i };

/** What systems add to the name of a copy: “closing.hi - Copy (2)”, “closing.hi (copy)”, “closing.hi copy 2”. */
const copied = /\s*(?:-\s*copy|\(copy\)|\scopy)(?:\s*\(?\d+\)?)?$/i;

/** The name that a file should have had, such as `closing.hi.mdx` for `Closing_Talk hi.md`; its text tells a missing language. */
function rightName(folder: string, name: string, text: string): string | undefined {
  const parts = name
    .replace(/(?:\.(?:mdx?|txt|docx?|markdown|html?))+$/i, '')
    .replace(copied, '')
    .split(/[.\s_-]+/)
    .filter((part) => part !== '' && !/^\(\d+\)$/.test(part));
  const named = locales.find((locale) => parts.length > 1 && languages[locale].test(parts.at(-1) ?? ''));
  const locale = named ?? (/[\u0900-\u097F]/.test(text) ? defaultLocale : 'en');
  const given = nameFrom((named ? parts.slice(0, -1) : parts).join('-'));
  const only = onlySlugs(folder);
  const slug = given && only.length > 0 ? nearest(given, only) : given;
  return slug && `${slug}.${locale}.mdx`;
}

/** What is wrong with a file outside the folders of entries. */
function otherFile(folder: string, name: string): Message | undefined {
  if (folder === 'drawings' && !/^[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/.test(name)) {
    const guess = /\.svg$/i.test(name) ? nameFrom(name) : undefined;
    return messages.drawingName(name, guess && `${guess}.svg`);
  }
  if (folder === 'pictures' && !isPicture(name)) return messages.pictureKind(name, undefined);
  if (folder === '' && ![...listFiles, ...otherFiles].includes(name))
    return messages.listName(name, nearest(name, listFiles));
  return isParent(folder) ? messages.listName(name) : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The file with its lines parted by `\n`; a finding where it cannot be read as text. */
export function readText(path: string): SourceFile | Finding {
  try {
    const text = utf8.decode(readFileSync(path)).replace(/\r\n?/g, '\n');
    if (!text.includes('\0')) return { path, text, lines: text.split('\n') };
  } catch {
    // Reported like a text with characters that no text has.
  }
  return { file: path, place: fileStart, message: messages.notText(basename(path)) };
}

export const isFile = (read: SourceFile | Finding): read is SourceFile => 'text' in read;

/** The names of the drawings among `paths` that suit a use. */
export const drawingsFor = (use: DrawingUse, directory: string, paths: Iterable<string>): string[] =>
  [...paths].flatMap((path) => {
    const [, name] = /^drawings\/(.+)\.svg$/.exec(path) ?? [];
    const file = name === undefined ? undefined : readText(join(directory, path));
    return name !== undefined && file && isFile(file) && drawingUse(file.text) === use ? [name] : [];
  });
