import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Told } from './batch.ts';

/** What a damaged file may cost at most. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Fault {
  readonly index: number;
  readonly what: string;
}

export interface Tally {
  readonly outcomes: Record<string, number>;
  readonly faults: Fault[];
  files: number;
  slowestMilliseconds: number;
  peakMegabytes: number;
}

/** Which files of which format are tried. */
export interface Batch {
  /** Module whose `formats` the format is of. */
  readonly formats: string;
  readonly format: string;
  readonly seed: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Originals are made first, which takes a while. */
const startSeconds = 120;
/** Between two looks at the memory of a process that says nothing. */
const watchMilliseconds = 100;

export function emptyTally(): Tally {
  return { outcomes: {}, faults: [], files: 0, slowestMilliseconds: 0, peakMegabytes: 0 };
}

/**
 * Tries files in a process of their own until they are done or it is: it is ended at the first file beyond a limit.
 * @returns the first file that is left
 */
export function tryBatch(batch: Batch, limits: Limits, tally: Tally): Promise<number> {
  const { formats, format, seed, from, to } = batch;
  return new Promise((resolve, reject) => {
    const child = fork(
      join(import.meta.dirname, 'batch.ts'),
      [formats, format, `${seed}`, `${from}`, `${to}`],
      {
        execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    let [index, since, next] = [-1, 0, from];
    let said = '';
    /** Which limit the process was ended for. */
    let beyond: string | null = null;
    child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    const end = (why: string): void => {
      beyond ??= why;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(() => child.kill('SIGKILL'), startSeconds * 1000);
    const watch = setInterval(() => {
      const megabytes = residentMegabytes(child.pid);
      if (index >= 0 && megabytes > limits.megabytes) end(`${megabytes} MB of memory`);
    }, watchMilliseconds);
    child.on('message', (told: Told) => {
      // What it still said on its way out is of a file that will be tried again.
      if (child.killed) return;
      clearTimeout(timer);
      if (told.kind === 'ready') return;
      if (told.kind === 'started') {
        [index, since] = [told.index, performance.now()];
        timer = setTimeout(() => end(`longer than ${limits.seconds} s`), limits.seconds * 1000);
        return;
      }
      next = told.index + 1;
      tally.files++;
      tally.slowestMilliseconds = Math.max(tally.slowestMilliseconds, Math.round(performance.now() - since));
      if (told.kind === 'failed') {
        tally.faults.push({ index: told.index, what: told.error });
        return;
      }
      tally.outcomes[told.outcome] = (tally.outcomes[told.outcome] ?? 0) + 1;
      const { peakMegabytes } = told;
      tally.peakMegabytes = Math.max(tally.peakMegabytes, peakMegabytes);
      if (peakMegabytes <= limits.megabytes) return;
      // The most a process ever had stays what it had: the files after this one are tried in a new one.
      tally.faults.push({ index: told.index, what: `${peakMegabytes} MB of memory` });
      child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (index < 0) return reject(new Error(`${format} did not start: ${said}`));
      if (next <= index) {
        tally.faults.push({ index, what: beyond ?? `process ended (${signal ?? code}): ${said}` });
        tally.files++;
        next = index + 1;
      }
      resolve(next);
    });
  });
}

/** What a process has in memory now; 0 where the system does not say (only Linux does, in /proc). */
function residentMegabytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Math.round((Number(pages) * 4096) / 2 ** 20);
  } catch {
    return 0;
  }
}
