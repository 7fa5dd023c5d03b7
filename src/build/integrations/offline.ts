/** Makes a built site open without a network. It lists what the site became, so it stands after all that changes a file. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatBytes } from '../../i18n/format.ts';
import { bytesOf } from '../offline/plan.ts';
import { writeWorker } from '../offline/write.ts';

export const offline = (base: string) =>
  ({
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const plan = await writeWorker(folder, base);
        for (const language of plan.languages) {
          const { start, files, pages } = language;
          const size = formatBytes(bytesOf(folder, plan, language));
          logger.info(`${start}: a phone keeps ${files.length + pages.length} files, ${size} before compression`);
        }
      },
    },
  }) satisfies AstroIntegration;
