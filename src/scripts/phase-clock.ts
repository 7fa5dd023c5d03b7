/** Follows the visitor's clock while the page is open: days left, today, live with the current and next sessions, over. */
import { isOn } from '../lib/phase.ts';
import { findStrip, showPhase, timesOf } from './strip.ts';

const strip = findStrip();

/** Marks the running sessions in the programme's list. */
function markRunning(now: number): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-programme-session]')) {
    const running = isOn(timesOf(element), now);
    if (running) element.setAttribute('aria-current', 'time');
    else element.removeAttribute('aria-current');
    for (const tag of element.querySelectorAll<HTMLElement>('[data-now-tag]')) tag.hidden = !running;
  }
}

function tick(strip: HTMLElement): void {
  const now = Date.now();
  showPhase(strip, now);
  markRunning(now);
}

if (strip) {
  tick(strip);
  setInterval(() => tick(strip), 30_000);
}
