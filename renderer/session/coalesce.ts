/**
 * Runs a piece of work for whoever asks, one run at a time. Those who ask while one is under way share the
 * next run, so that each caller's promise stands for a run that began after it asked.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  function start(): Promise<T> {
    const run = work();
    running = run;
    const ended = (): void => {
      if (running === run) running = null;
    };
    run.then(ended, ended);
    return run;
  }

  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
