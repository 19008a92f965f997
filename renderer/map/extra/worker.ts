import { expose } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { readLayerFile, type LayerFile } from '#shared/exchange/layer/layer-file.ts';
import type { Result } from '#shared/text/problem.ts';
import { gdalFiles } from '../../platform/gdal-files.ts';

const sql = initSqlJs({ locateFile: () => wasmUrl });

const api = {
  /** @param gdal absolute address of GDAL's files, with a slash at the end */
  async read(gdal: string, name: string, bytes: Uint8Array): Promise<Result<LayerFile>> {
    return readLayerFile({ sql: await sql, gdal: () => gdalFiles(gdal) }, name, bytes);
  },
};

/** Reads files of layers where the window is not held up; ended when the file is read, with all its memory. */
export type LayerWorker = typeof api;

expose(api);
