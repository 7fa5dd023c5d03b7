/** Sets what the status strip shows. Inlined in pages with early-clock.ts, so it must stay small. */
import { nowAndNext } from '../lib/phase.ts';

export const findAll = (root: ParentNode, selector: string): HTMLElement[] => [
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

/** Shows the elements in `root` whose `data-when` names the phase, hides the others. */
export function showPhase(root: ParentNode, phase: string): void {
  for (const element of findAll(root, '[data-when]')) element.hidden = !element.matches(`[data-when~=${phase}]`);
}

/** Shows the current and the next sessions, each with its label, and hides the others. */
export function showNowAndNext(strip: HTMLElement, now: number): void {
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
