/** What moves on a page while it is open. */
import type { Page } from 'playwright-core';

type Shifts = { readonly startTime: number; readonly value: number }[];

/** Records what moves on a page. Runs in the page before anything of it. */
export function recordShifts(): void {
  const shifts: PerformanceEntry[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/** Runs in the page: resolves once what has changed is drawn, and reported. */
async function drawn(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await new Promise((done) => requestIdleCallback(() => setTimeout(done, 50)));
}

/** How far `act` moves a page that records its shifts: the sum of them, as Cumulative Layout Shift counts it. */
export async function movedBy(page: Page, act: () => unknown): Promise<number> {
  await page.evaluate(drawn);
  const before = await page.evaluate(() => performance.now());
  await act();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(drawn);
  return page.evaluate((before) => {
    const { shifts } = window as unknown as { shifts: Shifts };
    return shifts.filter(({ startTime }) => startTime >= before).reduce((sum, { value }) => sum + value, 0);
  }, before);
}
