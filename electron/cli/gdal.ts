import start from 'gdal3.js/build/package/gdal3WebAssembly.js';
import type { GdalFiles } from '#shared/boundary/import/gdal.ts';
import { installedBytes } from './installation.ts';

/** GDAL in WebAssembly, from the files that lie beside the window's page. */
export async function gdalFiles(): Promise<GdalFiles> {
  const [wasm, data] = await Promise.all(
    ['gdal3WebAssembly.wasm', 'gdal3WebAssembly.data'].map((name) =>
      installedBytes(`out/renderer/gdal/${name}`),
    ),
  );
  return { start, wasm: wasm!, data: data! };
}
