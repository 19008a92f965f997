import { booleanPointInPolygon } from '@turf/turf';
import { array, assert, boolean, property } from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { loadDesa } from '#shared/boundary/bundle.ts';
import { areaCentroid, areaKm2 } from '#shared/boundary/centroid.ts';
import { dissolve } from '#shared/boundary/dissolve.ts';
import type { DesaBoundary } from '#shared/boundary/geometry.ts';
import { outlines } from '#shared/boundary/outlines.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { bundledFiles } from '../../fixtures/bundled.ts';

/** A rectangle by its corners, in hundredths of a degree. */
function box(code: string, west: number, south: number, east: number, north: number): DesaBoundary {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const ring = corners.map(([x, y]) => [115 + x! / 100, -2 + y! / 100]);
  return { code: code as RegionCode, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } };
}

function length(lines: { coordinates: Position[][] }): number {
  let sum = 0;
  for (const line of lines.coordinates)
    for (let i = 1; i < line.length; i++)
      sum += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
  return Math.round(sum * 1e4) / 100;
}

/** Two kecamatan of two desa each, beside one of another kabupaten: a strip of five boxes, 10 wide. */
const strip = [
  box('63.11.01.2001', 0, 0, 10, 10),
  box('63.11.01.2002', 10, 0, 20, 10),
  box('63.11.02.2001', 20, 0, 30, 10),
  box('63.11.02.2002', 30, 0, 40, 10),
  box('63.12.01.2001', 40, 0, 50, 10),
];

describe('outlines', () => {
  test('tell borders of kecamatan, of kabupaten and the outer line apart', () => {
    const drawn = outlines(strip);
    expect(length(drawn.kecamatanBorders)).toBe(10);
    expect(length(drawn.kabupatenBorders)).toBe(10);
    expect(length(drawn.outline)).toBe(120);
    expect(drawn.outline.coordinates).toHaveLength(1);
    expect(drawn.bounds).toEqual([115, -2, 115.5, -1.9]);
    expect(drawn.kecamatanLabels.map(({ code }) => code)).toEqual(['63.11.01', '63.11.02', '63.12.01']);
  });

  test('a sliver left open, or covered twice, between two desa is their border and no coast', () => {
    for (const edge of [19.99, 20.01]) {
      const apart = [...strip];
      // Meets its neighbour at both ends of the border, and bends away from it between them.
      const bent = [
        [10, 0],
        [20, 0],
        [edge, 5],
        [20, 10],
        [10, 10],
        [10, 0],
      ];
      apart[1] = {
        code: strip[1]!.code,
        geometry: {
          type: 'MultiPolygon',
          coordinates: [[bent.map(([x, y]) => [115 + x! / 100, -2 + y! / 100])]],
        },
      };
      const drawn = outlines(apart);
      expect(length(drawn.outline)).toBe(120);
      expect(length(drawn.kecamatanBorders)).toBeCloseTo(20, 1);
    }
  });

  test('a lake and an island are part of the outer line', () => {
    const lake = strip.map((desa, i) => (i === 0 ? withHole(desa, box('', 2, 2, 8, 8)) : desa));
    const drawn = outlines([...lake, box('63.12.01.2002', 60, 0, 61, 1)]);
    expect(drawn.outline.coordinates).toHaveLength(3);
    expect(length(drawn.outline)).toBe(120 + 24 + 4);
  });

  test('rings wound the wrong way make no difference', () => {
    const turned = strip.map(({ code, geometry }): DesaBoundary => ({
      code,
      geometry: {
        type: 'MultiPolygon',
        coordinates: geometry!.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
      },
    }));
    expect(length(outlines(turned).outline)).toBe(120);
    expect(dissolve(turned, 'kabupaten')).toEqual(dissolve(strip, 'kabupaten'));
  });

  test('desa without boundary are left out; with none at all Indonesia is shown', () => {
    const unknown: DesaBoundary = { code: '63.12.01.2002' as RegionCode, geometry: null };
    expect(outlines([...strip, unknown])).toEqual(outlines(strip));
    const empty = outlines([unknown]);
    expect(empty.outline.coordinates).toEqual([]);
    expect(empty.bounds).toEqual([95, -11, 141, 6]);
  });

  test('labels of the bundled Balangan lie in their kecamatan', async () => {
    const desa = await loadDesa(bundledFiles, '63.11' as RegionCode);
    const areas = new Map(dissolve(desa, 'kecamatan').map(({ code, geometry }) => [code, geometry]));
    const { kecamatanLabels, kabupatenBorders, outline } = outlines(desa);
    expect(kecamatanLabels).toHaveLength(8);
    for (const { code, at } of kecamatanLabels)
      expect(booleanPointInPolygon(at, areas.get(code)!)).toBe(true);
    expect(kabupatenBorders.coordinates).toEqual([]);
    expect(outline.coordinates).toHaveLength(1);
  });
});

describe('dissolve', () => {
  test('joins desa into the regions of a level', () => {
    const kecamatan = dissolve(strip, 'kecamatan');
    expect(kecamatan.map(({ code }) => code)).toEqual(['63.11.01', '63.11.02', '63.12.01']);
    expect(kecamatan[0]!.geometry.coordinates).toHaveLength(1);
    const [provinsi] = dissolve(strip, 'provinsi');
    expect(provinsi!.geometry.coordinates[0]).toHaveLength(1);
  });

  test('keeps a lake and an enclave, and fills a sliver', () => {
    const lake = withHole(strip[0]!, box('', 2, 2, 8, 8));
    expect(dissolve([lake], 'kabupaten')[0]!.geometry.coordinates[0]).toHaveLength(2);
    const sliver = withHole(strip[0]!, box('', 2, 2, 2.2, 2.2));
    expect(dissolve([sliver], 'kabupaten')[0]!.geometry.coordinates[0]).toHaveLength(1);
    const enclave = dissolve([sliver, box('63.12.01.2001', 2, 2, 2.2, 2.2)], 'kabupaten');
    expect(enclave.map(({ geometry }) => geometry.coordinates[0]!.length)).toEqual([2, 1]);
  });

  test('loses no area of the bundled boundaries', async () => {
    const desa = await loadDesa(bundledFiles, '15.06' as RegionCode);
    const parts = desa.reduce((sum, { geometry }) => sum + (geometry ? areaKm2(geometry) : 0), 0);
    const [whole] = dissolve(desa, 'kabupaten');
    expect(areaKm2(whole!.geometry) / parts).toBeCloseTo(1, 4);
  });
});

describe('dissolved rings', () => {
  test('never meet themselves, however desa touch in corners; each hole lies in its own part', () => {
    const side = 5;
    const cell = (i: number): DesaBoundary => {
      const [x, y] = [10 * (i % side), 10 * Math.floor(i / side)];
      return box(`63.11.01.${2001 + i}`, x, y, x + 10, y + 10);
    };
    assert(
      property(array(boolean(), { minLength: side ** 2, maxLength: side ** 2 }), (there) => {
        const desa = there.flatMap((isThere, i) => (isThere ? [cell(i)] : []));
        const [whole] = dissolve(desa, 'kabupaten');
        for (const coordinates of whole?.geometry.coordinates ?? [])
          expect(validateAreaGeometry({ type: 'Polygon', coordinates }).ok).toBe(true);
        there.forEach((isThere, i) => {
          const middle = areaCentroid(cell(i).geometry!);
          const parts = whole?.geometry.coordinates.filter((rings) =>
            booleanPointInPolygon(middle, { type: 'Polygon', coordinates: rings }),
          );
          expect(parts?.length ?? 0).toBe(isThere ? 1 : 0);
        });
      }),
    );
  });
});

function withHole({ code, geometry }: DesaBoundary, hole: DesaBoundary): DesaBoundary {
  const cut = hole.geometry!.coordinates[0]![0]!.toReversed();
  const coordinates: MultiPolygon['coordinates'] = [[geometry!.coordinates[0]![0]!, cut]];
  return { code, geometry: { type: 'MultiPolygon', coordinates } };
}
