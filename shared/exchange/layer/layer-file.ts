import type { SqlJsStatic } from 'sql.js';
import type { GdalFiles } from '../../boundary/import/gdal.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import { readGeoJsonLayer } from './geojson-layer.ts';
import { readGeoPackageLayers } from './geopackage-layers.ts';
import { layerFileTooLarge, layersInOtherCrs, mostLayerBytes } from './layer-problems.ts';
import type { OtherLayer, ReadLayer } from './read-layer.ts';
import { reprojected } from './reprojected.ts';

/** How a host reaches the readers; GDAL, which is large, only where a file needs it. */
export interface LayerReaders {
  readonly sql: SqlJsStatic;
  readonly gdal: () => Promise<GdalFiles>;
}

/** The layers of a file in longitude and latitude, at least one. */
export interface LayerFile {
  readonly layers: readonly ReadLayer[];
  /** Layers left out, as their coordinate system is none that is known. */
  readonly skipped: readonly OtherLayer[];
}

const sqliteMagic = new TextEncoder().encode('SQLite format 3\0');

/** The layers of a GeoJSON or GeoPackage file, told apart by content; none of them is empty of features. */
export async function readLayerFile(
  { sql, gdal }: LayerReaders,
  name: string,
  bytes: Uint8Array,
): Promise<Result<LayerFile>> {
  if (bytes.length > mostLayerBytes) return refused(layerFileTooLarge(name, bytes.length));
  const isDatabase = sqliteMagic.every((byte, at) => bytes[at] === byte);
  const found = isDatabase ? readGeoPackageLayers(sql, name, bytes) : readGeoJsonLayer(name, bytes);
  if (!found.ok) return found;
  const layers = [...found.value.layers];
  const skipped: OtherLayer[] = [];
  for (const other of found.value.others) {
    const layer = await reprojected(await gdal(), sql, bytes, other);
    if (layer) layers.push(layer);
    else skipped.push(other);
  }
  return layers.length > 0 ? done({ layers, skipped }) : refused(layersInOtherCrs(skipped));
}
