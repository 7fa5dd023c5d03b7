/** Sets what depends on the visitor's clock. Inlined in pages with early-clock.ts, so it must stay small. */
import { type Hours, daysLeft, nowAndNext, phaseAt } from '../lib/phase.ts';

const findAll = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

export const findStrip = (): HTMLElement | undefined => findAll(document, '[data-phase-strip]')[0];

const instant = (text = ''): number => Date.parse(text);

/** An element with the times in its `data-start` and `data-end`. */
export const timesOf = (element: HTMLElement) => ({
  element,
  start: instant(element.dataset.start),
  end: instant(element.dataset.end),
});

/** The hours of the conclave, which the strip has. */
export function hoursIn(strip: HTMLElement): Hours {
  const { offset, allDay } = strip.dataset;
  return { ...timesOf(strip), offset: Number(offset), allDay: allDay !== undefined };
}

/** Shows the current and the next sessions, each with its label, and hides the others. */
function showNowAndNext(strip: HTMLElement, now: number): void {
  const rows = findAll(strip, '[data-session]').map(timesOf);
  const found = nowAndNext(rows, now);
  for (const row of rows) {
    row.element.hidden = true;
    for (const label of findAll(row.element, '[data-label]')) {
      label.hidden = !found[label.dataset.label as keyof typeof found].includes(row);
      row.element.hidden &&= label.hidden;
    }
  }
}

/** The conclave's hours by the visitor's clock, where that differs from the clock at its place. */
function showOwnTime({ start, end, offset }: Hours): void {
  if (-new Date(start).getTimezoneOffset() === offset) return;
  const locale = `${document.documentElement.lang}-IN-u-nu-latn`;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  for (const element of findAll(document, '[data-own-time]')) {
    element.textContent = (element.dataset.ownTime ?? '').replace(
      '{time}',
      format.formatRange(start, end).replace(/\s(?=[ap]m)/gi, '\u00A0'),
    );
    element.hidden = false;
  }
}

/** Shows the elements whose `data-when` names the phase, hides the others, and fills in what the clock tells. */
export function showPhase(strip: HTMLElement, now: number): void {
  const hours = hoursIn(strip);
  const phase = phaseAt(now, hours);
  for (const each of findAll(document, '[data-when]').map(timesOf)) {
    // Most have no times: a comparison with what is no number is false.
    const isOutside = now < each.start || now >= each.end;
    each.element.hidden = isOutside || !each.element.matches(`[data-when~=${phase}]`);
  }
  const left = daysLeft(now, hours);
  for (const element of findAll(strip, '[data-days-left]'))
    if (left > 1) element.textContent = (element.dataset.daysLeft ?? '').replace('{n}', String(left));
  showNowAndNext(strip, now);
  showOwnTime(hours);
}
