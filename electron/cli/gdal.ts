import start from 'gdal3.js/build/package/gdal3WebAssembly.js';
import type { GdalFiles } from '#shared/boundary/import/gdal.ts';
import { installedBytes } from './installation.ts';

/** GDAL in WebAssembly, from the files that lie beside the window's page. */
export async function gdalFiles(): Promise<GdalFiles> {
  const [wasm, data] = await Promise.all([
    installedBytes('out/renderer/gdal/gdal3WebAssembly.wasm').then((bytes) => WebAssembly.compile(bytes)),
    installedBytes('out/renderer/gdal/gdal3WebAssembly.data'),
  ]);
  return { start, wasm, data };
}
