/** How collections are read beside the check of the content: what is wrong with them is for the check to say. */
import { globSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { hashOfFiles } from '../lib/kept.ts';
import { heard } from './verdict.ts';

/** Astro keeps entries between builds, and does not look whether the schemas that they were read by have changed. */
const schemas = hashOfFiles(globSync('src/schemas/**/*.ts').toSorted());

/** What a refresh hands to the loaders once the check has nothing against the content. They say in it that they heard. */
interface Refresh extends Record<string, unknown> {
  readonly checked: true;
  heard: boolean;
}

type Refresher = (options: { context: Refresh }) => Promise<void>;

/**
 * Has the collections read anew, and waits until they are. Astro passes over a refresh, without a word, while it reads its own
 * configuration, so that it is asked again.
 * @throws if it hears nothing for `tries` times `pause` milliseconds
 */
export async function refreshed(refresh: Refresher, tries = 100, pause = 100): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    const context: Refresh = { checked: true, heard: false };
    await refresh({ context });
    if (context.heard) return;
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error('Astro does not read the content anew. Start “npm run dev” again.');
}

/**
 * A loader that lets the check speak first. In a build, what it cannot read is told in the words of the check. Under a running
 * server it reads only when it is asked, and what it cannot read, before the check has passed it, it leaves out: the check has
 * a page of its own for that.
 */
export const patient = (loader: Loader): Loader => ({
  ...loader,
  load: async ({ watcher, ...context }) => {
    const { refreshContextData: refresh, generateDigest } = context;
    const reading = loader.load({ ...context, generateDigest: (data) => generateDigest({ schemas, data }) });
    if (refresh) refresh.heard = true;
    const forgiven = watcher !== undefined && refresh?.checked !== true;
    await reading.catch(async (error: unknown) => {
      if (forgiven) return;
      await heard();
      throw error;
    });
  },
});
