/**
 * `npm run fuzz`: thousands of damaged files through every way into a document, each format's in processes of
 * their own. A file is a fault when it makes the program throw, or takes it more than 10 s of the processor or 1.5 GB.
 * Figures are one JSON object on stdout; a fault names the seed and the number that bring the file back.
 *
 *   npm run fuzz -- --seed 1 --files 2000 --format csv,xlsx
 *   npm run fuzz -- --seed 1 --only 137 --format csv
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formats } from './formats.ts';
import { emptyTally, tryBatch, type Tally } from './trying.ts';

const limits = { seconds: 10, megabytes: 1_536 };
/** Files in one process: damage that only shows after many is found, and no fault ends the run. */
const batch = 100;

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
  const tally = emptyTally();
  const module = join(import.meta.dirname, 'formats.ts');
  const start = performance.now();
  for (let at = from; at < to;) {
    const end = Math.min(to, at + batch);
    at = await tryBatch({ formats: module, format, seed, from: at, to: end }, limits, tally);
  }
  figures[format] = { ...tally, seconds: Math.round((performance.now() - start) / 1000) };
}
console.log(JSON.stringify({ seed, figures }, null, 2));
if (Object.values(figures).some(({ faults }) => faults.length > 0)) process.exitCode = 1;
