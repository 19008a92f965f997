import { area, centerOfMass, polygon as turfPolygon } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCentroid, areaKm2 } from '#shared/boundary/centroid.ts';
import { box, closed, multi, polygon, stars } from './shapes.ts';

describe('areaCentroid', () => {
  test('weighs parts by their area and takes holes off', () => {
    expect(areaCentroid(multi([box(0, 0, 1, 1)], [box(3, 0, 6, 1)]))).toEqual([3.5, 0.5]);
    const [x, y] = areaCentroid(multi([box(0, 0, 4, 4), box(2, 0.5, 3, 3.5)]));
    expect(x).toBeCloseTo((16 * 2 - 3 * 2.5) / 13, 12);
    expect(y).toBeCloseTo(2, 12);
  });

  test('does not depend on winding', () => {
    const shape = multi([box(0, 0, 4, 4), box(2, 0.5, 3, 3.5)]);
    for (const turn of [[0], [1], [0, 1]]) {
      const rings = shape.coordinates[0]!.map((ring, i) => (turn.includes(i) ? ring.toReversed() : ring));
      const [x, y] = areaCentroid(multi(rings));
      expect(x).toBeCloseTo(areaCentroid(shape)[0], 12);
      expect(y).toBeCloseTo(areaCentroid(shape)[1], 12);
    }
  });

  test('of one ring is the centre of mass turf finds', () => {
    fc.assert(
      fc.property(stars, (star) => {
        const ring = star.coordinates[0]!;
        const [x, y] = areaCentroid(multi([ring]));
        const expected = centerOfMass(turfPolygon([ring])).geometry.coordinates;
        expect(x).toBeCloseTo(expected[0]!, 9);
        expect(y).toBeCloseTo(expected[1]!, 9);
      }),
    );
  });

  test('of a ring without size is the mean of its positions', () => {
    expect(areaCentroid(multi([closed([1, 2], [3, 2], [1, 2])]))).toEqual([1.5, 2]);
  });
});

test('areaKm2 is on the sphere: a degree at the equator is about 111.2 km', () => {
  const square = polygon(box(110, -0.5, 111, 0.5));
  expect(areaKm2(square)).toBeCloseTo(area(square) / 1e6, 6);
  expect(areaKm2(square)).toBeGreaterThan(111 ** 2);
  expect(areaKm2(square)).toBeLessThan(111.5 ** 2);
});
