/** The content check in a build and under the dev server. */
import { once } from 'node:events';
import { resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../../authoring/check/problem.ts';
import { textReport } from '../../authoring/check/reporters/text-report.ts';
import { refreshContentOf } from './content-loader.ts';

/** The check, characters that the typeface lacks among its findings. Other commands have no use for it, and start sooner without. */
async function checker(): Promise<(directory: string) => Problem[]> {
  const { checkContent } = await import('../../authoring/check/check-content.ts');
  const { undrawableByTypeface } = await import('../../lib/typeface.ts');
  const undrawable = undrawableByTypeface();
  return (directory) => checkContent(directory, { undrawable });
}

/** Stops a build before it writes anything if the content has errors. Warnings never stop it. */
export const contentCheck = (directory: string) =>
  ({
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        const problems = (await checker())(directory);
        const errors = problems.filter(({ level }) => level === 'error');
        if (errors.length > 0) {
          // Astro would print an error with the name of this hook and a stack.
          console.error(`\n${textReport(errors)}\n`);
          process.exit(1);
        }
        if (problems.length > 0) logger.warn(`\n${textReport(problems)}\n`);
      },
    },
  }) satisfies AstroIntegration;

/**
 * Runs `work` once no `trigger` has come for `waitMs`: an editor saves ten files one after another. A trigger during the work runs it
 * again afterwards, never twice at once. `settled` resolves once no work is due or running; errors of `work` are logged.
 */
export function debounce(work: () => Promise<void>, waitMs = 80) {
  let triggers = 0;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    let seen: number;
    do {
      do {
        seen = triggers;
        await wait(waitMs);
      } while (seen !== triggers);
      await work().catch(console.error);
    } while (seen !== triggers);
    running = undefined;
  };

  return {
    trigger() {
      triggers += 1;
      running ??= run();
    },
    settled: async () => running,
  };
}

/** Served whatever the content is like: what Vite needs for the page of problems, and the form at /admin/ that corrects them. */
const needsNoContent = /^(?:@|__|src\/|node_modules\/|admin\/)/;

/** Under the dev server, the errors in the content replace every page until they are corrected. */
export const contentPage = (directory: string) => {
  let began = async (): Promise<void> => {};
  return {
    name: 'content-page',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        const check = await checker();
        const { problemPage } = await import('../../authoring/check/reporters/problem-page.ts');
        const { base } = server.config;
        const requests = new Set<Promise<unknown>>();
        let errors: readonly Problem[] = [];

        const read = async (): Promise<void> => {
          const before = textReport(errors);
          errors = check(directory).filter(({ level }) => level === 'error');
          const now = textReport(errors);
          if (now !== '') {
            if (now !== before) logger.error(`\n${now}\n`);
            return;
          }
          if (before !== '') logger.info('ठीक है · all is well');
          // A page rendered while Astro replaces its content would be cached with the old content.
          await Promise.all(requests);
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
          const request = once(response, 'close')
            .catch(() => {})
            .finally(() => requests.delete(request));
          requests.add(request);
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
