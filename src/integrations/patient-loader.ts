/** How collections are read beside the check of the content: what is wrong with them is for the check to say. */
import type { Loader } from 'astro/loaders';
import { heard } from './verdict.ts';

/** What `content-page.ts` hands to the loaders once the check has nothing against the content. */
export const checked = { checked: true };

/**
 * A loader that lets the check speak first. In a build, what it cannot read is told in the words of the check. Under a running
 * server it reads only when it is asked, and what it cannot read, before the check has passed it, it leaves out: the check has
 * a page of its own for that.
 */
export const patient = (loader: Loader): Loader => ({
  ...loader,
  load: async ({ watcher, ...context }) => {
    const reading = loader.load(context);
    const forgiven = watcher !== undefined && context.refreshContextData?.checked !== checked.checked;
    await reading.catch(async (error: unknown) => {
      if (forgiven) return;
      await heard();
      throw error;
    });
  },
});
