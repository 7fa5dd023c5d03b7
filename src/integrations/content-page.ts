/** While somebody edits: what is wrong with the content stands in place of every page, until it is right again. */
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../check/problem.ts';
import { textReport } from '../check/reporters/text.ts';
import { underWay } from '../lib/under-way.ts';
import { whenQuiet } from '../lib/when-quiet.ts';
import { refreshed } from './patient-loader.ts';

/**
 * What is served whatever the content is like: what Vite needs for the page of mistakes, and the form at /admin/, in which
 * they are mended. Anything else is drawn from content, the answer to a wrong address too.
 */
const needsNoContent = /^(?:@|__|src\/|node_modules\/|admin\/)/;

export const contentPage = (directory: string) => {
  let began = async (): Promise<void> => {};
  return {
    name: 'content-page',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        // A build has no use for these, and starts sooner without.
        const { checkContent } = await import('../check/check-content.ts');
        const { problemPage } = await import('../check/reporters/page/page.ts');
        const { undrawableByTypeface } = await import('../lib/cards/coverage.ts');
        const undrawable = await undrawableByTypeface();
        const { base } = server.config;
        const visits = underWay();
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
          // A page that is drawn while Astro changes what it knows would keep the old content for those that follow.
          await visits.over();
          if (refreshContent) await refreshed(refreshContent).catch((error: unknown) => logger.error(String(error)));
        };
        const quiet = whenQuiet(async () => {
          await read();
          server.ws.send({ type: 'full-reload' });
        });

        const folder = resolve(directory);
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          if (resolve(path).startsWith(`${folder}${sep}`)) quiet.stir();
        });
        server.middlewares.use(async ({ url = '/' }, response, next) => {
          if (url.startsWith(base) && needsNoContent.test(url.slice(base.length))) return next();
          await quiet.settled();
          // A visitor who has left is no longer heard to leave: the next reading would wait for it for ever.
          if (response.closed) return;
          response.once('close', visits.begin());
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
