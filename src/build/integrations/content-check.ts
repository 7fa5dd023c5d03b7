/** Stops a build before it makes anything when something in the content is wrong. Warnings never stop it. */
import type { AstroIntegration } from 'astro';
import { checkInWorker } from '../../authoring/check/worker.ts';
import { textReport } from '../../authoring/check/reporters/text.ts';
import { awaitCheck, setCheckResult } from './check-result.ts';

export const contentCheck = (directory: string) =>
  ({
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        const result = checkInWorker(directory).then((problems) => {
          const errors = problems.filter(({ level }) => level === 'error');
          if (errors.length > 0) throw new Error(`\n${textReport(errors)}\n`);
          if (problems.length > 0) logger.warn(`\n${textReport(problems)}\n`);
        });
        // Whoever waits for it hears of it; a build that ends before it must not hear of it twice.
        result.catch(() => {});
        setCheckResult(() => result);
      },
      'astro:build:start': awaitCheck,
    },
  }) satisfies AstroIntegration;
