/** Fetches what is to be kept: one file after another, so that whatever the visitor opens meanwhile comes first. */
import { copyOf, isKept, keep, keptPaths } from './copies.ts';
import type { LanguagePlan } from './plan.ts';
import { plan, savesData } from './scope.ts';

/** After this long a network that sends nothing is taken for none. */
const patience = 20_000;

/** Files with hashed names are the same in every build. */
export const isHashed = (path: string): boolean => path.startsWith(`${plan.base}_astro/`);

export const languageOf = (path: string): LanguagePlan | undefined =>
  plan.languages.find(({ start }) => path.startsWith(start));

/** @returns whether to go on. @throws if there is no network. */
async function fetchOne(path: string): Promise<boolean> {
  if (await isKept(path)) return true;
  const old = isHashed(path) ? await copyOf(path) : undefined;
  if (old) return keep(path, old);
  const options = { cache: isHashed(path) ? 'default' : 'no-cache', priority: 'low' } as const;
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(patience) });
  return response.ok ? keep(path, response) : true;
}

let underWay = Promise.resolve();

/** One call waits for the other. @throws if there is no network; the next call goes on from there. */
export function fill(paths: readonly string[]): Promise<void> {
  underWay = underWay
    .catch(() => undefined)
    .then(async () => {
      for (const path of paths) if (!(await fetchOne(path))) return;
    });
  return underWay;
}

/** For a visit to a page: all of its language, or the page alone where bytes are to be saved. */
export function pathsForVisit(path: string): string[] {
  const language = languageOf(path);
  if (!language) return [];
  const { files, pages } = language;
  return [...files, ...(savesData() ? pages.filter((page) => page === path) : pages)];
}

/** For a new build: as much as there is of the old one. */
export async function pathsForUpdate(): Promise<string[]> {
  const kept = await keptPaths();
  const used = plan.languages.filter(({ pages }) => pages.some((page) => kept.has(page)));
  return used.flatMap(({ files, pages }) => [
    ...files,
    ...(savesData() ? pages.filter((page) => kept.has(page)) : pages),
  ]);
}
