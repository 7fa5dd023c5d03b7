/** Requests in progress, so that something can wait until all are answered. */

export interface Pending {
  /** Counts one more; call the function that it returns when that one has ended. */
  begin(): () => void;
  /** Resolves when those that are in progress now have ended. */
  ended(): Promise<void>;
}

export function pendingRequests(): Pending {
  const all = new Set<Promise<void>>();
  return {
    begin() {
      const { promise, resolve } = Promise.withResolvers<void>();
      all.add(promise);
      return () => {
        all.delete(promise);
        resolve();
      };
    },
    ended: async () => {
      await Promise.all(all);
    },
  };
}
