declare module 'gdal3.js/build/package/gdal3WebAssembly.js' {
  import type { StartGdalModule } from '#shared/boundary/import/gdal-module.ts';

  const start: StartGdalModule;
  export default start;
}
