/** Loaders that read the content again on demand. */
import { globSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { hashOfFiles } from '../../outputs/cards/store.ts';

/** Astro caches entries between builds without regard to their schemas: a change of the schemas must change the digest. */
const schemas = hashOfFiles(globSync('src/schemas/**/*.ts').toSorted());

/** The context of a refresh once the check has passed the content. The loaders acknowledge it in `received`. */
interface Refresh extends Record<string, unknown> {
  readonly checked: true;
  received: boolean;
}

type Refresher = (options: { context: Refresh }) => Promise<void>;

/**
 * Has Astro read the collections again, and waits until they are. Astro silently ignores a refresh while it reads its own
 * configuration, so the request is repeated.
 * @throws if no loader receives it in `tries` times `pause` milliseconds
 */
export async function refreshContentOf(refresh: Refresher, tries = 100, pause = 100): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    const context: Refresh = { checked: true, received: false };
    await refresh({ context });
    if (context.received) return;
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error('Astro does not read the content anew. Start “npm run dev” again.');
}

/** A loader that skips, under the dev server, an entry that cannot be read until the check has passed it: the check shows a page of its own. */
export const reloading = (loader: Loader): Loader => ({
  ...loader,
  load: async ({ watcher, ...context }) => {
    const { refreshContextData: refresh, generateDigest } = context;
    const reading = loader.load({ ...context, generateDigest: (data) => generateDigest({ schemas, data }) });
    if (refresh) refresh.received = true;
    const isSkipped = watcher !== undefined && refresh?.checked !== true;
    await reading.catch((error: unknown) => {
      if (!isSkipped) throw error;
    });
  },
});
