/** The check on a thread of its own: a build has a second of other work to do until it needs the answer. */
import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Problem } from './problem.ts';

/** Every problem in the content under `directory`, characters that the typeface lacks among them. Rejects if the check itself fails. */
export async function checkInWorker(directory: string): Promise<readonly Problem[]> {
  // Flags of the command line, as those for a program given in words, may make no sense for a file.
  const worker = new Worker(new URL(import.meta.url), { workerData: { checked: directory }, execArgv: [] });
  const [problems] = await once(worker, 'message');
  return problems;
}

if (!isMainThread && workerData?.checked) {
  const { checkContent } = await import('./check-content.ts');
  const { undrawableByTypeface } = await import('../../lib/typeface.ts');
  parentPort?.postMessage(checkContent(workerData.checked, { undrawable: undrawableByTypeface() }));
}
