import type { Store } from '../sql.ts';
import { wgs84 } from '../wkb.ts';

/** A table or view as `gpkg_contents` lists it. */
export interface Listed {
  readonly table: string;
  readonly description: string;
  /** Type of the geometry column `geom`; none for a table of attributes. */
  readonly geometry?: 'MULTIPOLYGON' | 'GEOMETRY';
}

/** Enters tables of ours in the document, as a GeoPackage asks for. @param at ISO date and time */
export function register(store: Store, listed: readonly Listed[], at: string): void {
  for (const { table, description, geometry } of listed) {
    store.run(
      'INSERT INTO gpkg_contents ("table_name", "data_type", "identifier", "description", "last_change", "srs_id")' +
        ' VALUES (?, ?, ?, ?, ?, ?)',
      [table, geometry ? 'features' : 'attributes', table, description, at, geometry ? wgs84 : null],
    );
    if (geometry)
      store.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
        table,
        'geom',
        geometry,
        wgs84,
      ]);
  }
}
