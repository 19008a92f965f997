import { booleanClockwise, kinks } from '@turf/turf';
import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import { box, closed, multi, polygon, stars } from './shapes.ts';

function codeOf(geometry: AreaGeometry): string | null {
  const result = validateAreaGeometry(geometry);
  return result.ok ? null : result.problem.code;
}

function positionsOf(geometry: AreaGeometry): string[][] {
  return geometry.coordinates.map((ring) => ring.map(String).toSorted());
}

describe('validateAreaGeometry accepts', () => {
  test.each<[string, AreaGeometry]>([
    ['a square', polygon(box(115, -3, 116, -2))],
    ['a hole', polygon(box(115, -3, 116, -2), box(115.2, -2.8, 115.8, -2.2))],
    ['a hole that touches the outline in a point', polygon(box(0, 0, 4, 4), closed([0, 2], [2, 1], [2, 3]))],
    ['parts apart', multi([box(0, 0, 1, 1)], [box(2, 0, 3, 1)])],
    ['parts that touch in a corner', multi([box(0, 0, 1, 1)], [box(1, 1, 2, 2)])],
    ['an island in a hole', multi([box(0, 0, 9, 9), box(1, 1, 8, 8)], [box(3, 3, 4, 4)])],
    ['a position drawn twice', polygon(closed([0, 0], [1, 0], [1, 0], [1, 1], [0, 1]))],
    ['a corner of 180 degrees', polygon(closed([0, 0], [0.5, 0], [1, 0], [1, 1], [0, 1]))],
  ])('%s', (_, geometry) => {
    expect(codeOf(geometry)).toBeNull();
  });

  test('and winds outer rings counterclockwise, holes clockwise', () => {
    const rings = [box(0, 0, 4, 4), box(1, 1, 3, 3)];
    for (const turned of [rings, rings.map((ring) => ring.toReversed())]) {
      const result = validateAreaGeometry(multi(turned));
      if (!result.ok) throw new Error(result.problem.what.en);
      const [outer, hole] = result.value.coordinates[0] as Position[][];
      expect(result.value.type).toBe('MultiPolygon');
      expect(booleanClockwise(outer!)).toBe(false);
      expect(booleanClockwise(hole!)).toBe(true);
    }
  });

  test('every star, changing nothing but the winding', () => {
    fc.assert(
      fc.property(stars, (star) => {
        const result = validateAreaGeometry(star);
        if (!result.ok) throw new Error(result.problem.what.en);
        expect(positionsOf(result.value)).toEqual(positionsOf(star));
      }),
    );
  });
});

describe('validateAreaGeometry refuses', () => {
  test.each<[string, string, AreaGeometry]>([
    ['no polygon', 'area-empty', multi()],
    ['no ring', 'area-empty', multi([])],
    ['a flat ring', 'area-empty', polygon(closed([0, 0], [1, 1], [2, 2]))],
    ['one place over and over', 'area-empty', polygon(closed([1, 1], [1, 1], [1, 1]))],
    ['too few positions', 'area-too-few-points', polygon(closed([0, 0], [1, 1]))],
    ['an open ring', 'area-not-closed', polygon(box(0, 0, 1, 1).slice(0, 4))],
    ['metres', 'area-not-on-earth', polygon(box(340000, 9700000, 350000, 9710000))],
    ['latitude 91', 'area-not-on-earth', polygon(box(0, 0, 1, 91))],
    ['NaN', 'area-not-on-earth', polygon(closed([0, 0], [1, NaN], [1, 1]))],
    ['a position of one number', 'area-not-on-earth', polygon(closed([0, 0], [1], [1, 1]))],
    ['a bow tie', 'area-crosses-itself', polygon(closed([0, 0], [1, 1], [1, 0], [0, 1]))],
    [
      'a ring through its own corner',
      'area-crosses-itself',
      polygon(closed([0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2])),
    ],
    ['a spike', 'area-crosses-itself', polygon(closed([0, 0], [1, 0], [3, 0], [1, 0], [1, 1], [0, 1]))],
    [
      'a corner on another edge',
      'area-crosses-itself',
      polygon(closed([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])),
    ],
    ['a hole across the outline', 'area-crosses-itself', polygon(box(0, 0, 4, 4), box(3, 1, 5, 2))],
    ['a hole along the outline', 'area-crosses-itself', polygon(box(0, 0, 4, 4), box(0, 1, 1, 2))],
    ['a part twice', 'area-crosses-itself', multi([box(0, 0, 1, 1)], [box(0, 0, 1, 1)])],
    ['a part within another', 'area-parts-overlap', multi([box(0, 0, 4, 4)], [box(1, 1, 2, 2)])],
    ['a hole elsewhere', 'area-parts-overlap', polygon(box(0, 0, 4, 4), box(5, 5, 6, 6))],
    ['a hole in a hole', 'area-parts-overlap', polygon(box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 3, 3))],
  ])('%s', (_, code, geometry) => {
    expect(codeOf(geometry)).toBe(code);
  });

  test('and says where the outline crosses itself', () => {
    const result = validateAreaGeometry(polygon(closed([115, -3], [116, -2], [116, -3], [115, -2])));
    if (result.ok) throw new Error('a bow tie was accepted');
    expect(result.problem.what.id).toContain('115,50000; -2,50000');
    expect(result.problem.what.en).toContain('115.50000; -2.50000');
  });

  test('what turf finds to cross, on random rings', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }));
    fc.assert(
      fc.property(fc.uniqueArray(position, { minLength: 4, maxLength: 8, selector: String }), (corners) => {
        const ring = closed(...corners.map(([x, y]) => [100 + x / 1e6, y / 1e6]));
        // Turf overlooks edges that lie upon each other, so only what it does find is held against us.
        fc.pre(kinks(polygon(ring)).features.length > 0);
        expect(codeOf(polygon(ring))).toBe('area-crosses-itself');
      }),
      { numRuns: 300 },
    );
  });
});
