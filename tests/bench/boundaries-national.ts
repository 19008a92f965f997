/**
 * All Indonesia in a process of its own, so that its peak memory is its own too: the shapefile read, cleaned,
 * simplified and joined to the 83,762 desa. Prints one JSON object. Arguments: the file, and the desa as JSON.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { proxy, transfer, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import { asPolygons } from '#shared/boundary/import/as-polygons.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { BoundaryImport } from '#shared/exchange/boundaries/boundary-import.ts';
import { contentOf, type LayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { arrived } from '#shared/exchange/boundaries/transit.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { Region } from '#shared/region/region.ts';
import type { ReaderThread } from './boundaries-reader.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function national(path: string, list: string): Promise<object> {
  const desa = JSON.parse(readFileSync(list, 'utf8')) as readonly Region[];
  const start = performance.now();
  const times: Record<string, number> = {};
  let since = start;
  let longest = 0;
  let news = start;
  const lap = (step: string): void => {
    times[step] = Math.round(performance.now() - since);
    since = performance.now();
  };
  /** Between two pieces of news nothing is shown to move. */
  const progress = (): void => {
    longest = Math.max(longest, performance.now() - news);
    news = performance.now();
  };
  const work = new BoundaryImport(
    () => {
      // In a thread of its own, as in the window.
      const thread = new Worker(new URL('./boundaries-reader.js', import.meta.url));
      const remote = wrap<ReaderThread>(nodeEndpoint(thread));
      const reader: LayerReader = {
        open: (files, share) =>
          remote.open(transfer(files, contentOf(files)), proxy(share ?? (() => undefined))),
        readAs: (layer, crs, near) => remote.readAs(layer, crs, near),
        read: async (layer, as, share) => {
          const read = await remote.read(layer, as, proxy(share));
          return read.ok ? done(arrived(read.value)) : read;
        },
      };
      return { reader, close: () => void thread.terminate() };
    },
    {
      codes: desa.map(({ code }) => code),
      names: desa.map(({ name }) => name),
      parents: {},
      current: asPolygons(flatBoundaries(desa.map(() => null))),
      currentSource: '',
    },
  );
  const opened = value(
    await work.open(
      async () => [{ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }],
      progress,
    ),
  );
  const as = value(await work.readAs(opened.likeliest, null));
  const joined = value(await work.read(opened.likeliest, as, progress));
  lap('readAndJoin');
  const { report } = value(work.clean({ by: 'share', share: 0.5 }, 'remove', progress));
  lap('cleanAndSimplify');
  return {
    features: joined.features,
    desa: joined.desa,
    vertices: report.vertices,
    ...times,
    total: Math.round(performance.now() - start),
    longestSilence: Math.round(longest),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

console.log(JSON.stringify(await national(process.argv[2]!, process.argv[3]!)));
