/** How collections are read while somebody edits: when the check has passed them, and without stopping over what is wrong. */
import type { Loader } from 'astro/loaders';

/** What `content-page.ts` hands to the loaders once the check has nothing against the content. */
export const checked = { checked: true };

/**
 * In a build the loader as it is. Under a running server it reads only when it is asked, and what it cannot read, before
 * the check has passed it, it leaves out: the check has a page of its own for that.
 */
export const patient = (loader: Loader): Loader => ({
  ...loader,
  load: async ({ watcher, ...context }) => {
    const reading = loader.load(context);
    const forgiven = watcher !== undefined && context.refreshContextData?.checked !== checked.checked;
    await (forgiven ? reading.catch(() => {}) : reading);
  },
});
