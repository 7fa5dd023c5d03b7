/** Has a copy of the site kept on the phone, once the page has all it needs itself. */
import { fileAt } from '../lib/routes.ts';

/** Some browsers do not tell when they are idle. */
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

async function keepCopy(): Promise<void> {
  await navigator.serviceWorker.register(fileAt('/sw.js', import.meta.env.BASE_URL));
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('');
}

// A browser may refuse, for good or for this visit: then there is no copy.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => whenIdle(() => keepCopy().catch(() => undefined), { timeout: 5000 }));
