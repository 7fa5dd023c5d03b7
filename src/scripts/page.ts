/** All scripts of a page in one file, which the browser caches for the whole site. */
import { formatDay, formatTime } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import './listen.ts';
import './need-filter.ts';
import './phase-clock.ts';
import './share.ts';

/** Safari has no `requestIdleCallback`. */
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

/** Starts the service worker and has it store a copy of the site. */
async function storeCopy(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('');
}

// A browser may refuse a service worker; the page works without a copy.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => whenIdle(() => storeCopy().catch(() => undefined), { timeout: 5000 }));

const locale = document.documentElement.lang as Locale;

/** Day and clock time in the visitor's time zone: `15 January 2030, 3:15 pm`. */
function moment(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return `${formatDay(locale, local.slice(0, 10))}, ${formatTime(locale, local.slice(11, 16))}`;
}

addEventListener('beforeprint', () => {
  for (const line of document.querySelectorAll<HTMLElement>('[data-printed]')) {
    line.querySelector('span')?.replaceChildren(` ${moment(new Date())}`);
    line.hidden = false;
  }
});

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
