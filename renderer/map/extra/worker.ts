import { expose } from 'comlink';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { readLayerFile } from '#shared/exchange/layer/layer-file.ts';
import type { ReadLayer } from '#shared/exchange/layer/read-layer.ts';
import type { Result } from '#shared/text/problem.ts';

const sql = initSqlJs({ locateFile: () => wasmUrl });

const api = {
  async read(name: string, bytes: Uint8Array): Promise<Result<readonly ReadLayer[]>> {
    return readLayerFile(await sql, name, bytes);
  },
};

/** Reads files of layers where the window is not held up; ended when the file is read, with all its memory. */
export type LayerWorker = typeof api;

expose(api);
