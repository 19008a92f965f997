import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import initSqlJs from 'sql.js';
import { FileLayerReader, type LayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { buffersOf, inTransit, type LayerInTransit } from '#shared/exchange/boundaries/transit.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { gdalFiles } from '../fixtures/gdal.ts';

/** The thread that reads a layer, as `renderer/data/boundaries/reader-worker.ts` is in the window. */
const reader = new FileLayerReader(
  () => Promise.resolve(gdalFiles()),
  () => initSqlJs(),
);

export interface ReaderThread extends Pick<LayerReader, 'open' | 'readAs'> {
  read(...asked: Parameters<LayerReader['read']>): Promise<Result<LayerInTransit>>;
}

const api: ReaderThread = {
  open: (files, progress) => reader.open(files, progress),
  readAs: (layer, crs, near) => reader.readAs(layer, crs, near),
  read: async (layer, as, progress) => {
    const read = await reader.read(layer, as, progress);
    if (!read.ok) return read;
    const sent = inTransit(read.value);
    return transfer(done(sent), buffersOf(sent));
  },
};

if (!parentPort) throw new Error('this is a thread of another program');
expose(api, nodeEndpoint(parentPort));
