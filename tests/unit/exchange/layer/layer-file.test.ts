import type { FeatureCollection, Geometry } from 'geojson';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readLayerFile } from '#shared/exchange/layer/layer-file.ts';
import { mostLayerBytes } from '#shared/exchange/layer/layer-problems.ts';
import { encodeGeometry } from '#shared/workspace/wkb.ts';
import type { LayerGeometry } from '#shared/workspace/layer-geometry.ts';
import { gdalFiles } from '../../../fixtures/gdal.ts';
import { writtenBy } from '../../../fixtures/vector-files.ts';

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

/** All numbers of a geometry, in order. */
function numbersOf(geometry: Geometry): readonly number[] {
  return [...JSON.stringify(geometry).matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
}

const readers = { sql, gdal: () => Promise.resolve(gdalFiles()) };

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readLayerFile(readers, name, bytes);
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
  db.run("INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326), (99999, 'LOCAL', 99999)");
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
  it('reads a collection, named by its file', async () => {
    expect(await readLayerFile(readers, 'data/jalan.geojson', bytesOf(road))).toEqual({
      ok: true,
      value: { layers: [{ name: 'jalan', features: road }], skipped: [] },
    });
  });

  it('reads a geometry alone', async () => {
    const read = await readLayerFile(readers, 'a.json', bytesOf(road.features[0]!.geometry));
    expect(read.ok && read.value.layers[0]!.features.features[0]!.geometry).toEqual(
      road.features[0]!.geometry,
    );
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'ok'],
    ['urn:ogc:def:crs:EPSG::4326', 'ok'],
    ['EPSG:4326', 'ok'],
    ['EPSG:14326', 'layer-other-crs'],
  ])('of the coordinate system %s: %s', async (name, code) => {
    expect(await codeOf('a.geojson', bytesOf({ ...road, crs: { type: 'name', properties: { name } } }))).toBe(
      code,
    );
  });

  it('of an older writer that names meters are brought to degrees', async () => {
    const utm: Geometry = { type: 'Point', coordinates: [321_000, 9_745_000] };
    const named = { ...utm, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32750' } } };
    const read = await readLayerFile(readers, 'kantor.geojson', bytesOf(named));
    if (!read.ok) throw new Error(read.problem.why.en);
    const [lng, lat] = numbersOf(read.value.layers[0]!.features.features[0]!.geometry);
    expect([lng, lat]).toEqual([expect.closeTo(115.39, 2), expect.closeTo(-2.306, 2)]);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{"type":')],
    ['another type', bytesOf({ type: 'Topology' })],
    ['no bytes', new Uint8Array()],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['a geometry without coordinates', bytesOf({ type: 'Point' })],
  ])('refuses %s', async (_, bytes) => {
    expect(await codeOf('a.geojson', bytes)).toBe('layer-file-unreadable');
  });

  it('refuses a file beyond the limit before reading it', async () => {
    expect(await codeOf('a.geojson', new Uint8Array(mostLayerBytes + 1))).toBe('layer-file-too-large');
  });
});

describe('GeoPackage layers', () => {
  const office: LayerGeometry = { type: 'Point', coordinates: [115.5, -2.3] };

  it('reads every table with features, those without a place left out', async () => {
    const bytes = geoPackage([
      { name: 'kantor', geometries: [office] },
      { name: 'kosong', geometries: [] },
    ]);
    expect(await readLayerFile(readers, 'a.gpkg', bytes)).toEqual({
      ok: true,
      value: {
        layers: [
          {
            name: 'kantor',
            features: {
              type: 'FeatureCollection',
              features: [{ type: 'Feature', geometry: office, properties: { fid: 1, nama: 'Kantor' } }],
            },
          },
        ],
        skipped: [],
      },
    });
  });

  it('turns other coordinate systems into longitude and latitude, lines and points alike', async () => {
    for (const geometry of [road.features[0]!.geometry, office] as const) {
      const features: FeatureCollection = {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry, properties: { nama: 'Jalan' } }],
      };
      const [file] = await writtenBy('GPKG', features, { crs: 'EPSG:32750', more: ['-nln', 'jalan'] });
      const read = await readLayerFile(readers, 'utm.gpkg', file!.bytes);
      if (!read.ok) throw new Error(read.problem.why.en);
      expect(read.value.skipped).toEqual([]);
      const [layer] = read.value.layers;
      expect(layer!.name).toBe('jalan');
      const [feature] = layer!.features.features;
      expect(feature!.properties).toMatchObject({ nama: 'Jalan' });
      expect(feature!.geometry.type).toContain(geometry.type);
      const [lng, lat] = numbersOf(feature!.geometry);
      const [wantedLng, wantedLat] = numbersOf(geometry);
      expect(lng).toBeCloseTo(wantedLng!, 7);
      expect(lat).toBeCloseTo(wantedLat!, 7);
    }
  });

  it('takes what it can and names what it cannot', async () => {
    const bytes = geoPackage([
      { name: 'kantor', geometries: [office] },
      { name: 'lama', srs: 99999, geometries: [office] },
    ]);
    const read = await readLayerFile(readers, 'a.gpkg', bytes);
    expect(read.ok && read.value.layers.map(({ name }) => name)).toEqual(['kantor']);
    expect(read.ok && read.value.skipped).toEqual([{ name: 'lama', table: 'lama', crs: 'LOCAL:99999' }]);
    const none = await readLayerFile(
      readers,
      'a.gpkg',
      geoPackage([{ name: 'lama', srs: 99999, geometries: [office] }]),
    );
    expect(!none.ok && none.problem.what.en).toContain('“lama” (LOCAL:99999)');
  });

  it('refuses a damaged file and one without layers', async () => {
    const bytes = geoPackage([{ name: 'kantor', geometries: [office] }]);
    expect(await codeOf('a.gpkg', bytes.slice(0, 3000))).toBe('layer-file-unreadable');
    const db = new sql.Database();
    db.run('CREATE TABLE a (b)');
    expect(await codeOf('a.gpkg', db.export())).toBe('layer-file-unreadable');
    expect(await codeOf('a.gpkg', geoPackage([]))).toBe('layer-file-unreadable');
  });
});
