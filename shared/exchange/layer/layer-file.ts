import type { SqlJsStatic } from 'sql.js';
import { refused, type Result } from '../../text/problem.ts';
import { readGeoJsonLayer } from './geojson-layer.ts';
import { readGeoPackageLayers } from './geopackage-layers.ts';
import { layerFileTooLarge, mostLayerBytes } from './layer-problems.ts';
import type { ReadLayer } from './read-layer.ts';

const sqliteMagic = new TextEncoder().encode('SQLite format 3\0');

/** The layers of a GeoJSON or GeoPackage file, told apart by content; none of them is empty of features. */
export function readLayerFile(
  sql: SqlJsStatic,
  name: string,
  bytes: Uint8Array,
): Result<readonly ReadLayer[]> {
  if (bytes.length > mostLayerBytes) return refused(layerFileTooLarge(name, bytes.length));
  const isDatabase = sqliteMagic.every((byte, at) => bytes[at] === byte);
  return isDatabase ? readGeoPackageLayers(sql, name, bytes) : readGeoJsonLayer(name, bytes);
}
