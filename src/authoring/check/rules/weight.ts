/**
 * Pages that load slowly on a weak network. The size of a first visit is estimated from the content: the brotli sizes of the texts and
 * drawings on a page, plus what every page costs. A test compares the estimates with built pages.
 */
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Locale, locales } from '../../../i18n/locales.ts';
import type { KindName } from '../../../schemas/index.ts';
import { type Content, type Entry, type Rule, finding, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import { fileStart } from '../problem.ts';
import { isFile, readText } from '../read/content-files.ts';
import { routeOf } from '../site-map.ts';

const kilobyte = 1024;
/** The check warns above this. */
const limit = 100 * kilobyte;
/** What every page of a language costs: its frame with the styles, the typeface, the script. */
const frame: Readonly<Record<Locale, number>> = { hi: 41 * kilobyte, en: 24 * kilobyte };

/** Pages that list entries, with the kinds whose fields they show; bodies stand on the entry's own page. */
const lists: Readonly<Record<string, readonly KindName[]>> = {
  '/': ['event', 'sessions', 'speakers', 'products', 'questions'],
  '/programme/': ['sessions', 'speakers'],
  '/products/': ['products'],
  '/industry/': ['sectors', 'challenges', 'support'],
  '/help/': ['schemes'],
  '/updates/': ['updates'],
};

/** What an entry adds to a page, in bytes after compression. */
interface Part {
  readonly entry: Entry;
  readonly bytes: number;
}

const compressedSize = (text: string): number =>
  text === '' ? 0 : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Measures the parts of every page in a language, by route. */
function partsByRoute({ entries, directory, paths }: Content, locale: Locale): Map<string, Part[]> {
  const drawings = new Map<string, number>();
  const drawing = (name: string): number => {
    const path = `drawings/${name}.svg`;
    const known = drawings.get(name);
    if (known !== undefined || !paths.has(path)) return known ?? 0;
    const file = readText(join(directory, path));
    const bytes = isFile(file) ? compressedSize(file.text) : 0;
    drawings.set(name, bytes);
    return bytes;
  };
  const pages = new Map<string, Part[]>();
  const put = (route: string, entry: Entry, text: string) => {
    const { drawing: name } = entry.data;
    const bytes = compressedSize(text) + (typeof name === 'string' ? drawing(name) : 0);
    pages.set(route, [...(pages.get(route) ?? []), { entry, bytes }]);
  };
  for (const entry of entries.filter((each) => each.locale === locale)) {
    const fields = textsIn(entry.data)
      .map(({ text }) => text)
      .join('\n');
    const own = routeOf(entry);
    if (own) put(own, entry, `${fields}\n${entry.body}`);
    for (const [route, kinds] of Object.entries(lists))
      if (route !== own && kinds.includes(entry.kind)) put(route, entry, fields);
  }
  return pages;
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);

/** What a first visit to each page in a language fetches, in bytes, by route. */
export const estimatedWeights = (content: Content, locale: Locale): Map<string, number> =>
  new Map([...partsByRoute(content, locale)].map(([route, parts]) => [route, frame[locale] + sum(parts)]));

const inKilobytes = (bytes: number): number => Math.round(bytes / kilobyte);

export const weightProblems: Rule = (content) =>
  locales.flatMap((locale) =>
    [...partsByRoute(content, locale)].flatMap(([route, parts]) => {
      const total = frame[locale] + sum(parts);
      const heaviest = parts.toSorted((a, b) => b.bytes - a.bytes);
      const [first] = heaviest;
      if (total <= limit || !first) return [];
      const named = heaviest
        .slice(0, 3)
        .map(({ entry, bytes }) => `${entry.file.path.slice(content.directory.length + 1)} (${inKilobytes(bytes)} KB)`);
      return [finding(first.entry, fileStart, messages.pageHeavy(route, inKilobytes(total), named.join(', ')))];
    }),
  );
