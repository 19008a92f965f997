/**
 * `npm run fuzz`: thousands of damaged files through every way into a document, each format's in processes of
 * their own. A file is a fault when it makes the program throw, takes it longer than 10 s, or more than 1.5 GB.
 * Figures are one JSON object on stdout; a fault names the seed and the number that bring the file back.
 *
 *   npm run fuzz -- --seed 1 --files 2000 --format csv,xlsx
 *   npm run fuzz -- --seed 1 --only 137 --format csv
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Told } from './batch.ts';
import { formats } from './formats.ts';

const mostSeconds = 10;
const mostMegabytes = 1_536;
/** Originals are made first, which takes a while. */
const startSeconds = 120;
/** Files in one process: damage that only shows after many is found, and no fault ends the run. */
const batch = 100;

interface Fault {
  readonly index: number;
  readonly what: string;
}

interface Tally {
  readonly outcomes: Record<string, number>;
  readonly faults: Fault[];
  files: number;
  slowestMilliseconds: number;
  peakMegabytes: number;
}

/** Tries files until the batch is done or its process is. @returns the first file that is left */
function runBatch(format: string, seed: number, from: number, to: number, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'batch.ts'), [format, `${seed}`, `${from}`, `${to}`], {
      execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let [index, since, next] = [-1, 0, from];
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    const fault = (what: string): void => {
      tally.faults.push({ index, what });
    };
    let timer = setTimeout(() => child.kill('SIGKILL'), startSeconds * 1000);
    let hung = false;
    child.on('message', (told: Told) => {
      clearTimeout(timer);
      if (told.kind === 'ready') return;
      if (told.kind === 'started') {
        [index, since] = [told.index, performance.now()];
        timer = setTimeout(() => {
          hung = true;
          child.kill('SIGKILL');
        }, mostSeconds * 1000);
        return;
      }
      next = told.index + 1;
      tally.files++;
      tally.slowestMilliseconds = Math.max(tally.slowestMilliseconds, Math.round(performance.now() - since));
      if (told.kind === 'failed') return fault(told.error);
      tally.outcomes[told.outcome] = (tally.outcomes[told.outcome] ?? 0) + 1;
      const { peakMegabytes } = told;
      if (peakMegabytes > mostMegabytes && tally.peakMegabytes <= mostMegabytes)
        fault(`${peakMegabytes} MB of memory`);
      tally.peakMegabytes = Math.max(tally.peakMegabytes, peakMegabytes);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (next < to) {
        if (index < 0) throw new Error(`${format} did not start: ${said}`);
        fault(hung ? `longer than ${mostSeconds} s` : `process ended (${signal ?? code}): ${said}`);
        tally.files++;
      }
      resolve(next < to ? index + 1 : to);
    });
  });
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '2000' },
    format: { type: 'string', default: Object.keys(formats).join(',') },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const wanted = values.format.split(',');
const unknown = wanted.filter((name) => !(name in formats));
const [from, to] =
  values.only === undefined ? [0, Number(values.files)] : [Number(values.only), Number(values.only) + 1];
if (unknown.length > 0 || ![seed, from, to].every(Number.isSafeInteger)) {
  console.error(`usage: --seed N --files N --format ${Object.keys(formats).join(',')} [--only N]`);
  process.exit(2);
}
const figures: Record<string, Tally & { seconds: number }> = {};
for (const format of wanted) {
  console.error(`${format}…`);
  const tally: Tally = { outcomes: {}, faults: [], files: 0, slowestMilliseconds: 0, peakMegabytes: 0 };
  const start = performance.now();
  for (let at = from; at < to;) at = await runBatch(format, seed, at, Math.min(to, at + batch), tally);
  figures[format] = { ...tally, seconds: Math.round((performance.now() - start) / 1000) };
}
console.log(JSON.stringify({ seed, figures }, null, 2));
if (Object.values(figures).some(({ faults }) => faults.length > 0)) process.exitCode = 1;
