import type { Locator, Page } from '@playwright/test';
import { rounded, summary, type Timing } from './measure.ts';
import { mainThread, spans, threadsOf, traced, workerThread, type TraceEvent } from './trace.ts';

const keys = 32;

/** Keys that are not counted: a program that has just been started is still being compiled. */
const warmUp = 16;

/** Pause after a key, ms: charts and map come to rest, and no key meets the work of the one before. */
const rest = 120;

interface Stroke {
  readonly answer: number;
  readonly wait: number;
  readonly drawn: number;
}

/** How long after a key something shows: from when the browser was given the key, its own way to the page included. */
export interface Typing {
  /** Until the page holds the new text, ms. */
  readonly answer: Timing;
  /** From there until the browser begins the frame that shows it, ms: waiting, not work. */
  readonly wait: Timing;
  /** From the key until page and map of that frame are drawn, ms; what is left is the screen's. */
  readonly drawn: Timing;
}

/**
 * Types and takes back a last digit in a field: every key is another number.
 * @param start a number that the plan takes, as well as ten times as much
 * @param answer what shows other text at every key
 */
export async function typeIn(field: Locator, start: string, answer: Locator): Promise<Typing> {
  const page = field.page();
  await answer.waitFor();
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(start);
  await page.waitForTimeout(1000);
  return strokesOn(page, ['0', 'Backspace'], answer);
}

/** Moves a slider one step up and one down. @param answer what shows other text at every step */
export async function slide(slider: Locator, answer: Locator): Promise<Typing> {
  await answer.waitFor();
  await slider.focus();
  return strokesOn(slider.page(), ['ArrowRight', 'ArrowLeft'], answer);
}

/** Two keys in turn, each held as by a hand until its answer is there; nothing is asked of the page meanwhile. */
async function strokesOn(page: Page, turns: readonly [string, string], answer: Locator): Promise<Typing> {
  await answer.evaluate((element) => {
    // Methods, not named functions: what the runner adds to keep a function's name is not there in the page.
    const bench = {
      pressed: NaN,
      resolve: null as ((stroke: Stroke) => void) | null,
      handleEvent(event: Event) {
        bench.pressed = event.timeStamp;
      },
      next() {
        return new Promise<Stroke>((resolve) => {
          bench.resolve = resolve;
        });
      },
      stop() {
        observer.disconnect();
        document.removeEventListener('keydown', bench, { capture: true });
      },
    };
    const observer = new MutationObserver(() => {
      const from = bench.pressed;
      if (Number.isNaN(from)) return;
      bench.pressed = NaN;
      const there = performance.now();
      requestAnimationFrame((begun) => {
        // A message sent while a frame is begun is read when it is drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          bench.resolve?.({
            answer: there - from,
            wait: Math.max(0, begun - there),
            drawn: performance.now() - from,
          }),
        );
        port1.start();
        port2.postMessage(null);
      });
    });
    document.addEventListener('keydown', bench, { capture: true });
    observer.observe(element, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { bench });
  });
  const strokes: Stroke[] = [];
  for (let key = 0; key < warmUp + keys; key++) strokes.push(await pressed(page, turns[key % 2]!));
  await page.evaluate(() => (window as unknown as BenchWindow).bench.stop());
  const counted = strokes.slice(warmUp);
  return {
    answer: summary(counted.map((stroke) => stroke.answer)),
    wait: summary(counted.map((stroke) => stroke.wait)),
    drawn: summary(counted.map((stroke) => stroke.drawn)),
  };
}

interface BenchWindow {
  readonly bench: { readonly next: () => Promise<Stroke>; readonly stop: () => void };
}

async function pressed(page: Page, key: string): Promise<Stroke> {
  const shown = page.evaluate(() => (window as unknown as BenchWindow).bench.next());
  await page.keyboard.down(key);
  const stroke = await shown;
  await page.keyboard.up(key);
  await page.waitForTimeout(rest);
  return stroke;
}

/**
 * Processor time a key takes, ms: what is left of the wait for an answer where no other program, and no drawing in
 * software, takes the processor meanwhile. Worker and page work one after the other; `drawing` is of two frames, one
 * with the character alone.
 */
export interface Shares {
  /** The session worker: plan, history, what changed. */
  readonly worker: number;
  /** Scripts of the page without the map's: the field, the store, React. */
  readonly page: number;
  /** The map's frames. */
  readonly map: number;
  /** Styles, layout and painting by the browser. */
  readonly drawing: number;
}

const drawing = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
const scripts = new Set(['EventDispatch', 'HandlePostMessage', 'FunctionCall', 'RunMicrotasks', 'TimerFire']);

/** Runs the same keys once more under the browser's tracing, which takes time itself, and tells what took how much. */
export async function sharesOf(field: Locator, start: string, answer: Locator): Promise<Shares> {
  const events = await traced(field.page(), ['devtools.timeline'], () => typeIn(field, start, answer));
  // The keys that made the start are typed under the trace too.
  return perKey(events, warmUp + keys + start.length + 1);
}

type Part = keyof Shares;

function partOf({ name }: TraceEvent): Part | null {
  if (name === 'FireAnimationFrame') return 'map';
  if (drawing.has(name)) return 'drawing';
  return scripts.has(name) ? 'page' : null;
}

/** Each event's own time goes to the innermost part it belongs to. */
function perKey(events: readonly TraceEvent[], count: number): Shares {
  const threads = threadsOf(events);
  const total: Record<Part, number> = { worker: 0, page: 0, map: 0, drawing: 0 };
  const open = new Map<string, { readonly end: number; readonly part: Part | null }[]>();
  for (const event of spans(events)) {
    const thread = `${event.pid}/${event.tid}`;
    const isWorker = threads.get(thread) === workerThread;
    if (!isWorker && threads.get(thread) !== mainThread) continue;
    const stack = open.get(thread) ?? [];
    open.set(thread, stack);
    while (stack.length > 0 && stack.at(-1)!.end <= event.ts) stack.pop();
    const outer = stack.at(-1)?.part ?? null;
    const part = outer === 'map' ? outer : isWorker && partOf(event) ? 'worker' : (partOf(event) ?? outer);
    stack.push({ end: event.ts + (event.dur ?? 0), part });
    if (part === outer) continue;
    const time = (event.tdur ?? 0) / 1000;
    if (part) total[part] += time;
    if (outer) total[outer] -= time;
  }
  const each = (part: Part): number => rounded(total[part] / count);
  return { worker: each('worker'), page: each('page'), map: each('map'), drawing: each('drawing') };
}
