/** Writes the service worker of a built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledScript } from '../scripts.ts';
import { type Plan, planOf } from './plan.ts';

/** It governs the folder it lies in. */
export const workerFile = 'sw.js';

/** It lists files by what is in them, so nothing may change one of them after it. */
export async function writeWorker(folder: string, base: string): Promise<Plan> {
  const plan = planOf(folder, base);
  const code = await bundledScript(join(import.meta.dirname, 'worker.ts'), { PLAN: JSON.stringify(plan) });
  writeFileSync(join(folder, workerFile), code);
  return plan;
}
