/** Remembers what moves on a page. Runs in the page before anything of it; the entries are in `window.shifts`. */
export function rememberShifts(): void {
  const shifts: PerformanceEntry[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
}
