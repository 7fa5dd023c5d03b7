/**
 * Pages that load slowly on a weak network. The size of a first visit is estimated from the content: the brotli sizes of the texts and
 * drawings on a page, plus what every page costs. A test compares the estimates with built pages.
 */
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Locale, locales } from '../../../i18n/locales.ts';
import { type Content, type Entry, type Rule, finding, textsIn } from '../content.ts';
import { messages } from '../messages.ts';
import { fileStart } from '../problem.ts';
import { isFile, readText } from '../read/content-files.ts';
import { pages, routeOf } from '../site-map.ts';

const kilobyte = 1024;
/** The check warns above this. */
const limit = 100 * kilobyte;
/** What every page of a language costs: its frame with the styles, the typeface, the script. */
const frame: Readonly<Record<Locale, number>> = { hi: 44 * kilobyte, en: 28 * kilobyte };

/** What an entry adds to a page, in bytes after compression. */
interface Part {
  readonly entry: Entry;
  readonly bytes: number;
}

const compressedSize = (text: string): number =>
  text === '' ? 0 : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Measures the parts of every page in a language, by route. Bodies stand on the entry's own page. */
function partsByRoute({ entries, directory, paths }: Content, locale: Locale): Map<string, Part[]> {
  const drawingSize = (path: string): number => {
    const file = paths.has(path) ? readText(join(directory, path)) : undefined;
    return file && isFile(file) ? compressedSize(file.text) : 0;
  };
  const byRoute = new Map<string, Part[]>();
  for (const entry of entries.filter((each) => each.locale === locale)) {
    const fields = textsIn(entry.data).map(({ text }) => text);
    const drawing = drawingSize(`drawings/${entry.data.drawing}.svg`);
    const put = (route: string, texts: readonly string[]) => {
      const bytes = compressedSize(texts.join('\n')) + drawing;
      byRoute.set(route, [...(byRoute.get(route) ?? []), { entry, bytes }]);
    };
    const own = routeOf(entry);
    if (own) put(own, [...fields, entry.body]);
    for (const [route, { lists = [] }] of Object.entries(pages))
      if (route !== own && lists.includes(entry.kind)) put(route, fields);
  }
  return byRoute;
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
