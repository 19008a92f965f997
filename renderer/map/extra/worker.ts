import { expose } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { readLayerFile } from '#shared/exchange/layer/layer-file.ts';
import { gdalFiles } from '../../platform/gdal-files.ts';
import type { LayerWorker } from './layer-edits.ts';

const sql = initSqlJs({ locateFile: () => wasmUrl });

const api: LayerWorker = {
  async read(gdal, name, bytes) {
    return readLayerFile({ sql: await sql, gdal: () => gdalFiles(gdal) }, name, bytes);
  },
};

expose(api);
