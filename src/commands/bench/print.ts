/** Figures as lines of text. */

/** A name and its figure. */
export type Row = readonly [string, string];

export const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

/** The least, the median and the most of a set: `12 · 24 · 58`. */
export function spread(values: readonly number[], format: (value: number) => string): string {
  if (values.length === 0) return 'none';
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [sorted[0] ?? 0, middle, sorted.at(-1) ?? 0].map(format).join(' · ');
}

/** Prints a table of rows under a heading. */
export function print(heading: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`\n${heading}`);
  for (const [name, figure] of rows) console.log(`  ${name.padEnd(width)}  ${figure}`);
}
