/** Times of single steps, for whoever observes them; `npm run bench` does. */

/** Runs a step and leaves its duration as a performance measure of that name. */
export async function timed<Result>(name: string, step: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await step();
  performance.measure(name, { start, end: performance.now() });
  return result;
}
