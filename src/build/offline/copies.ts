/**
 * The copies on the phone, by path, a cache for each build. A browser that refuses to keep anything is as good as one that
 * kept nothing yet: no call here fails for it.
 */
import { plan } from './scope.ts';

/** Sites under other paths of one host have caches beside ours. */
const ours = `copy:${plan.base}:`;
const current = ours + plan.version;
const copied = 'X-Copied';

async function refusable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

const names = async (): Promise<string[]> =>
  (await refusable(() => caches.keys()))?.filter((name) => name.startsWith(ours)) ?? [];

/** When a copy was made, in milliseconds since 1970. */
export const madeAt = (copy: Response): number => Number(copy.headers.get(copied));

/** The newest copy of a path. That of a later build may be complete while pages of this one are open. */
export async function copyOf(path: string): Promise<Response | undefined> {
  const all = await Promise.all((await names()).map((cacheName) => refusable(() => caches.match(path, { cacheName }))));
  return all.filter((copy) => copy !== undefined).toSorted((a, b) => madeAt(b) - madeAt(a))[0];
}

/** Whether a path is in the cache of this build. */
export const isKept = async (path: string): Promise<boolean> =>
  (await refusable(() => caches.match(path, { cacheName: current }))) !== undefined;

/** Keeps a copy with the moment it was made. @returns whether the browser let us. */
export async function keep(path: string, response: Response): Promise<boolean> {
  const done = await refusable(async () => {
    const headers = new Headers(response.headers);
    headers.set(copied, String(Date.now()));
    // The body is already unpacked.
    for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
    const cache = await caches.open(current);
    await cache.put(path, new Response(await response.blob(), { headers }));
    return true;
  });
  return done ?? false;
}

/** Every path of which some build has a copy. */
export async function keptPaths(): Promise<Set<string>> {
  const requests = await Promise.all(
    (await names()).map((name) => refusable(async () => (await caches.open(name)).keys())),
  );
  return new Set(requests.flatMap((each) => each ?? []).map(({ url }) => new URL(url).pathname));
}

/** Drops the caches of other builds. */
export async function dropOthers(): Promise<void> {
  for (const name of await names()) if (name !== current) await refusable(() => caches.delete(name));
}
