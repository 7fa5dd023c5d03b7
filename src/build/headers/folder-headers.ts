/** The headers of a built site, in its `_headers`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from './header-rules.ts';
import { headersFile, writeHeaders } from './headers-file.ts';
import { sourcesOf } from './page.ts';
import { areaOf } from './policy.ts';

/** The CSP sources of the scripts in pages, by the folder of the area that the page is in; in order, each once. */
function sourcesByArea(scripts: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const areas = Map.groupBy(scripts, ([file]) => areaOf(`/${file}`).folder);
  return new Map(
    [...areas].map(([area, pages]) => [area, [...new Set(pages.flatMap(([, texts]) => sourcesOf(texts)))].toSorted()]),
  );
}

/**
 * @param scripts what stands in each page, by its file within the folder
 * @param later files at the top of the folder that are still to be written
 */
export function writeFolderHeaders(
  folder: string,
  base: string,
  scripts: ReadonlyMap<string, readonly string[]>,
  later: readonly string[],
): void {
  const there = readdirSync(folder, { withFileTypes: true }).map(
    (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );
  const entries = [...new Set([...there, ...later])].filter((name) => name !== headersFile);
  const rules = headerRules({ base, entries, scripts: sourcesByArea(scripts) });
  writeFileSync(join(folder, headersFile), writeHeaders(rules));
}
