/** Stops a build before it starts when anything in the content is wrong. */
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/check-content.ts';
import { report } from '../check/report.ts';

export const contentCheck = (directory: string) =>
  ({
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const problems = checkContent(directory);
        if (problems.length > 0) throw new Error(`\n${report(problems)}\n`);
      },
    },
  }) satisfies AstroIntegration;
