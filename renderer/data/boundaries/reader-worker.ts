import { expose, transfer } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { GdalFiles } from '#shared/boundary/import/gdal.ts';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import type { LayerInfo } from '#shared/boundary/import/layer.ts';
import { FileLayerReader, type LayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { buffersOf, inTransit, type LayerInTransit } from '#shared/exchange/boundaries/transit.ts';
import { done, type Result } from '#shared/text/problem.ts';
import { gdalFiles } from '../../platform/gdal-files.ts';

/** A reader that has to be told where GDAL's files lie: their absolute address, with a slash at the end. */
export interface BoundaryReaderWorker extends Pick<LayerReader, 'readAs'> {
  open(
    gdal: string,
    files: readonly GivenFile[],
    progress: (share: number) => void,
  ): Promise<Result<readonly LayerInfo[]>>;
  read(...asked: Parameters<LayerReader['read']>): Promise<Result<LayerInTransit>>;
}

let reader: FileLayerReader | null = null;

function opened(): FileLayerReader {
  if (!reader) throw new Error('nothing was opened');
  return reader;
}

const api: BoundaryReaderWorker = {
  open(base, files, progress) {
    let gdal: Promise<GdalFiles> | null = null;
    reader = new FileLayerReader(
      () => (gdal ??= gdalFiles(base)),
      () => initSqlJs({ locateFile: () => wasmUrl }),
    );
    return reader.open(files, progress);
  },
  readAs: (layer, crs, near) => opened().readAs(layer, crs, near),
  read: async (layer, as, progress) => {
    const read = await opened().read(layer, as, progress);
    if (!read.ok) return read;
    const sent = inTransit(read.value);
    return transfer(done(sent), buffersOf(sent));
  },
};

expose(api);
