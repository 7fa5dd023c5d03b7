/** While somebody edits: what is wrong with the content stands in place of every page, until it is right again. */
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../../authoring/check/problem.ts';
import { textReport } from '../../authoring/check/reporters/text.ts';
import { pendingRequests } from './pending.ts';
import { debounce } from './debounce.ts';
import { refreshContentOf } from './reloading.ts';

/**
 * What is served whatever the content is like: what Vite needs for the page of mistakes, and the form at /admin/, in which
 * they are corrected. Anything else is drawn from content, the answer to a wrong address too.
 */
const needsNoContent = /^(?:@|__|src\/|node_modules\/|admin\/)/;

export const contentPage = (directory: string) => {
  let began = async (): Promise<void> => {};
  return {
    name: 'content-page',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        // A build has no use for these, and starts sooner without.
        const { checkContent } = await import('../../authoring/check/check-content.ts');
        const { problemPage } = await import('../../authoring/check/reporters/page/page.ts');
        const { undrawableByTypeface } = await import('../../lib/typeface/coverage.ts');
        const undrawable = await undrawableByTypeface();
        const { base } = server.config;
        const requests = pendingRequests();
        let errors: readonly Problem[] = [];

        const read = async (): Promise<void> => {
          const before = textReport(errors);
          errors = checkContent(directory, { undrawable }).filter(({ level }) => level === 'error');
          const now = textReport(errors);
          if (now !== '') {
            if (now !== before) logger.error(`\n${now}\n`);
            return;
          }
          if (before !== '') logger.info('ठीक है · all is well');
          // A page rendered while Astro replaces its content would be cached with the old content.
          await requests.ended();
          if (refreshContent)
            await refreshContentOf(refreshContent).catch((error: unknown) => logger.error(String(error)));
        };
        const reading = debounce(async () => {
          await read();
          server.ws.send({ type: 'full-reload' });
        });

        const folder = resolve(directory);
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (resolve(path).startsWith(`${folder}${sep}`)) reading.trigger();
        });
        server.middlewares.use(async ({ url = '/' }, response, next) => {
          if (url.startsWith(base) && needsNoContent.test(url.slice(base.length))) return next();
          await reading.settled();
          // A closed response emits no further “close”: the next reading would wait for it for ever.
          if (response.closed) return;
          response.once('close', requests.begin());
          if (errors.length === 0) return next();
          const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
          return response.writeHead(500, headers).end(problemPage(errors, { base, root: server.config.root }));
        });
        began = read;
      },
      'astro:server:start': () => began(),
    },
  } satisfies AstroIntegration;
};
