import type { FeatureCollection } from 'geojson';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readLayerFile } from '#shared/exchange/layer/layer-file.ts';
import { mostLayerBytes } from '#shared/exchange/layer/layer-problems.ts';
import { encodeGeometry } from '#shared/workspace/wkb.ts';
import type { LayerGeometry } from '#shared/workspace/layer-geometry.ts';

const sql = await initSqlJs();
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const road: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { nama: 'Jalan Raya' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [115.4, -2.3],
          [115.5, -2.2],
        ],
      },
    },
  ],
};

function codeOf(name: string, bytes: Uint8Array): string {
  const read = readLayerFile(sql, name, bytes);
  return read.ok ? 'ok' : read.problem.code;
}

interface Table {
  readonly name: string;
  readonly srs?: number;
  readonly geometries: readonly LayerGeometry[];
}

/** A GeoPackage with the tables a reader needs. */
function geoPackage(tables: readonly Table[]): Uint8Array {
  const db = new sql.Database();
  db.run('CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT)');
  db.run('CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)');
  db.run(
    'CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)',
  );
  db.run("INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326), (32750, 'EPSG', 32750)");
  for (const { name, srs = 4326, geometries } of tables) {
    db.run('INSERT INTO gpkg_contents VALUES (?, ?, ?)', [name, 'features', null]);
    db.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?)', [name, 'geom', srs]);
    db.run(`CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY, geom BLOB, nama TEXT)`);
    for (const geometry of geometries)
      db.run(`INSERT INTO "${name}" (geom, nama) VALUES (?, ?)`, [encodeGeometry(geometry), 'Kantor']);
    db.run(`INSERT INTO "${name}" (geom, nama) VALUES (NULL, 'tanpa letak')`);
  }
  const bytes = db.export();
  db.close();
  return bytes;
}

describe('GeoJSON layers', () => {
  it('reads a collection, named by its file', () => {
    expect(readLayerFile(sql, 'data/jalan.geojson', bytesOf(road))).toEqual({
      ok: true,
      value: [{ name: 'jalan', features: road }],
    });
  });

  it('reads a geometry alone', () => {
    const read = readLayerFile(sql, 'a.json', bytesOf(road.features[0]!.geometry));
    expect(read.ok && read.value[0]!.features.features[0]!.geometry).toEqual(road.features[0]!.geometry);
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'ok'],
    ['urn:ogc:def:crs:EPSG::4326', 'ok'],
    ['EPSG:4326', 'ok'],
    ['urn:ogc:def:crs:EPSG::32750', 'layer-other-crs'],
    ['EPSG:14326', 'layer-other-crs'],
  ])('of the coordinate system %s: %s', (name, code) => {
    expect(codeOf('a.geojson', bytesOf({ ...road, crs: { type: 'name', properties: { name } } }))).toBe(code);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{"type":')],
    ['another type', bytesOf({ type: 'Topology' })],
    ['no bytes', new Uint8Array()],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['a geometry without coordinates', bytesOf({ type: 'Point' })],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf('a.geojson', bytes)).toBe('layer-file-unreadable');
  });

  it('refuses a file beyond the limit before reading it', () => {
    expect(codeOf('a.geojson', new Uint8Array(mostLayerBytes + 1))).toBe('layer-file-too-large');
  });
});

describe('GeoPackage layers', () => {
  const office: LayerGeometry = { type: 'Point', coordinates: [115.5, -2.3] };

  it('reads every table with features, those without a place left out', () => {
    const bytes = geoPackage([
      { name: 'kantor', geometries: [office] },
      { name: 'kosong', geometries: [] },
    ]);
    expect(readLayerFile(sql, 'a.gpkg', bytes)).toEqual({
      ok: true,
      value: [
        {
          name: 'kantor',
          features: {
            type: 'FeatureCollection',
            features: [{ type: 'Feature', geometry: office, properties: { fid: 1, nama: 'Kantor' } }],
          },
        },
      ],
    });
  });

  it('names another coordinate system', () => {
    const read = readLayerFile(
      sql,
      'a.gpkg',
      geoPackage([{ name: 'kantor', srs: 32750, geometries: [office] }]),
    );
    expect(!read.ok && read.problem.what.en).toContain('EPSG:32750');
  });

  it('refuses a damaged file and one without layers', () => {
    const bytes = geoPackage([{ name: 'kantor', geometries: [office] }]);
    expect(codeOf('a.gpkg', bytes.slice(0, 3000))).toBe('layer-file-unreadable');
    const db = new sql.Database();
    db.run('CREATE TABLE a (b)');
    expect(codeOf('a.gpkg', db.export())).toBe('layer-file-unreadable');
    expect(codeOf('a.gpkg', geoPackage([]))).toBe('layer-file-unreadable');
  });
});
