import startGdal from 'gdal3.js/build/package/gdal3WebAssembly.js';
import type { GdalFiles } from '#shared/boundary/import/gdal.ts';

/** GDAL's files beside the window's page. @param base their absolute address, with a slash at the end */
export async function gdalFiles(base: string): Promise<GdalFiles> {
  const load = async (name: string): Promise<Response> => {
    const response = await fetch(new URL(name, base));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  const [wasm, data] = await Promise.all([
    // Compiled while it arrives, and kept compiled by the browser for the next import.
    WebAssembly.compileStreaming(load('gdal3WebAssembly.wasm')),
    load('gdal3WebAssembly.data').then((response) => response.arrayBuffer()),
  ]);
  return { start: startGdal, wasm, data };
}
