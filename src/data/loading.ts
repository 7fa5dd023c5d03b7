/** How data is loaded: once for a build, with names followed to the things that they name. */

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

export const bySlug = <Thing extends { readonly slug: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.slug, thing]));

/** @throws if the name leads nowhere; the message quotes it and the holder. */
export function resolveOne<Thing>(name: string, things: ReadonlyMap<string, Thing>, holder: string): Thing {
  const thing = things.get(name);
  if (thing === undefined) {
    const choices = [...things.keys()].join(', ');
    throw new Error(`${holder} names “${name}”, which does not exist. Write one of: ${choices}`);
  }
  return thing;
}

/** The things named, in the order of the names. @throws like `resolveOne` */
export const resolveAll = <Thing>(
  names: readonly string[],
  things: ReadonlyMap<string, Thing>,
  holder: string,
): Thing[] => names.map((name) => resolveOne(name, things, holder));
