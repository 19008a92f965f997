import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import initSqlJs from 'sql.js';
import { buffersOf, FileLayerReader, type LayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { gdalFiles } from '../fixtures/gdal.ts';

/** The thread that reads a layer, as `renderer/data/boundaries/reader-worker.ts` is in the window. */
const reader = new FileLayerReader(
  () => Promise.resolve(gdalFiles()),
  () => initSqlJs(),
);

const api: LayerReader = {
  open: (files) => reader.open(files),
  readAs: (layer, crs, near) => reader.readAs(layer, crs, near),
  read: async (layer, as, progress) => {
    const read = await reader.read(layer, as, progress);
    return read.ok ? transfer(read, buffersOf(read.value)) : read;
  },
};

if (!parentPort) throw new Error('this is a thread of another program');
expose(api, nodeEndpoint(parentPort));
