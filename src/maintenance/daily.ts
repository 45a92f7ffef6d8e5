/** Something that is done once a day for as long as a server runs. */
export interface Daily {
  begin(): void;
  /** Ends it, and waits for what is under way. */
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Does some work at once and then every day. What goes wrong is handed to `failed`, and it is tried again the next day. */
export function daily(work: () => Promise<void>, failed: (error: unknown) => void): Daily {
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> = Promise.resolve();
  const run = () => {
    underWay = underWay.then(work).catch(failed);
  };
  return {
    begin() {
      if (timer !== null) return;
      timer = setInterval(run, DAY_MS);
      run();
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      await underWay;
    },
  };
}
