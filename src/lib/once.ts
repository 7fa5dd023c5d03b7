/** Work that a build does once, however many pages ask for its result. */

/**
 * `load`, remembered by its arguments for the length of a build. While somebody edits, content changes under a running
 * server, so there it is asked anew each time.
 */
export function onceABuild<Arguments extends readonly string[], Result>(
  load: (...of: Arguments) => Promise<Result>,
): (...of: Arguments) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (...of) => {
    if (import.meta.env?.DEV) return load(...of);
    // Array.map hands on more than was asked for.
    const key = of.slice(0, load.length).join('\n');
    const known = results.get(key) ?? load(...of);
    results.set(key, known);
    return known;
  };
}
