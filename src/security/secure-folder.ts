/** Gives a built site its policy: every page its meta tag, the folder its `_headers`. */
import { globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from './header-rules.ts';
import { headersFile, writeHeaders } from './headers-file.ts';
import { securePage } from './page.ts';
import { areaOf } from './policy.ts';

/**
 * @param later files at the top of the folder that are still to be written
 * @throws if a page cannot carry a policy; the message names its file.
 */
export function secureFolder(folder: string, base: string, later: readonly string[] = []): void {
  const scripts = new Map<string, Set<string>>();
  for (const file of globSync('**/*.html', { cwd: folder }).toSorted()) {
    const path = join(folder, file);
    const area = areaOf(`/${file.replaceAll('\\', '/')}`);
    try {
      const page = securePage(readFileSync(path, 'utf8'), area.directives);
      writeFileSync(path, page.html);
      scripts.set(area.folder, new Set([...(scripts.get(area.folder) ?? []), ...page.scripts]));
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
  const there = readdirSync(folder, { withFileTypes: true }).map(
    (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );
  const entries = [...new Set([...there, ...later])].filter((name) => name !== headersFile);
  const lists = new Map([...scripts].map(([area, sources]) => [area, [...sources].toSorted()]));
  writeFileSync(join(folder, headersFile), writeHeaders(headerRules({ base, entries, scripts: lists })));
}
