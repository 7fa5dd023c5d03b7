/**
 * The verdict of the check, for what else in a build may stumble over the same mistakes: the check says it better. Astro runs the
 * loaders of collections as modules of their own, so the two share nothing but the process.
 */
const place = Symbol.for('verdict of the content check');

/** Rejects with what the check has against the content. */
export type Verdict = () => Promise<void>;

export const announce = (verdict: Verdict): boolean => Reflect.set(globalThis, place, verdict);

/** Waits for the check, where there is one. @throws what it found */
export async function heard(): Promise<void> {
  const verdict: Verdict | undefined = Reflect.get(globalThis, place);
  await verdict?.();
}
