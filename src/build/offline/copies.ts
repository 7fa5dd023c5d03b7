/**
 * The site's copies on the phone, by path, in one cache a build. A browser may refuse any access to its caches: all functions here treat
 * that as an empty cache.
 */
import type { LanguagePlan } from './plan.ts';
import { plan, scope } from './scope.ts';

/** Sites under other paths of the same host have caches of their own. */
const prefix = `copy:${plan.base}:`;
const current = prefix + plan.version;
const storedAtHeader = 'X-Copied';

const fetchTimeoutMs = 20_000;

async function unlessRefused<Result>(access: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await access();
  } catch {
    return undefined;
  }
}

const cacheNames = async (): Promise<string[]> =>
  (await unlessRefused(() => caches.keys()))?.filter((name) => name.startsWith(prefix)) ?? [];

/** When a copy was stored, in milliseconds since 1970. */
export const storedAt = (copy: Response): number => Number(copy.headers.get(storedAtHeader));

/** The newest copy of a path. The cache of a later build may be complete while pages of this one are open. */
export async function copyOf(path: string): Promise<Response | undefined> {
  const all = await Promise.all(
    (await cacheNames()).map((cacheName) => unlessRefused(() => caches.match(path, { cacheName }))),
  );
  return all.filter((copy) => copy !== undefined).toSorted((a, b) => storedAt(b) - storedAt(a))[0];
}

/** Stores a copy with the current time. @returns whether the browser allowed it */
export async function store(path: string, response: Response): Promise<boolean> {
  const done = await unlessRefused(async () => {
    const headers = new Headers(response.headers);
    headers.set(storedAtHeader, String(Date.now()));
    // The body is decoded already.
    for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
    const cache = await caches.open(current);
    await cache.put(path, new Response(await response.blob(), { headers }));
    return true;
  });
  return done ?? false;
}

/** Deletes the caches of other builds. */
export async function deleteOtherBuilds(): Promise<void> {
  for (const name of await cacheNames()) if (name !== current) await unlessRefused(() => caches.delete(name));
}

/** Files with hashed names are the same in every build. */
export const isHashed = (path: string): boolean => path.startsWith(`${plan.base}_astro/`);

/** @returns whether the browser allows more. @throws if there is no network */
async function storeFromNetwork(path: string): Promise<boolean> {
  if (await unlessRefused(() => caches.match(path, { cacheName: current }))) return true;
  const old = isHashed(path) ? await copyOf(path) : undefined;
  if (old) return store(path, old);
  const options = { cache: isHashed(path) ? 'default' : 'no-cache', priority: 'low' } as const;
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(fetchTimeoutMs) });
  return response.ok ? store(path, response) : true;
}

let queue = Promise.resolve();

/**
 * Stores copies one after another, so that whatever the visitor opens meanwhile comes first. Calls run one after the other.
 * @throws if there is no network; the next call goes on from there
 */
export function storeAll(paths: readonly string[]): Promise<void> {
  queue = queue
    .catch(() => undefined)
    .then(async () => {
      for (const path of paths) if (!(await storeFromNetwork(path))) return;
    });
  return queue;
}

export const languageOf = (path: string): LanguagePlan | undefined =>
  plan.languages.find(({ start }) => path.startsWith(start));

/** What to store of a language: all of it, or only some pages where the visitor asked to save data. */
const pathsOf = ({ files, pages }: LanguagePlan, isWanted: (page: string) => boolean): string[] => {
  const savesData = scope.navigator.connection?.saveData === true;
  return [...files, ...(savesData ? pages.filter(isWanted) : pages)];
};

/** What to store on a visit to a page. */
export function pathsForVisit(path: string): string[] {
  const language = languageOf(path);
  return language ? pathsOf(language, (page) => page === path) : [];
}

/** What to store for a new build: the languages that the caches of older builds have. */
export async function pathsForUpdate(): Promise<string[]> {
  const requests = await Promise.all(
    (await cacheNames()).map((name) => unlessRefused(async () => (await caches.open(name)).keys())),
  );
  const cached = new Set(requests.flatMap((each) => each ?? []).map(({ url }) => new URL(url).pathname));
  const used = plan.languages.filter(({ pages }) => pages.some((page) => cached.has(page)));
  return used.flatMap((language) => pathsOf(language, (page) => cached.has(page)));
}
