import type { SqlJsStatic } from 'sql.js';
import { isOffEveryMap } from '../../boundary/import/crs.ts';
import { Gdal, GdalError, type GdalFiles } from '../../boundary/import/gdal.ts';
import type { Extent } from '../../boundary/import/layer.ts';
import { readGeoPackageLayers } from './geopackage-layers.ts';
import type { OtherLayer, ReadLayer } from './read-layer.ts';

/**
 * A layer in longitude and latitude (WGS 84), whatever its coordinate system, by GDAL; null where it has none that PROJ
 * knows. Its columns become text, which is all that is shown of them.
 * @param files of GDAL; each layer gets an instance of its own, as a failure can leave one in any state
 */
export async function reprojected(
  files: GdalFiles,
  sql: SqlJsStatic,
  bytes: Uint8Array,
  { name, table, crs }: OtherLayer,
): Promise<ReadLayer | null> {
  const gdal = await Gdal.start(files);
  try {
    // A name of ours: what the user's file is called means nothing to GDAL but its ending.
    const file = { name: table === null ? 'given.geojson' : 'given.gpkg', bytes: bytes.slice() };
    const opened = gdal.open([file]);
    const { layers = [] } = gdal.info(opened);
    const layer = table === null ? layers[0] : layers.find((one) => one.name === table);
    const extent = layer?.geometryFields?.[0]?.extent as Extent | undefined;
    if (!layer || (extent && isOffEveryMap(extent))) return null;
    // GeoJSON of a system it does not know, GDAL takes for degrees.
    if (table === null && !gdal.knows(crs)) return null;
    const from = table === null ? crs : null;
    const read = readGeoPackageLayers(
      sql,
      name,
      gdal.geoPackage(opened, layer.name, from, () => undefined),
    );
    const found = read.ok ? read.value.layers[0] : undefined;
    return found ? { name, features: found.features } : null;
  } catch (error) {
    if (!(error instanceof GdalError)) throw error;
    return null;
  } finally {
    gdal.close();
  }
}
