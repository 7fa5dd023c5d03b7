/** Memoizes `load` by its arguments for the length of a build. The dev server loads anew each time: content changes while it runs. */
export function memoize<Arguments extends readonly string[], Result>(
  load: (...of: Arguments) => Promise<Result>,
): (...of: Arguments) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (...of) => {
    if (import.meta.env?.DEV) return load(...of);
    // Ignore the index and array that Array.map passes on.
    const key = of.slice(0, load.length).join('\n');
    const result = results.get(key) ?? load(...of);
    results.set(key, result);
    return result;
  };
}
