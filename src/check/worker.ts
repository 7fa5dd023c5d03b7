/** The check of the content folder that `beside.ts` names, on a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { undrawableByTypeface } from '../lib/cards/coverage.ts';
import { checkContent } from './check-content.ts';

parentPort?.postMessage(checkContent(workerData, { undrawable: await undrawableByTypeface() }));
