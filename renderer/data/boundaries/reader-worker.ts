import { expose, transfer } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { GdalFiles } from '#shared/boundary/import/gdal.ts';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import type { LayerInfo } from '#shared/boundary/import/layer.ts';
import { buffersOf, FileLayerReader, type LayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import type { Result } from '#shared/text/problem.ts';
import { gdalFiles } from '../../platform/gdal-files.ts';

/** A reader that has to be told where GDAL's files lie: their absolute address, with a slash at the end. */
export interface BoundaryReaderWorker extends Pick<LayerReader, 'readAs' | 'read'> {
  open(gdal: string, files: readonly GivenFile[]): Promise<Result<readonly LayerInfo[]>>;
}

let reader: FileLayerReader | null = null;

function opened(): FileLayerReader {
  if (!reader) throw new Error('nothing was opened');
  return reader;
}

const api: BoundaryReaderWorker = {
  open(base, files) {
    let gdal: Promise<GdalFiles> | null = null;
    reader = new FileLayerReader(
      () => (gdal ??= gdalFiles(base)),
      () => initSqlJs({ locateFile: () => wasmUrl }),
    );
    return reader.open(files);
  },
  readAs: (layer, crs, near) => opened().readAs(layer, crs, near),
  read: async (layer, as, progress) => {
    const read = await opened().read(layer, as, progress);
    return read.ok ? transfer(read, buffersOf(read.value)) : read;
  },
};

expose(api);
