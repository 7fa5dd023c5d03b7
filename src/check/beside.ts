/** The check while something else goes on: a build has a second of its own work to do until it needs the answer. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Problem } from './problem.ts';

/** Every problem in the content under `directory`, characters that the typeface lacks among them. Rejects if the check itself fails. */
export async function checkBeside(directory: string): Promise<readonly Problem[]> {
  // Flags of the command line, as those for a program given in words, may make no sense for a file.
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: directory, execArgv: [] });
  const [problems] = await once(worker, 'message');
  return problems;
}
