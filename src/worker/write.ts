/** Writes the service worker of a built site. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type Plan, lineStyles, planOf } from './plan.ts';

/** It governs the folder it lies in. */
export const workerFile = 'sw.js';

/** What it adds to the top of the site. */
export const workerFiles = [workerFile, lineStyles];

/** It lists files by what is in them, so nothing may change one of them after it. */
export async function writeWorker(folder: string, base: string): Promise<Plan> {
  copyFileSync(join(import.meta.dirname, '../styles', lineStyles), join(folder, lineStyles));
  const plan = planOf(folder, base);
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { PLAN: JSON.stringify(plan) },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: join(import.meta.dirname, 'worker.ts'), output: { format: 'iife' } },
    },
  });
  const [file] = 'output' in made ? made.output : [];
  if (file?.type !== 'chunk') throw new Error('The service worker was bundled into nothing.');
  writeFileSync(join(folder, workerFile), file.code);
  return plan;
}
