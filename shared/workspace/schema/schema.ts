import type { Listed } from './listed.ts';

/**
 * Version 1 of the document: an OGC GeoPackage 1.3 (OGC 12-128r17) with tables of our own. Frozen once
 * released; what comes later is a migration. `fid` is the integer key the standard asks of every table; the
 * keys we mean are the UNIQUE ones.
 */

/** 'GPKG', in the file header. */
export const applicationId = 0x47504b47;

/** GeoPackage 1.3.0. */
export const userVersion = 10300;

/** What the standard asks of every GeoPackage (clause 1.1). */
export const geopackageTables = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
`;

const wgs84Definition =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

/** Name, id, organisation, its id, definition, description: the three every GeoPackage must have. */
export const spatialReferenceSystems: readonly (readonly [string, number, string, number, string, string])[] =
  [
    [
      'WGS 84 geodetic',
      4326,
      'EPSG',
      4326,
      wgs84Definition,
      'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid',
    ],
    [
      'Undefined cartesian SRS',
      -1,
      'NONE',
      -1,
      'undefined',
      'undefined cartesian coordinate reference system',
    ],
    [
      'Undefined geographic SRS',
      0,
      'NONE',
      0,
      'undefined',
      'undefined geographic coordinate reference system',
    ],
  ];

/** Rows that belong to a plan go with it; checked when a transaction ends, as rows change in any order. */
const ofPlan = 'plan TEXT NOT NULL REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED';
/** Results are replaced at every export; until then they go with their plan without being changed themselves. */
const resultOfPlan = 'plan TEXT NOT NULL REFERENCES plan(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED';
const ofDesa = 'code TEXT NOT NULL REFERENCES desa(code) DEFERRABLE INITIALLY DEFERRED';

export const documentTables = `
CREATE TABLE document (
  fid INTEGER PRIMARY KEY NOT NULL CHECK (fid = 1),
  title TEXT NOT NULL,
  coverage_year INTEGER NOT NULL,
  shown_plan TEXT REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE desa (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kecamatan_code TEXT,
  kecamatan TEXT,
  kabupaten_code TEXT,
  kabupaten TEXT,
  provinsi_code TEXT,
  provinsi TEXT
);
CREATE TABLE region (
  fid INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  level TEXT NOT NULL CHECK (level IN ('provinsi', 'kabupaten', 'kecamatan')),
  name TEXT NOT NULL
);
CREATE TABLE source (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  licence TEXT NOT NULL,
  edition TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT NOT NULL,
  illustrative BOOLEAN NOT NULL
);
CREATE TABLE coverage (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofDesa},
  year INTEGER NOT NULL,
  worker_group TEXT NOT NULL,
  eligible INTEGER CHECK (eligible >= 0),
  covered INTEGER CHECK (covered >= 0),
  source TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (code, year, worker_group)
);
CREATE TABLE rate (
  fid INTEGER PRIMARY KEY NOT NULL,
  programme TEXT NOT NULL,
  worker_group TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  legal_basis TEXT NOT NULL,
  UNIQUE (programme, worker_group, valid_from)
);
CREATE TABLE plan (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  quota INTEGER NOT NULL CHECK (quota >= 0),
  rule TEXT NOT NULL,
  weight TEXT,
  floor INTEGER CHECK (floor >= 0),
  worker_group TEXT NOT NULL
);
CREATE TABLE plan_programme (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  programme TEXT NOT NULL,
  UNIQUE (plan, position)
);
CREATE TABLE plan_region (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  UNIQUE (plan, position)
);
CREATE TABLE plan_area (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom GEOMETRY NOT NULL,
  plan TEXT NOT NULL UNIQUE REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED,
  predicate TEXT NOT NULL
);
CREATE TABLE phase (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  month_from INTEGER NOT NULL CHECK (month_from BETWEEN 1 AND 12),
  month_to INTEGER NOT NULL CHECK (month_to BETWEEN 1 AND 12),
  quota INTEGER NOT NULL CHECK (quota >= 0),
  UNIQUE (plan, position)
);
CREATE TABLE fund (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  agency TEXT,
  ceiling INTEGER CHECK (ceiling >= 0),
  per_region INTEGER CHECK (per_region >= 0),
  UNIQUE (plan, position)
);
CREATE TABLE lock (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${ofPlan},
  code TEXT NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 0),
  UNIQUE (plan, code)
);
CREATE TABLE area (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom GEOMETRY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  predicate TEXT NOT NULL
);
CREATE TABLE history (
  fid INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  merge_key TEXT,
  note_id TEXT NOT NULL,
  note_en TEXT NOT NULL,
  at DATETIME NOT NULL,
  undone BOOLEAN NOT NULL,
  changes TEXT NOT NULL
);
CREATE TABLE plan_result (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${resultOfPlan} UNIQUE,
  allocated INTEGER NOT NULL,
  unallocated INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  funded INTEGER NOT NULL,
  shortfall INTEGER NOT NULL
);
CREATE TABLE desa_result (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${resultOfPlan},
  ${ofDesa},
  in_area BOOLEAN NOT NULL,
  gap INTEGER,
  allocated INTEGER,
  funded INTEGER,
  cost INTEGER,
  coverage_before DOUBLE,
  coverage_after DOUBLE,
  UNIQUE (plan, code)
);
CREATE TABLE allocation (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${resultOfPlan},
  ${ofDesa},
  phase INTEGER NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 0),
  cost INTEGER NOT NULL CHECK (cost >= 0),
  UNIQUE (plan, code, phase)
);
CREATE TABLE allocation_fund (
  fid INTEGER PRIMARY KEY NOT NULL,
  ${resultOfPlan},
  ${ofDesa},
  fund INTEGER NOT NULL,
  heads INTEGER NOT NULL CHECK (heads >= 0),
  UNIQUE (plan, code, fund)
);
`;

/** The view of the shown plan that other programs draw. */
export const allocationView = 'rencana_alokasi';

/** The tables and views of version 1. */
export const listed: readonly Listed[] = [
  { table: 'desa', description: 'Batas desa dan kelurahan', geometry: 'MULTIPOLYGON' },
  { table: allocationView, description: 'Alokasi rencana yang ditampilkan', geometry: 'MULTIPOLYGON' },
  { table: 'area', description: 'Area sasaran yang digambar', geometry: 'GEOMETRY' },
  { table: 'plan_area', description: 'Area sasaran rencana', geometry: 'GEOMETRY' },
  { table: 'document', description: 'Judul dan rencana yang ditampilkan' },
  { table: 'region', description: 'Kecamatan, kabupaten/kota, dan provinsi' },
  { table: 'source', description: 'Sumber data dan batas' },
  { table: 'coverage', description: 'Pekerja sasaran dan terlindungi per desa' },
  { table: 'rate', description: 'Tarif iuran per orang per bulan' },
  { table: 'plan', description: 'Rencana' },
  { table: 'plan_programme', description: 'Program tiap rencana' },
  { table: 'plan_region', description: 'Wilayah sasaran tiap rencana' },
  { table: 'phase', description: 'Tahap tiap rencana' },
  { table: 'fund', description: 'Sumber dana tiap rencana' },
  { table: 'lock', description: 'Kuota desa yang dikunci' },
  { table: 'plan_result', description: 'Jumlah hasil tiap rencana (dihitung)' },
  { table: 'desa_result', description: 'Hasil per desa (dihitung)' },
  { table: 'allocation', description: 'Kuota per desa dan tahap (dihitung)' },
  { table: 'allocation_fund', description: 'Orang yang didanai per desa dan sumber dana (dihitung)' },
  { table: 'history', description: 'Riwayat perubahan' },
  { table: 'petalindung_schema', description: 'Versi skema PetaLindung' },
];
