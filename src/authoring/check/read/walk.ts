/** Which files a content folder has, and which of them lie where nothing reads them. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lists } from '../../../schemas/index.ts';
import { nameFrom } from '../guess/plain-text.ts';
import { nearest } from '../../../lib/nearest.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import type { Message } from '../problem.ts';
import {
  type Named,
  entryFolders,
  entryOf,
  onlySlugs,
  otherPicture,
  pictureName,
  rightName,
  textName,
} from './file-names.ts';
import { isFile, readText } from './read-file.ts';

/** A file of an entry; `named` is what its name says, or should have said. */
export interface EntryFile {
  readonly path: string;
  readonly named: Named;
}

export interface Walk {
  readonly entries: readonly EntryFile[];
  /** From the content folder. */
  readonly paths: ReadonlySet<string>;
  readonly found: readonly Finding[];
}

const listFiles = [...Object.keys(lists), 'glossary'].map((name) => `${name}.yaml`);
const folders = [...entryFolders, 'drawings', 'pictures', 'files'];
const isParent = (folder: string): boolean => folders.some((each) => each.startsWith(`${folder}/`));

/** What systems and word processors leave in folders. */
const left = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

function itemsIn(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !left.test(name))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}

interface Visited {
  readonly entries: EntryFile[];
  readonly paths: Set<string>;
  readonly found: Finding[];
}

/** Looks through everything under `directory`. */
export function walk(directory: string): Walk {
  const visited: Visited = { entries: [], paths: new Set(), found: [] };
  visit(directory, '', visited);
  return visited;
}

function visit(directory: string, folder: string, visited: Visited): void {
  const items = itemsIn(join(directory, folder));
  const names = new Set(items.map(({ name }) => name));
  for (const item of items) {
    const relative = folder ? `${folder}/${item.name}` : item.name;
    const path = join(directory, relative);
    const refuse = (message: Message) => visited.found.push({ file: path, place: fileStart, message });
    if (!item.isDirectory()) {
      visited.paths.add(relative);
      if (!entryFolders.includes(folder)) otherFile(folder, item.name, refuse);
      else visited.entries.push(...entryFile(folder, path, item.name, names, refuse));
    } else if (folders.includes(relative) || isParent(relative)) visit(directory, relative, visited);
    else refuse(messages.folderName(relative, nearest(relative, folders)));
  }
}

type Refuse = (message: Message) => void;

/** The entry that a file in a folder of entries is, if any; of a misnamed one, the entry it was meant to be. */
function entryFile(
  folder: string,
  path: string,
  name: string,
  names: ReadonlySet<string>,
  refuse: Refuse,
): EntryFile[] {
  // Pictures of other kinds are told where they are named.
  if (pictureName.test(name) || otherPicture.test(name)) return [];
  const named = entryOf(folder, name);
  if (named) return [{ path, named }];
  if (!textName.test(name)) {
    refuse(messages.notAnEntry(name));
    return [];
  }
  const text = readText(path);
  const guess = rightName(folder, name, isFile(text) ? text.text : '');
  const taken = guess !== undefined && names.has(guess);
  refuse(misnamed(folder, name, guess, taken));
  const meant = guess && !taken ? entryOf(folder, guess) : undefined;
  return meant ? [{ path, named: meant }] : [];
}

function misnamed(folder: string, name: string, guess: string | undefined, taken: boolean): Message {
  const only = onlySlugs(folder);
  if (guess && taken) return only.length > 0 ? messages.fileOnce(name, guess) : messages.fileCopy(name, guess);
  return guess || only.length === 0 ? messages.fileName(name, guess) : messages.onlyName(name, only.join(', '));
}

/** What is said of a file outside the folders of entries. */
function otherFile(folder: string, name: string, refuse: Refuse): void {
  if (folder === 'drawings' && !/^[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/.test(name)) {
    const guess = /\.svg$/i.test(name) ? nameFrom(name) : undefined;
    refuse(messages.drawingName(name, guess && `${guess}.svg`));
  }
  if (folder === 'pictures' && !pictureName.test(name) && !otherPicture.test(name))
    refuse(messages.pictureKind(name, undefined));
  if ((folder === '' && ![...listFiles, 'README.md'].includes(name)) || isParent(folder))
    refuse(messages.listName(name, folder === '' ? nearest(name, listFiles) : undefined));
}
