/** Reads a content folder from the disk: every entry and list, and what is wrong with any of them. */
import { join } from 'node:path';
import type { z } from 'zod';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { DrawingUse } from '../../../lib/svg.ts';
import { spelling } from '../../../schemas/lists.ts';
import { type ListName, kinds, lists } from '../../../schemas/index.ts';
import type { Kind } from '../../../schemas/kind.ts';
import { seriesFile } from '../../../schemas/series.ts';
import { type Content, type Item, type SourceFile, type Spelling, slugsKey } from '../content.ts';
import { messages } from '../messages.ts';
import { type Finding, fileStart } from '../problem.ts';
import { type Named, type Walk, drawingsFor, isFile, readText, walk } from './content-files.ts';
import { readSeries } from './read-series.ts';
import { type Read, readEntry, readList } from './read-source.ts';

/** Reads everything under `directory`. Never throws on bad content: what is wrong is in `found`. */
export function readContent(directory: string): Content {
  const walked = walk(directory);
  const { paths } = walked;
  const files: SourceFile[] = [];
  const found = [...walked.found, ...missingFiles(directory, walked)];
  const readFile = <Result extends Read<unknown>>(path: string, read: (file: SourceFile) => Result) => {
    const file = readText(path);
    if (!isFile(file)) {
      if (!found.some((each) => each.file === path)) found.push(file);
      return undefined;
    }
    files.push(file);
    const result = read(file);
    found.push(...result.found);
    return result;
  };

  const drawings = (use: DrawingUse) => drawingsFor(use, directory, paths);
  const entries = walked.entries.flatMap(
    ({ path, named }) => readFile(path, (file) => readEntry(file, named, drawings))?.things ?? [],
  );

  const unread = new Set<ListName>();
  const itemsIn = (list: string, schema: z.ZodObject) => {
    const isThere = paths.has(`${list}.yaml`);
    const read = isThere ? readFile(join(directory, `${list}.yaml`), (file) => readList(file, schema)) : undefined;
    if (!read?.whole) unread.add(list as ListName);
    return read?.things ?? [];
  };
  const items = (Object.keys(lists) as ListName[]).flatMap((list) =>
    itemsIn(list, lists[list]).map((item): Item => ({ ...item, list })),
  );
  const spellings = itemsIn('glossary', spelling)
    .filter(({ broken }) => broken.size === 0)
    .map(({ id, data }): Spelling => ({ right: id, ...(data as Omit<Spelling, 'right'>) }));
  if (paths.has(seriesFile)) readFile(join(directory, seriesFile), readSeries);

  const slugs = slugsOf(walked.entries.map(({ named }) => named));
  return { directory, files, paths, entries, items, slugs, unread, spellings, found };
}

function slugsOf(named: readonly Named[]): Map<string, Set<string>> {
  const slugs = new Map<string, Set<string>>();
  for (const { kind, locale, slug } of named) {
    const key = slugsKey(kind, locale);
    slugs.set(key, (slugs.get(key) ?? new Set()).add(slug));
  }
  return slugs;
}

/** The lists and the kinds of which there is just one need their files. */
function missingFiles(directory: string, { entries, paths, found }: Walk): Finding[] {
  const there = new Set(entries.map(({ named }) => `${named.kind} ${named.locale}`));
  const missingEntries = Object.entries(kinds as Record<string, Kind>).flatMap(([name, { folder, only, optional }]) =>
    only === undefined || optional || there.has(`${name} ${defaultLocale}`)
      ? []
      : [`${folder}/${only}.${defaultLocale}.mdx`],
  );
  const misnamed = new Set(found.map(({ message }) => message.fix));
  const missingLists = Object.keys(lists)
    .map((list) => `${list}.yaml`)
    .filter((name) => !paths.has(name) && !misnamed.has(name));
  return [...missingEntries, ...missingLists].map((name) => ({
    file: join(directory, name),
    place: fileStart,
    message: messages.fileNeeded(name),
  }));
}
