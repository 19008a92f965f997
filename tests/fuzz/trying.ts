import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Told } from './batch.ts';

/** What a damaged file may cost at most. */
export interface Limits {
  /** Of the processor, so that other work on the machine makes no file slow; waiting may take six times as long. */
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
    const timer = setTimeout(() => child.kill('SIGKILL'), startSeconds * 1000);
    let busyBefore = 0;
    const watch = setInterval(() => {
      if (index < 0) return;
      const megabytes = residentMegabytes(child.pid);
      if (megabytes > limits.megabytes) end(`${megabytes} MB of memory`);
      const busy = processorSeconds(child.pid) - busyBefore;
      const waited = (performance.now() - since) / 1000;
      if (next <= index && (busy > limits.seconds || waited > 6 * limits.seconds))
        end(`longer than ${limits.seconds} s`);
    }, watchMilliseconds);
    child.on('message', (told: Told) => {
      // What it still said on its way out is of a file that will be tried again.
      if (child.killed) return;
      clearTimeout(timer);
      if (told.kind === 'ready') return;
      if (told.kind === 'started') {
        [index, since] = [told.index, performance.now()];
        busyBefore = processorSeconds(child.pid);
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

/** What a process has used of the processor; NaN where the system does not say, which leaves waiting to be limited. */
function processorSeconds(pid: number | undefined): number {
  try {
    // After the name in brackets, which may hold anything: user and system time are fields 14 and 15, in 1/100 s.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
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
