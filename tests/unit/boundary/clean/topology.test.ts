import { area } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFlatPolygons, type FlatTopology } from '#shared/boundary/clean/topology.ts';
import { dissolve } from '#shared/boundary/dissolve.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { ringsOf } from './checks.ts';
import { cleaned, geometries } from './cleaned.ts';
import { asDrawn, sloppyGrids, tangles, type Drawn, type Point } from './shapes.ts';

function topologyOf(areas: readonly Drawn[]): FlatTopology {
  return cleaned(areas, { ...asDrawn, gapWidth: 5, gapArea: 400 }).topology;
}

describe('a cleaned topology', () => {
  test('gives geometries the rest of the product takes for valid', () => {
    fc.assert(
      fc.property(tangles, (areas) => {
        for (const geometry of geometries(topologyOf(areas)))
          if (geometry) expect(validateAreaGeometry(geometry)).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  });

  test('dissolves upward to the sum of its areas', () => {
    fc.assert(
      fc.property(sloppyGrids, (areas) => {
        // Three desa to a kecamatan.
        const boundaries = geometries(topologyOf(areas)).map((geometry, i) => ({
          code: `63.11.0${1 + Math.floor(i / 3)}.200${i % 10}` as RegionCode,
          geometry,
        }));
        for (const { code, geometry } of dissolve(boundaries, 'kecamatan')) {
          const parts = boundaries.filter((desa) => desa.code.startsWith(code));
          expect(area(geometry)).toBeCloseTo(
            parts.reduce((sum, desa) => sum + area(desa.geometry!), 0),
            3,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is written as flat polygons with closed rings', () => {
    fc.assert(
      fc.property(tangles, (areas) => {
        const topology = topologyOf(areas);
        const { positions, rings, polygons, areas: owners, areaCount } = toFlatPolygons(topology);
        expect(areaCount).toBe(areas.length);
        const written = areas.map((_, index) =>
          ringsOf(topology, index).map((parts) => parts.map((ring) => [...ring, ring[0]!].map(degrees))),
        );
        expect([...owners]).toEqual(written.flatMap((parts, index) => parts.map(() => index)));
        expect([...polygons]).toEqual(runningCounts(written.flat().map((parts) => parts.length)));
        expect([...rings]).toEqual(runningCounts(written.flat(2).map((ring) => ring.length)));
        expect([...positions]).toEqual(written.flat(4));
      }),
      { numRuns: 50 },
    );
  });
});

function degrees([x, y]: Point): [number, number] {
  return [(115e6 + x) / 1e6, (-2e6 + y) / 1e6];
}

function runningCounts(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push(starts.at(-1)! + count);
  return starts;
}
