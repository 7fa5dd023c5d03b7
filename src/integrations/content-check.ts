/** Stops a build before it starts when anything in the content is wrong. Warnings never stop it. */
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content.ts';
import { undrawableByTypeface } from '../lib/cards/coverage.ts';
import { textReport } from '../check/reporters/text.ts';

export const contentCheck = (directory: string) =>
  ({
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        const problems = checkContent(directory, { undrawable: await undrawableByTypeface() });
        const errors = problems.filter(({ level }) => level === 'error');
        if (errors.length > 0) throw new Error(`\n${textReport(errors)}\n`);
        if (problems.length > 0) logger.warn(`\n${textReport(problems)}\n`);
      },
    },
  }) satisfies AstroIntegration;
