/** Writes the service worker of a built site. It lists files by their content, so it must run after everything that changes one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { planOf } from '../offline/plan.ts';
import { bundledScript } from '../scripts.ts';

/** At the top of the site: a service worker controls the folder it lies in. */
export const workerFile = 'sw.js';

export const offlineSite = (base: string) =>
  ({
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const plan = planOf(folder, base);
        const worker = join(import.meta.dirname, '../offline/service-worker.ts');
        writeFileSync(join(folder, workerFile), await bundledScript(worker, { PLAN: JSON.stringify(plan) }));
      },
    },
  }) satisfies AstroIntegration;
