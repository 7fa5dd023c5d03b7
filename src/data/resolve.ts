/** Follows names to the things they name. */

/**
 * The things named, in the order of the names.
 * @throws if a name leads nowhere; the message quotes it and the holder.
 */
export function resolveAll<Thing>(
  names: readonly string[],
  things: ReadonlyMap<string, Thing>,
  holder: string,
): Thing[] {
  return names.map((name) => resolveOne(name, things, holder));
}

/** @throws if the name leads nowhere. */
export function resolveOne<Thing>(name: string, things: ReadonlyMap<string, Thing>, holder: string): Thing {
  const thing = things.get(name);
  if (thing === undefined) {
    const choices = [...things.keys()].join(', ');
    throw new Error(`${holder} names “${name}”, which does not exist. Write one of: ${choices}`);
  }
  return thing;
}

export const bySlug = <Thing extends { readonly slug: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.slug, thing]));
