/** Adds what depends on the visitor's clock: days left, today, live with the session now and next, over. */
import { type Hours, daysLeft, nowAndNext, phaseAt } from '../lib/phase.ts';

const strip = document.querySelector<HTMLElement>('[data-phase-strip]');

/** Shows the elements whose `data-when` names the phase, hides the others. */
function showPhase(phase: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]'))
    element.hidden = !element.dataset.when?.split(' ').includes(phase);
}

const timesOf = (element: HTMLElement) => ({
  element,
  start: Date.parse(element.dataset.start ?? ''),
  end: Date.parse(element.dataset.end ?? ''),
});

function showNowAndNext(strip: HTMLElement, now: number): void {
  const rows = [...strip.querySelectorAll<HTMLElement>('[data-session]')].map(timesOf);
  const found = nowAndNext(rows, now);
  for (const { element } of rows) element.hidden = true;
  for (const part of ['now', 'next'] as const)
    for (const { element } of found[part]) {
      element.hidden = false;
      for (const label of element.querySelectorAll<HTMLElement>('[data-label]'))
        label.hidden = label.dataset.label !== part;
    }
}

/** Marks the running sessions in the programme's list. */
function markRunning(now: number): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-programme-session]')) {
    const { start, end } = timesOf(element);
    const running = start <= now && now < end;
    if (running) element.setAttribute('aria-current', 'time');
    else element.removeAttribute('aria-current');
    for (const tag of element.querySelectorAll<HTMLElement>('[data-now-tag]')) tag.hidden = !running;
  }
}

function tick(strip: HTMLElement, hours: Hours): void {
  const now = Date.now();
  showPhase(phaseAt(now, hours));
  const left = daysLeft(now, hours);
  for (const element of strip.querySelectorAll<HTMLElement>('[data-days-left]'))
    if (left > 1) element.textContent = (element.dataset.daysLeft ?? '').replace('{n}', String(left));
  showNowAndNext(strip, now);
  markRunning(now);
}

if (strip) {
  const hours = {
    start: Date.parse(strip.dataset.start ?? ''),
    end: Date.parse(strip.dataset.end ?? ''),
    offset: Number(strip.dataset.offset),
  };
  tick(strip, hours);
  setInterval(() => tick(strip, hours), 30_000);
}
