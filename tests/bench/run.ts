/**
 * `npm run bench`: how fast the work is that users wait for, as one JSON object on stdout. Times are in
 * milliseconds. Where a time says little by itself, a peer does the same work in the same run, and the ratio
 * is given. `npm run bench -- allocation,pdf` measures some alone; `npm run bench -- --soak [--minutes 10]` instead
 * checks allocation and funding on random plans for that long, and fails where one does not hold.
 */
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAllocation } from './allocation.ts';
import { measureBoundaries } from './boundaries.ts';
import { measureCandidates } from './candidates.ts';
import { measureDocuments } from './documents.ts';
import { measureFunding } from './funding.ts';
import { measureImport } from './import.ts';
import { measureMap } from './map.ts';
import { measurePanning } from './map-panning.ts';
import { measurePdf } from './pdf.ts';
import { measureSelection } from './selection.ts';
import { measureTarget } from './target.ts';
import { measureTyping } from './typing.ts';
import { soak } from './soak.ts';
import { measureWindow } from './window.ts';

const parts = {
  allocation: measureAllocation,
  funding: measureFunding,
  selection: measureSelection,
  target: measureTarget,
  documents: measureDocuments,
  import: measureImport,
  candidates: measureCandidates,
  boundaries: measureBoundaries,
  pdf: measurePdf,
  map: measureMap,
  panning: measurePanning,
  typing: measureTyping,
  window: measureWindow,
} as const satisfies Record<string, () => Promise<object>>;

const { values: options, positionals } = parseArgs({
  options: { soak: { type: 'boolean', default: false }, minutes: { type: 'string', default: '10' } },
  allowPositionals: true,
});

async function measure(wanted: readonly string[]): Promise<object> {
  const figures: Record<string, object> = {
    machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version },
  };
  for (const [name, part] of Object.entries(parts)) {
    if (!wanted.includes(name)) continue;
    console.error(`${name}…`);
    figures[name] = await part();
  }
  figures['memory'] = { peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
  return figures;
}

if (options.soak) {
  const minutes = Number(options.minutes);
  if (!(minutes > 0)) throw new RangeError(`--minutes ${options.minutes} is no number above 0`);
  const counts = await soak(minutes);
  console.log(JSON.stringify(counts, null, 2));
  if (counts.wrong > 0) process.exitCode = 1;
} else {
  console.log(JSON.stringify(await measure(positionals[0]?.split(',') ?? Object.keys(parts)), null, 2));
}
