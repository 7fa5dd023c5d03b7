/** Work that waits until a flurry of changes is over: an editor that saves ten files saves them one after another. */

export interface Quiet {
  /** Something changed: the work is due once nothing more has for a while. */
  stir(): void;
  /** Kept once no work is due or under way. Never broken: the work's own errors are its own to tell. */
  settled(): Promise<void>;
}

/** `work` never runs twice at once; what stirs while it runs makes it run again. */
export function whenQuiet(work: () => Promise<void>, quietMs = 80): Quiet {
  let due: NodeJS.Timeout | undefined;
  let done: PromiseWithResolvers<void> | undefined;
  let running = false;

  const start = async (): Promise<void> => {
    due = undefined;
    running = true;
    await work().catch(() => {});
    running = false;
    if (due !== undefined) return;
    done?.resolve();
    done = undefined;
  };
  const wait = (): void => {
    due = setTimeout(() => (running ? wait() : void start()), quietMs);
  };

  return {
    stir() {
      done ??= Promise.withResolvers();
      clearTimeout(due);
      wait();
    },
    settled: async () => done?.promise,
  };
}
