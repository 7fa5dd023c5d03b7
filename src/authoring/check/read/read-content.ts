/** Reads a content folder as it is on the disk: every entry and list, and what was wrong with any of them. */
import { join } from 'node:path';
import type { z } from 'zod';
import { defaultLocale } from '../../../i18n/locales.ts';
import { spelling } from '../../../schemas/lists.ts';
import { type KindName, type ListName, kinds, lists } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { type Content, type Entry, type Item, type SourceFile, type Spelling, slugsKey } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import type { Named } from './file-names.ts';
import { readEntry } from './read-entry.ts';
import { isFile, readText } from './read-file.ts';
import { type ListItem, readList } from './read-list.ts';
import { type Walk, walk } from './walk.ts';

/** Reads everything under `directory`. Never throws on bad content: what is wrong is in `found`. */
export function readContent(directory: string): Content {
  const walked = walk(directory);
  const files: SourceFile[] = [];
  const found: Finding[] = [...walked.found, ...missingOnes(directory, walked)];
  const opened = <Thing>(path: string, read: (file: SourceFile) => Thing): Thing | undefined => {
    const file = readText(path);
    if (!isFile(file)) {
      found.push(file);
      return undefined;
    }
    files.push(file);
    try {
      return read(file);
    } catch (error) {
      found.push({ file: path, place: fileStart, message: messages.checkFailed('read', String(error)) });
      return undefined;
    }
  };

  // The Hindi file tells of what kind a thing in a wrong folder is, and its twin is read as that.
  const hindiFirst = walked.entries.toSorted((a, b) => b.named.locale.localeCompare(a.named.locale));
  const kindsOf = new Map<string, KindName>();
  const entries: Entry[] = hindiFirst.flatMap(({ path, named }) => {
    const key = `${named.kind}/${named.slug}`;
    const read = opened(path, (file) => readEntry(file, { ...named, kind: kindsOf.get(key) ?? named.kind }));
    found.push(...(read?.found ?? []));
    for (const { kind } of read?.things ?? []) kindsOf.set(key, kind);
    return read?.things ?? [];
  });

  const unread = new Set<ListName>();
  const listIn = (name: string, schema: z.ZodObject): readonly (ListItem & { readonly file: SourceFile })[] => {
    if (!walked.paths.has(`${name}.yaml`)) return [];
    const read = opened(join(directory, `${name}.yaml`), (file) => ({ ...readList(file, schema), file }));
    found.push(...(read?.found ?? []));
    if (!read?.whole) unread.add(name as ListName);
    return read ? read.things.map((item) => ({ ...item, file: read.file })) : [];
  };
  const items: Item[] = (Object.keys(lists) as ListName[]).flatMap((list) =>
    listIn(list, lists[list]).map((item) => ({ ...item, list })),
  );
  for (const list of Object.keys(lists) as ListName[]) if (!walked.paths.has(`${list}.yaml`)) unread.add(list);
  const spellings = listIn('glossary', spelling).flatMap(({ id, data, broken }): Spelling[] =>
    broken.size > 0 ? [] : [{ right: id, ...(data as Omit<Spelling, 'right'>) }],
  );

  const slugs = slugsOf([...walked.entries.map(({ named }) => named), ...entries]);
  return { directory, files, paths: walked.paths, entries, items, slugs, unread, spellings, found };
}

/** Of a file that lies in a wrong folder, both the kind it is read as and the kind of its folder. */
function slugsOf(named: readonly Named[]): Map<string, Set<string>> {
  const slugs = new Map<string, Set<string>>();
  for (const { kind, locale, slug } of named) {
    const key = slugsKey(kind, locale);
    slugs.set(key, (slugs.get(key) ?? new Set()).add(slug));
  }
  return slugs;
}

/** The lists and the kinds of which there is just one need their files. */
function missingOnes(directory: string, { entries, paths, found }: Walk): Finding[] {
  const there = new Set(entries.map(({ named }) => `${named.kind} ${named.locale}`));
  const needed = Object.entries(kinds as Record<string, Kind>).flatMap(([name, { folder, only }]) =>
    only === undefined || there.has(`${name} ${defaultLocale}`) ? [] : [`${folder}/${only}.${defaultLocale}.mdx`],
  );
  const misnamed = new Set(found.map(({ message }) => message.fix));
  const missing = Object.keys(lists)
    .map((list) => `${list}.yaml`)
    .filter((name) => !paths.has(name) && !misnamed.has(name));
  return [...needed, ...missing].map((name) => ({
    file: join(directory, name),
    place: fileStart,
    message: messages.fileNeeded(name),
  }));
}
