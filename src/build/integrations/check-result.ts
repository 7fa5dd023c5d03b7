/**
 * The result of the content check in this build, for what may fail on the same mistakes: the check explains them better. Astro
 * loads the loaders of collections as modules of their own, so the two share only the process.
 */
const key = Symbol.for('result of the content check');

/** Rejects with the errors that the check found. */
export type CheckResult = () => Promise<void>;

export const setCheckResult = (result: CheckResult): boolean => Reflect.set(globalThis, key, result);

/** Waits for the check, where there is one. @throws the errors that it found */
export async function awaitCheck(): Promise<void> {
  const result: CheckResult | undefined = Reflect.get(globalThis, key);
  await result?.();
}
