import { area, booleanPointInPolygon, feature, featureCollection, intersect } from '@turf/turf';
import * as fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaCentroid } from '#shared/boundary/centroid.ts';
import { predicates, type AreaGeometry, type Predicate } from '#shared/boundary/geometry.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { AreaIndex } from '#shared/boundary/select.ts';
import { box, closed, desaGrid, multi, polygon, star, stars } from './shapes.ts';

function slots(
  desa: readonly (MultiPolygon | null)[],
  geometry: AreaGeometry,
  predicate: Predicate,
): number[] {
  const flags = new AreaIndex(flatBoundaries(desa)).select(geometry, predicate);
  expect(flags).toHaveLength(desa.length);
  return [...flags.keys()].filter((slot) => flags[slot] === 1);
}

const square = (x: number, y: number, size = 1) => multi([box(x, y, x + size, y + size)]);

describe('AreaIndex', () => {
  const row = [square(0, 0), square(1, 0), square(2, 0), null];

  test('centroid: the desa whose centroid lies inside', () => {
    expect(slots(row, polygon(box(0.4, -1, 1.4, 2)), 'centroid')).toEqual([0]);
    expect(slots(row, polygon(box(0.4, -1, 1.6, 2)), 'centroid')).toEqual([0, 1]);
  });

  test('majority: more than half, exactly half does not suffice', () => {
    expect(slots(row, polygon(box(0.5, 0, 2.4, 1)), 'majority')).toEqual([1]);
    expect(slots(row, polygon(box(0.49, 0, 2.51, 1)), 'majority')).toEqual([0, 1, 2]);
  });

  test('intersects: overlap counts, a shared edge or corner does not', () => {
    expect(slots(row, polygon(box(1, 0, 2, 1)), 'intersects')).toEqual([1]);
    expect(slots(row, polygon(box(2, 1, 3, 2)), 'intersects')).toEqual([]);
    expect(slots(row, polygon(box(0.999, 0, 2.001, 1)), 'intersects')).toEqual([0, 1, 2]);
  });

  test('edges along each other with corners at different places are no overlap', () => {
    const slanted = multi([closed([0, 0], [1, 1 / 3], [0, 1])]);
    const below = polygon(closed([0, 0], [1 / 7, 1 / 21], [0.77, 0.77 / 3], [1, 1 / 3], [1, 0]));
    expect(slots([slanted], below, 'intersects')).toEqual([]);
  });

  test('an area inside one desa selects it by overlap alone', () => {
    const small = polygon(box(0.1, 0.1, 0.2, 0.2));
    expect(predicates.map((predicate) => slots(row, small, predicate))).toEqual([[], [], [0]]);
  });

  test('holes are outside and parts of a multipolygon inside', () => {
    const ring = polygon(box(-1, -1, 4, 2), box(0.9, -0.1, 2.1, 1.1));
    const parts = multi([box(0, 0, 1, 1)], [box(2, 0, 3, 1)]);
    for (const predicate of predicates) {
      expect(slots(row, parts, predicate)).toEqual([0, 2]);
      expect(slots(row, ring, predicate)).toEqual([0, 2]);
    }
  });

  test('a hole within a desa takes its size off', () => {
    const desa = [square(0, 0, 10)];
    expect(slots(desa, polygon(box(-1, -1, 11, 11), box(1, 1, 8, 8)), 'majority')).toEqual([0]);
    expect(slots(desa, polygon(box(-1, -1, 11, 11), box(1, 1, 9, 9)), 'majority')).toEqual([]);
  });

  test('a desa with a hole is measured without it', () => {
    const desa = [multi([box(0, 0, 10, 10), box(1, 1, 9, 9)])];
    expect(slots(desa, polygon(box(0, 0, 10, 1)), 'majority')).toEqual([]);
    expect(slots(desa, polygon(box(0, 0, 1, 10), box(0, 0, 0.1, 0.1)), 'intersects')).toEqual([0]);
    expect(slots(desa, polygon(box(1, 1, 9, 9)), 'intersects')).toEqual([]);
    expect(slots(desa, polygon(box(-1, -1, 6, 11)), 'majority')).toEqual([0]);
  });

  test('a desa without boundary is never selected, nor anything of a document without boundaries', () => {
    for (const predicate of predicates) {
      expect(slots([null, null], polygon(box(-180, -90, 180, 90)), predicate)).toEqual([]);
      expect(slots([], polygon(box(-180, -90, 180, 90)), predicate)).toEqual([]);
      expect(slots([null, square(0, 0)], polygon(box(-180, -90, 180, 90)), predicate)).toEqual([1]);
    }
  });

  test('winding plays no part', () => {
    const area = polygon(star(115, -2.5, [1, 0.5, 1.2, 0.7, 0.9]));
    const reversed = polygon(area.coordinates[0]!.toReversed());
    const desa = desaGrid(12);
    const turned = desa.map((d) => d && multi(d.coordinates[0]!.map((ring) => ring.toReversed())));
    for (const predicate of predicates) {
      const expected = slots(desa, area, predicate);
      expect(expected.length).toBeGreaterThan(0);
      expect(slots(turned, reversed, predicate)).toEqual(expected);
    }
  });
});

describe('against turf', () => {
  const desa = desaGrid(14);
  const index = new AreaIndex(flatBoundaries(desa));
  const two: fc.Arbitrary<AreaGeometry> = fc.oneof(
    stars,
    stars.map((one): MultiPolygon => {
      const shifted = one.coordinates.map((ring) => ring.map(([x, y]) => [x! + 3.2, y!]));
      return multi(one.coordinates, shifted);
    }),
  );

  test('centroid', () => {
    fc.assert(
      fc.property(two, (area) => {
        const expected = desa.map((d) => Number(d !== null && booleanPointInPolygon(areaCentroid(d), area)));
        expect([...index.select(area, 'centroid')]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('majority and intersects', () => {
    fc.assert(
      fc.property(stars, (polygonArea: Polygon) => {
        const [majority, intersects] = [
          index.select(polygonArea, 'majority'),
          index.select(polygonArea, 'intersects'),
        ];
        for (const [slot, d] of desa.entries()) {
          const share = d ? shareOf(d, polygonArea) : 0;
          // The oracle measures on the sphere and with rounding of its own: leave out what lies on the line.
          if (Math.abs(share - 0.5) > 1e-3) expect(majority[slot]).toBe(Number(share > 0.5));
          if (share === 0 || share > 1e-5) expect(intersects[slot]).toBe(Number(share > 0));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function shareOf(desa: MultiPolygon, geometry: AreaGeometry): number {
  const common = intersect(featureCollection([feature(desa), feature(geometry)]));
  return common ? area(common) / area(desa) : 0;
}
