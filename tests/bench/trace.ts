import type { Page } from '@playwright/test';

/** An event of the browser's tracing. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin, duration and processor time, µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Threads of the browser by `pid/tid`. */
export type Threads = ReadonlyMap<string, string | undefined>;

export const mainThread = 'CrRendererMain';
export const workerThread = 'DedicatedWorker thread';

/** What the browser did meanwhile; tracing takes time itself. @param categories beside the names of threads */
export async function traced(
  page: Page,
  categories: readonly string[],
  work: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  const cdp = browser ? await browser.newBrowserCDPSession() : await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories, '__metadata'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => {
    cdp.once('Tracing.tracingComplete', resolve);
  });
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return events;
}

export function threadsOf(events: readonly TraceEvent[]): Threads {
  return new Map(
    events
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid}/${tid}`, args.name]),
  );
}

/** Events with a duration, the outer before the inner. */
export function spans(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}
