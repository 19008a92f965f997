import * as fc from 'fast-check';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { expect, test } from 'vitest';
import type { BoundaryLayer } from '#shared/boundary/import/layer.ts';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import { PlainShapefile } from '#shared/boundary/import/shapefile.ts';
import { boxesOf, sizesOf } from '#shared/exchange/boundaries/matched-polygons.ts';
import { FileLayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { gdalFiles } from '../../../fixtures/gdal.ts';
import { writtenBy } from '../../../fixtures/vector-files.ts';
import { sql, value } from './files.ts';

function box(west: number, south: number, size: number): Position[] {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const shapes: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    area({ nama: 'Satu', luas: 1.25 }, [[box(115, -2, 0.1)]]),
    area({ nama: 'Berlubang', luas: null }, [
      [box(116, -2, 0.1), box(116.02, -1.98, 0.02), box(116.06, -1.94, 0.02)],
    ]),
    area({ nama: 'Dua pulau, satu danau', luas: 3 }, [
      [box(117, -2, 0.1), box(117.04, -1.96, 0.02)],
      [box(117.2, -2, 0.05)],
      // An island in the lake.
      [box(117.045, -1.955, 0.005)],
    ]),
    area({ nama: 'Désa Ñusa', luas: 4 }, [[box(118, -2, 0.1)]]),
    { type: 'Feature', properties: { nama: 'Tanpa wilayah', luas: 5 }, geometry: null as never },
  ],
};

function area(properties: object, coordinates: Position[][][]): Feature {
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

function plain(files: readonly GivenFile[]): BoundaryLayer | null {
  return PlainShapefile.of('batas.shp', files)?.read(() => undefined) ?? null;
}

/** The same files, by GDAL. */
async function byGdal(files: readonly GivenFile[]): Promise<BoundaryLayer> {
  const reader = new FileLayerReader(
    () => Promise.resolve(gdalFiles()),
    () => Promise.resolve(sql),
  );
  value(await reader.open(files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }))));
  const as = value(await reader.readAs(0, 'EPSG:4326', null));
  return value(await reader.read(0, as, () => undefined));
}

function rounded(numbers: Float64Array, decimals: number): number[] {
  return Array.from(numbers, (number) => Number(number.toFixed(decimals)));
}

test.each([
  ['UTF-8', []],
  ['ISO-8859-1', ['-lco', 'ENCODING=ISO-8859-1']],
  ['with altitudes', ['-dim', 'XYZ']],
  ['with measures', ['-dim', 'XYM']],
])('a plain shapefile is read as GDAL reads it: %s', async (_, more) => {
  const files = await writtenBy('ESRI Shapefile', shapes, { more });
  const own = plain(files)!;
  const gdal = await byGdal(files);
  expect(own.fields).toEqual(gdal.fields);
  expect(own.values[0]).toEqual(gdal.values[0]);
  expect(own.values[1]!.map(Number)).toEqual(gdal.values[1]!.map(Number));
  expect([own.features, own.withoutArea, own.broken]).toEqual([5, 1, []]);
  expect([gdal.features, gdal.withoutArea, gdal.broken]).toEqual([5, 1, []]);
  expect(own.polygons.areas).toEqual(gdal.polygons.areas);
  expect(rounded(boxesOf(own.polygons), 9)).toEqual(rounded(boxesOf(gdal.polygons), 9));
  expect(rounded(sizesOf(own.polygons), 1)).toEqual(rounded(sizesOf(gdal.polygons), 1));
});

test('holes and islands come out, however many and in whatever order', async () => {
  // Boxes side by side, each with up to two holes, in one area.
  const parts = fc.array(fc.nat(2), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(parts, async (holes) => {
      const coordinates = holes.map((count, index) => [
        box(115 + 0.2 * index, -2, 0.1),
        ...Array.from({ length: count }, (_, hole) => box(115.02 + 0.2 * index + 0.04 * hole, -1.96, 0.02)),
      ]);
      const files = await writtenBy('ESRI Shapefile', {
        type: 'FeatureCollection',
        features: [area({ nama: 'x' }, coordinates)],
      });
      const { polygons } = plain(files)!;
      const rings = Array.from(
        polygons.areas,
        (_, at) => polygons.polygons[at + 1]! - polygons.polygons[at]!,
      );
      expect(rings).toEqual(holes.map((count) => 1 + count));
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('whatever is unusual is left to GDAL', async () => {
  const files = await writtenBy('ESRI Shapefile', shapes);
  const without = (ending: string) => files.filter(({ name }) => !name.endsWith(ending));
  const changed = (ending: string, change: (bytes: Uint8Array) => Uint8Array) =>
    files.map((file) => (file.name.endsWith(ending) ? { ...file, bytes: change(file.bytes.slice()) } : file));
  expect(plain(files)).not.toBeNull();
  expect(plain(without('.prj'))).not.toBeNull();
  expect(plain(await writtenBy('ESRI Shapefile', shapes, { crs: 'EPSG:32750' }))).toBeNull();
  expect(plain(changed('.shp', (bytes) => bytes.subarray(0, bytes.length - 8)))).toBeNull();
  expect(plain(changed('.dbf', (bytes) => bytes.subarray(0, bytes.length - 40)))).toBeNull();
  expect(plain(changed('.dbf', (bytes) => (bytes.set([0xff, 0xff, 0xff], 4), bytes)))).toBeNull();
  const codePage = { name: 'batas.cpg', bytes: new TextEncoder().encode('SHIFT_JIS') };
  expect(plain([...without('.cpg'), codePage])).toBeNull();
});
