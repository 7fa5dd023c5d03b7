/** Follows the visitor's clock while the page is open: days left, today, live with the current and next sessions, over. */
import { formatClock } from '../i18n/format.ts';
import { type Hours, daysLeft, isOn, phaseAt } from '../lib/phase.ts';
import { findStrip, hoursIn, showPhase, timesOf } from './strip.ts';

const strip = findStrip();

/** Marks the running sessions in the programme's list. */
function markRunning(now: number): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-programme-session]')) {
    const running = isOn(timesOf(element), now);
    element.ariaCurrent = running ? 'time' : null;
    const tag = element.querySelector<HTMLElement>('[data-now-tag]');
    if (tag) tag.hidden = !running;
  }
}

/** The line of the present moment behind the sessions of SessionList.astro, whose rows are quarters of an hour. */
function drawLine(now: number, { offset }: Hours): void {
  const line = document.querySelector<HTMLElement>('[data-now-line]');
  if (!line) return;
  const quarter = (now - Date.parse(line.dataset.nowLine ?? '')) / 900_000;
  line.hidden = quarter < 0 || quarter >= Number(line.dataset.quarters);
  line.style.cssText = `grid-row-start:${Math.floor(quarter) + 2};--at:${(quarter % 1) * 100}%`;
  line.firstElementChild?.replaceChildren(formatClock(new Date(now + offset * 60_000).toISOString().slice(11, 16)));
}

/** Draws Rampart.astro: `x` and width of its brass, and where the pennant stands. */
function drawRampart(now: number, hours: Hours): void {
  const [brass, pennant] = document.querySelectorAll('[data-brass],[data-pennant]');
  const set = (x: string, width: string, transform: string) => {
    brass?.setAttribute('x', x);
    brass?.setAttribute('width', width);
    brass?.setAttribute('transform', transform);
  };
  const phase = phaseAt(now, hours);
  const days = 16 * Math.min(14, daysLeft(now, hours));
  const share = phase === 'over' ? 100 : Math.round((100 * (now - hours.start)) / (hours.end - hours.start));
  if (phase === 'live' || phase === 'over') set('0', `${share}%`, '');
  else set('100%', `${days}`, `translate(-${days})`);
  pennant?.setAttribute('x', phase === 'live' ? `${share}%` : '-99');
}

function tick(strip: HTMLElement): void {
  const now = Date.now();
  showPhase(strip, now);
  markRunning(now);
  drawRampart(now, hoursIn(strip));
  drawLine(now, hoursIn(strip));
}

if (strip) {
  tick(strip);
  setInterval(() => tick(strip), 30_000);
}
