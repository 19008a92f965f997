import type { Feature } from 'geojson';
import type { SqlJsStatic } from 'sql.js';
import { done, refused, type Result } from '../../text/problem.ts';
import { quoted, SqlError, Store, type SqlRow } from '../../workspace/sql.ts';
import { decodeLayerGeometry, GeometryError } from '../../workspace/wkb.ts';
import { layerFileUnreadable } from './layer-problems.ts';
import type { FoundLayers, OtherLayer, ReadLayer } from './read-layer.ts';

/** Tables of features with their geometry column and coordinate system (OGC 12-128r18, 1.1.2 and 2.1.5). */
const featureTables = `
  SELECT c.table_name AS "table", g.column_name AS "geometry", c.identifier AS "title",
    s.organization || ':' || s.organization_coordsys_id AS "crs"
  FROM gpkg_contents AS c
  JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
  JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
  WHERE c.data_type = 'features' ORDER BY c.rowid`;

/** Every table of features that has some; in the order of the file. */
export function readGeoPackageLayers(
  sql: SqlJsStatic,
  fileName: string,
  bytes: Uint8Array,
): Result<FoundLayers> {
  let store: Store | null = null;
  try {
    store = Store.of(sql, withoutLog(bytes));
    const layers: ReadLayer[] = [];
    const others: OtherLayer[] = [];
    for (const row of store.all(featureTables)) {
      const [table, crs] = [String(row['table']), String(row['crs'])];
      const name = String(row['title'] ?? '').trim() || table;
      if (crs.toUpperCase() !== 'EPSG:4326') {
        others.push({ name, table, crs });
        continue;
      }
      const column = String(row['geometry']);
      const features = store
        .all(`SELECT * FROM ${quoted(table)}`)
        .flatMap((feature) => featureOf(feature, column));
      if (features.length === 0) continue;
      layers.push({ name, features: { type: 'FeatureCollection', features } });
    }
    if (layers.length > 0 || others.length > 0) return done({ layers, others });
    return refused(layerFileUnreadable(fileName, 'no features'));
  } catch (error) {
    if (!(error instanceof SqlError || error instanceof GeometryError)) throw error;
    return refused(layerFileUnreadable(fileName, error.message));
  } finally {
    store?.close();
  }
}

/** Pictures and other bytes among the columns are left out: nothing of them is drawn. */
function featureOf(row: SqlRow, column: string): Feature[] {
  const blob = row[column];
  if (!(blob instanceof Uint8Array) || isEmpty(blob)) return [];
  const properties = Object.fromEntries(
    Object.entries(row).filter(([name, cell]) => name !== column && !(cell instanceof Uint8Array)),
  );
  return [{ type: 'Feature', geometry: decodeLayerGeometry(blob), properties }];
}

/** The header's flag for a geometry without positions (2.1.3.1.1). */
function isEmpty(blob: Uint8Array): boolean {
  return ((blob[3] ?? 0) & 0b1_0000) !== 0;
}

/** The file alone, without the log beside it that a database in memory cannot have (sqlite.org/fileformat2, 1.3.3). */
function withoutLog(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(1, 18, 20);
  return copy;
}
