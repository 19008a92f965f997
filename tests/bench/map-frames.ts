import type { Page } from '@playwright/test';
import { rounded, summary } from './measure.ts';
import { mainThread, spans, threadsOf, traced, type TraceEvent } from './trace.ts';

/** What a hand that moves leaves in the trace at each frame. */
export const frameMark = 'hand';

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Processor time of the page's main thread, ms: what other programs do does not count. */
export interface MainThread {
  /** From one movement of the hand to the next; not there where it only turned the wheel. */
  readonly frame?: { readonly median: number; readonly worst: number; readonly frames: number };
  readonly longestTask: number;
}

/** What the page's main thread does while the map is moved or drawn upon. */
export async function mainThreadOf(page: Page, work: () => Promise<unknown>): Promise<MainThread> {
  const events = await traced(page, categories, work);
  const threads = threadsOf(events);
  // The page at work is the one that draws frames; the browser has others, which do not.
  const drawing = events.find(({ name }) => name === 'FireAnimationFrame');
  const tasks = spans(events).filter(
    ({ pid, tid, name }) =>
      name === 'RunTask' && pid === drawing?.pid && threads.get(`${pid}/${tid}`) === mainThread,
  );
  const movements = events
    .filter(({ name }) => name === frameMark)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const longestTask = rounded(Math.max(0, ...tasks.map(milliseconds)));
  if (movements.length < 2) return { longestTask };
  const frames = movements.slice(1).map(() => 0);
  let frame = 0;
  for (const task of tasks) {
    const end = task.ts + (task.dur ?? 0);
    // A movement is made within a task, which belongs to the frame that it begins.
    while (frame < frames.length && movements[frame + 1]! <= end) frame++;
    if (end >= movements[0]! && frame < frames.length) frames[frame]! += milliseconds(task);
  }
  return {
    frame: { median: summary(frames).median, worst: rounded(Math.max(...frames)), frames: frames.length },
    longestTask,
  };
}

function milliseconds({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1000;
}
