import { area } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedArcs, type SharedArcs } from '#shared/boundary/arcs.ts';
import { cleanBoundaries } from '#shared/boundary/clean/clean.ts';
import {
  areaGeometry,
  toFlatPolygons,
  toSharedArcs,
  type FlatTopology,
} from '#shared/boundary/clean/topology.ts';
import { dissolve, dissolveArcs } from '#shared/boundary/dissolve.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { asDrawn, flat, sloppyGrids, tangles, type Drawn } from './shapes.ts';

function topologyOf(areas: readonly Drawn[]): FlatTopology {
  const result = cleanBoundaries(flat(areas), { ...asDrawn, gapWidth: 5, gapArea: 400 });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.topology;
}

/** Codes of desa, three to a kecamatan. */
function codesOf(areas: readonly Drawn[]): RegionCode[] {
  return areas.map((_, i) => `63.11.0${1 + Math.floor(i / 3)}.200${i % 10}` as RegionCode);
}

/** Pairs of desa with a border in common. */
function neighbours({ owners }: SharedArcs): Set<string> {
  return new Set(owners.filter((two) => two.length === 2).map((two) => [...two].sort().join()));
}

describe('a cleaned topology', () => {
  test('gives geometries the rest of the product takes for valid', () => {
    fc.assert(
      fc.property(tangles, (areas) => {
        const topology = topologyOf(areas);
        areas.forEach((_, index) => {
          const geometry = areaGeometry(topology, index);
          if (geometry) expect(validateAreaGeometry(geometry)).toMatchObject({ ok: true });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('dissolves upward to the sum of its areas', () => {
    fc.assert(
      fc.property(sloppyGrids, (areas) => {
        const topology = topologyOf(areas);
        const codes = codesOf(areas);
        const dissolved = dissolveArcs(toSharedArcs(topology, codes), 'kecamatan');
        for (const { code, geometry } of dissolved) {
          const parts = areas.map((_, i) =>
            codes[i]!.startsWith(code) ? area(areaGeometry(topology, i)!) : 0,
          );
          expect(area(geometry)).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            3,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has the arcs that are found in its geometries anew', () => {
    fc.assert(
      fc.property(sloppyGrids, (areas) => {
        const topology = topologyOf(areas);
        const codes = codesOf(areas);
        const boundaries = codes.map((code, i) => ({ code, geometry: areaGeometry(topology, i) }));
        const own = toSharedArcs(topology, codes);
        const found = sharedArcs(boundaries);
        expect(neighbours(own)).toEqual(neighbours(found));
        expect(dissolveArcs(own, 'kabupaten').map(({ geometry }) => area(geometry))).toEqual(
          dissolve(boundaries, 'kabupaten').map(({ geometry }) => expect.closeTo(area(geometry), 3)),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('leaves out what has no code', () => {
    const square: Drawn = [
      [
        [
          [0, 0],
          [100, 0],
          [100, 100],
          [0, 100],
        ],
      ],
    ];
    const beside: Drawn = [
      [
        [
          [100, 0],
          [200, 0],
          [200, 100],
          [100, 100],
        ],
      ],
    ];
    const arcs = toSharedArcs(topologyOf([square, beside]), [null, '63.11.01.2001' as RegionCode]);
    expect(arcs.shapes).toHaveLength(1);
    expect(arcs.owners.flat()).toEqual(['63.11.01.2001', '63.11.01.2001']);
  });

  test('is the same as flat polygons with closed rings', () => {
    fc.assert(
      fc.property(tangles, (areas) => {
        const topology = topologyOf(areas);
        const { positions, rings, polygons, areas: owners, areaCount } = toFlatPolygons(topology);
        expect(areaCount).toBe(areas.length);
        const written = areas.map((_, index) => areaGeometry(topology, index)?.coordinates ?? []);
        expect([...owners]).toEqual(written.flatMap((parts, index) => parts.map(() => index)));
        expect([...polygons]).toEqual(runningCounts(written.flat().map((parts) => parts.length)));
        expect([...rings]).toEqual(runningCounts(written.flat(2).map((ring) => ring.length)));
        expect([...positions]).toEqual(written.flat(4));
      }),
      { numRuns: 50 },
    );
  });
});

function runningCounts(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push(starts.at(-1)! + count);
  return starts;
}
