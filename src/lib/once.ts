/** Work that a build does once, however many pages ask for its result. */

/**
 * `load`, remembered by its argument for the length of a build. While somebody edits, content changes under a running
 * server, so there it is asked anew each time.
 */
export function onceABuild<Key, Result>(load: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const results = new Map<Key, Promise<Result>>();
  return (key) => {
    if (import.meta.env?.DEV) return load(key);
    const known = results.get(key) ?? load(key);
    results.set(key, known);
    return known;
  };
}
