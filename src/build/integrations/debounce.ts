/** Debounced work: an editor that saves ten files saves them one after another. */

export interface Debounced {
  /** Starts the work once there was no further call for a while. */
  trigger(): void;
  /** Resolves once no work is due or running. Never rejects: the work reports its own errors. */
  settled(): Promise<void>;
}

/** `work` never runs twice at once; a trigger while it runs makes it run again. */
export function debounce(work: () => Promise<void>, waitMs = 80): Debounced {
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
    due = setTimeout(() => (running ? wait() : void start()), waitMs);
  };

  return {
    trigger() {
      done ??= Promise.withResolvers();
      clearTimeout(due);
      wait();
    },
    settled: async () => done?.promise,
  };
}
