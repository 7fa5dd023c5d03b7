/** What is under way, counted, so that something can wait until it is over. */

export interface UnderWay {
  /** Something begins; call what it returns when it is over. */
  begin(): () => void;
  /** Kept when nothing is under way. */
  over(): Promise<void>;
}

export function underWay(): UnderWay {
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
    over: async () => {
      await Promise.all(all);
    },
  };
}
