import { register, type Listed } from '../schema/listed.ts';
import type { Store } from '../sql.ts';

/**
 * Version 4 of the document: saved areas with a colour, a note, or a list of desa instead of a drawn outline;
 * looks of maps, layers of the user's own, views to come back to, and notes.
 */

/** Columns may be empty that could not be: SQLite makes that of a new table only. */
const areaTable = `
CREATE TEMP TABLE area_before AS SELECT a.fid, a.geom, a.id, a.name, a.predicate FROM area AS a;
DROP TABLE area;
CREATE TABLE area (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom GEOMETRY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  predicate TEXT,
  colour TEXT,
  note TEXT
);
INSERT INTO area (fid, geom, id, name, predicate)
  SELECT b.fid, b.geom, b.id, b.name, b.predicate FROM area_before AS b;
DROP TABLE area_before;
`;

const addedTables = `
CREATE TABLE area_region (
  fid INTEGER PRIMARY KEY NOT NULL,
  area TEXT NOT NULL REFERENCES area(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  UNIQUE (area, code)
);
CREATE TABLE map_style (
  fid INTEGER PRIMARY KEY NOT NULL,
  indicator TEXT NOT NULL UNIQUE,
  method TEXT NOT NULL,
  classes INTEGER NOT NULL,
  breaks TEXT NOT NULL,
  palette TEXT NOT NULL,
  reversed BOOLEAN NOT NULL
);
CREATE TABLE user_layer (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  colour TEXT NOT NULL,
  visible BOOLEAN NOT NULL
);
CREATE TABLE layer_feature (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom GEOMETRY NOT NULL,
  layer TEXT NOT NULL REFERENCES user_layer(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  properties TEXT NOT NULL,
  UNIQUE (layer, position)
);
CREATE TABLE bookmark (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  west DOUBLE NOT NULL,
  south DOUBLE NOT NULL,
  east DOUBLE NOT NULL,
  north DOUBLE NOT NULL
);
CREATE TABLE region_note (
  fid INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
);
`;

/** The tables this version adds. */
export const mapTablesListed: readonly Listed[] = [
  { table: 'area_region', description: 'Wilayah tiap area sasaran yang berupa daftar' },
  { table: 'map_style', description: 'Tampilan peta tiap indikator' },
  { table: 'user_layer', description: 'Lapisan tambahan: nama, sumber, warna' },
  { table: 'layer_feature', description: 'Fitur lapisan tambahan', geometry: 'GEOMETRY' },
  { table: 'bookmark', description: 'Penanda tampilan peta' },
  { table: 'region_note', description: 'Catatan per desa atau wilayah' },
];

/** Areas stay as they are; a colour they were never given is left to the screens. */
export function addMap(store: Store, at: string): void {
  store.script(areaTable);
  store.script(addedTables);
  register(store, mapTablesListed, at);
}
