import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { Gdal } from '#shared/boundary/import/gdal.ts';
import { gdalFiles } from '../../../fixtures/gdal.ts';
import { writtenBy, zipped } from '../../../fixtures/vector-files.ts';
import { areas, bigRows, file, imported, newImport, opened, problemOf, targetOf, value } from './files.ts';

const target = targetOf('63.11');
const features = areas(bigRows(5));
const shapefile = await writtenBy('ESRI Shapefile', features);

async function refusal(...files: readonly GivenFile[]): Promise<string> {
  return problemOf(await imported(newImport(target), files));
}

/** The areas with so many columns more, whose names and values hold what JSON writes with a backslash. */
function wide(count: number): GivenFile {
  const more = Object.fromEntries(Array.from({ length: count }, (_, index) => [`k"${index}`, 'a:"b"']));
  return file('x.geojson', {
    ...features,
    features: features.features.map((one) => ({ ...one, properties: { ...one.properties, ...more } })),
  });
}

function without(...endings: readonly string[]): readonly GivenFile[] {
  return shapefile.filter(({ name }) => !endings.some((ending) => name.endsWith(ending)));
}

describe('what is no boundary file says what it is', () => {
  test.each([
    ['empty', file('kosong.zip', ''), 'boundary-empty'],
    ['a table', file('data.csv', 'kode,nama\n1,2'), 'boundary-format-unknown'],
    ['a printed map', file('peta.pdf', '%PDF-1.7 …'), 'boundary-format-unknown'],
    ['a web page', file('peta.kml', '<html><body>404</body></html>'), 'boundary-format-unknown'],
    ['an archive without a map', zipped([file('baca.txt', 'halo')]), 'boundary-format-unknown'],
    ['an archive of nothing', zipped([file('a/', '')]), 'boundary-empty'],
    ['half of a JSON', file('desa.geojson', JSON.stringify(features).slice(0, 700)), 'boundary-file-damaged'],
    [
      'a database that is no GeoPackage',
      file('x.gpkg', 'SQLite format 3\0 dan seterusnya'),
      'boundary-file-damaged',
    ],
    ['a layer without a row', file('kosong.geojson', { ...features, features: [] }), 'boundary-no-features'],
    ['a FlatGeobuf cut off', file('x.fgb', 'fgb\u0003fgb\u0001 …'), 'boundary-file-damaged'],
  ])('%s', async (_, given, code) => {
    expect(await refusal(given)).toBe(code);
  });

  test('a workbook is sent to the import of tables', async () => {
    const work = newImport(target);
    const refused = await opened(work, [file('angka.xlsx', 'isi')]);
    expect(refused.ok ? '' : refused.problem.why.id).toContain('Impor tabel');
  });

  test('a shapefile names the parts that were left behind', async () => {
    expect(await refusal(...without('.dbf'))).toBe('boundary-parts-missing');
    expect(await refusal(...without('.shp'))).toBe('boundary-parts-missing');
    expect(await refusal(...(await writtenBy('MapInfo File', features)).slice(0, 2))).toBe(
      'boundary-parts-missing',
    );
  });

  test('100,000 columns are too many in every format that has room for them', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `k${index}`);
    const [first] = features.features;
    const properties = Object.fromEntries(names.map((name) => [name, 1]));
    const ring = '115,-2 115.1,-2 115.1,-2.1 115,-2';
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><ExtendedData>${names
      .map((name) => `<Data name="${name}"><value>1</value></Data>`)
      .join('')}</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates>`;
    const gml = `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">${names
      .map((name) => `<${name}>1</${name}>`)
      .join('')}`;
    for (const given of [
      [file('x.geojson', { ...features, features: [{ ...first!, properties }] })],
      [file('x.topojson', { type: 'Topology', arcs: [], objects: { a: { properties } } })],
      [file('x.kml', kml)],
      [file('x.kml', kml.replaceAll('"', "'"))],
      [file('x.gml', gml)],
      [file('x.mif', 'Version 300\nColumns 100000\n  k0 Char(2)\n'), file('x.mid', '"1"\n')],
    ])
      expect(await refusal(...given)).toBe('boundary-too-many-fields');
  });

  test('columns beyond the limit are refused where the format itself has room for a few more', async () => {
    expect(value(await imported(newImport(target), [wide(400)])).desa).toBe(5);
    expect(await refusal(wide(520))).toBe('boundary-too-many-fields');
  });

  test('points and lines are no areas', async () => {
    const points = {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { kode: '1' }, geometry: { type: 'Point', coordinates: [115, -2] } },
      ],
    } as const;
    expect(await refusal(file('titik.geojson', points))).toBe('boundary-no-areas');
    const mixed = { ...points, features: [...points.features, ...features.features] };
    const { preview, withoutArea } = await mixedPreview(file('campur.geojson', mixed));
    expect([preview.desa, withoutArea]).toEqual([5, 1]);
  });

  test('an archive is opened within limits, and not at all with a password', async () => {
    const bomb = zipSync({ 'desa.geojson': new Uint8Array(2_000_000) }, { level: 9 });
    // The directory's own word for the size: 4 GB.
    const at = lastIndexOf(bomb, [0x50, 0x4b, 1, 2]);
    bomb.set([0xff, 0xff, 0xff, 0xf0], at + 24);
    expect(await refusal(file('bom.zip', bomb))).toBe('boundary-too-large');
    const secret = zipSync({ 'desa.shp': new Uint8Array(8) });
    secret[6] = 1;
    expect(await refusal(file('rahasia.zip', secret))).toBe('boundary-archive-encrypted');
    const { bytes } = zipped(shapefile);
    expect(await refusal(file('putus.zip', bytes.subarray(0, bytes.length - 60)))).toBe(
      'boundary-archive-damaged',
    );
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.txt`, new Uint8Array(1)])),
    );
    expect(await refusal(file('banyak.zip', many))).toBe('boundary-too-many-files');
  });
});

/** The first area with one corner far away. */
function farAway(x: number, crs?: string): GivenFile {
  const [first, ...rest] = features.features;
  const [ring] = first!.geometry.coordinates;
  const moved = { type: 'Polygon' as const, coordinates: [[ring![0]!, [x, -2.3], ...ring!.slice(2)]] };
  return file('x.geojson', {
    ...features,
    ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
    features: [{ ...first!, geometry: moved }, ...rest],
  });
}

describe('bad coordinates', () => {
  test('areas with NaN, infinity or places off the earth are passed over and counted', async () => {
    const shp = shapefile.find(({ name }) => name.endsWith('.shp'))!;
    const bytes = shp.bytes.slice();
    const view = new DataView(bytes.buffer);
    // Content of the first record: 100 bytes header, 8 record header, 44 to the first point of one part.
    const firstPoint = 100 + 8 + 44 + 4;
    view.setFloat64(firstPoint, Number.NaN, true);
    const { preview } = await mixedPreview(...without('.shp'), { ...shp, bytes });
    expect(preview.broken).toBe(1);
    expect(preview.desa).toBe(4);
  });

  // PROJ would count one turn of the earth after the other off such a number, for ever in the end.
  test('numbers beyond every coordinate system are no place in any of them', async () => {
    const gdal = await Gdal.start(gdalFiles());
    expect(gdal.degrees('EPSG:3857', [12_800_000, -256_000])![0]).toBeCloseTo(114.98, 1);
    expect(gdal.degrees('EPSG:3857', [1e10, -256_000])).toBeNull();
    expect(gdal.degrees('EPSG:3857', [0, -1e10])).toBeNull();
    expect(await refusal(farAway(1e308))).toBe('boundary-not-degrees');
    expect(await refusal(farAway(1e10, 'urn:ogc:def:crs:EPSG::3857'))).toBe('boundary-off-every-map');
  });

  test('an infinite side of an extent is a place on no map', async () => {
    const { bytes } = farAway(1e9);
    const text = new TextDecoder().decode(bytes);
    for (const far of ['1e999', '-1e999'])
      expect(await refusal(file('x.geojson', text.replace('1000000000', far)))).toBe('boundary-not-degrees');
  });

  test('read as degrees all the same, the one area beyond the earth is passed over', async () => {
    const preview = value(await imported(newImport(target), [farAway(1e308)], 'EPSG:4326'));
    expect(preview.broken).toBe(1);
    expect(preview.desa).toBe(4);
  });

  test('a bow tie and doubled points are repaired, and the report says so', async () => {
    const [first, ...rest] = features.features;
    const tied = {
      ...first!,
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [115.5, -2.3],
            [115.52, -2.28],
            [115.52, -2.28],
            [115.52, -2.3],
            [115.5, -2.28],
            [115.5, -2.3],
          ],
        ],
      },
    };
    const work = newImport(target);
    value(await imported(work, [file('x.geojson', { ...features, features: [tied, ...rest] })]));
    const { report } = value(work.clean(null, 'keep', () => undefined));
    expect(report.totals.map(({ kind }) => kind)).toContain('self-crossing');
  });
});

test('whatever bytes are changed, it is read or refused with a reason, and never throws', async () => {
  const originals: readonly (readonly GivenFile[])[] = [
    shapefile,
    [zipped(shapefile)],
    await writtenBy('GPKG', features),
    await writtenBy('FlatGeobuf', features),
    await writtenBy('KML', features),
    await writtenBy('MapInfo File', features),
    [file('desa.geojson', features)],
  ];
  const change = fc.record({
    of: fc.nat(originals.length - 1),
    part: fc.nat(5),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ of, part, cut, bytes }) => {
      const files = originals[of]!.map(({ name, bytes: own }, index, all) => {
        if (index !== part % all.length) return { name, bytes: own.slice() };
        const changed = own.slice(0, cut === null ? own.length : Math.floor(cut * own.length));
        for (const [at, byte] of bytes)
          if (changed.length > 0) changed[Math.floor(at * (changed.length - 1))] = byte;
        return { name, bytes: changed };
      });
      const work = newImport(target);
      const joined = await imported(work, files);
      if (!joined.ok) return problemOf(joined).length > 0;
      const cleaned = work.clean(null, 'remove', () => undefined);
      return cleaned.ok || problemOf(cleaned).length > 0;
    }),
    { numRuns: 100 },
  );
}, 120_000);

async function mixedPreview(...files: readonly GivenFile[]) {
  const preview = value(await imported(newImport(target), files));
  return { preview, withoutArea: preview.withoutArea };
}

function lastIndexOf(bytes: Uint8Array, sought: readonly number[]): number {
  for (let at = bytes.length - sought.length; at >= 0; at--)
    if (sought.every((byte, index) => bytes[at + index] === byte)) return at;
  throw new Error('not found');
}
