/**
 * `npm run bench`: how fast the work is that users wait for, as one JSON object on stdout. Times are in
 * milliseconds. Where a time says little by itself, a peer does the same work in the same run, and the ratio
 * is given. `npm run bench -- allocation,pdf` measures some alone.
 */
import { availableParallelism, cpus } from 'node:os';
import { measureAllocation } from './allocation.ts';
import { measureDocuments } from './documents.ts';
import { measurePdf } from './pdf.ts';
import { measureSelection } from './selection.ts';
import { measureWindow } from './window.ts';

const parts = {
  allocation: measureAllocation,
  selection: measureSelection,
  documents: measureDocuments,
  pdf: measurePdf,
  window: measureWindow,
} as const satisfies Record<string, () => Promise<object>>;

const wanted = process.argv[2]?.split(',') ?? Object.keys(parts);
const figures: Record<string, object> = {
  machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version },
};
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  console.error(`${name}…`);
  figures[name] = await measure();
}
figures['memory'] = { peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
console.log(JSON.stringify(figures, null, 2));
