/** Shows the phase by the visitor's clock: days left, today, live with the current and next sessions, over. */
import { type Hours, daysLeft, isOn, phaseAt } from '../lib/phase.ts';
import { findStrip, showNowAndNext, showPhase, timesOf } from './strip.ts';

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

function tick(strip: HTMLElement, hours: Hours): void {
  const now = Date.now();
  showPhase(document, phaseAt(now, hours));
  const left = daysLeft(now, hours);
  for (const element of strip.querySelectorAll<HTMLElement>('[data-days-left]'))
    if (left > 1) element.textContent = (element.dataset.daysLeft ?? '').replace('{n}', String(left));
  showNowAndNext(strip, now);
  markRunning(now);
}

if (strip) {
  const { offset, allDay } = strip.dataset;
  const hours = { ...timesOf(strip), offset: Number(offset), allDay: allDay !== undefined };
  tick(strip, hours);
  setInterval(() => tick(strip, hours), 30_000);
}
