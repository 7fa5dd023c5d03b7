/** Steps that must not run at the same time. */

/** A queue: each step given to it runs when those before it are done, whether they failed or not. */
export function inTurn(): <Result>(step: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  };
}
