import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from '#shared/boundary/centroid.ts';
import type { CleanOptions } from '#shared/boundary/clean/options.ts';
import type { AreaReport } from '#shared/boundary/clean/report.ts';
import { toFlatPolygons } from '#shared/boundary/clean/topology.ts';
import { areasOf, canonical, clearance, expectValid, ownersAt } from './checks.ts';
import { cleaned, cleanedPolygons, geometries, sizes } from './cleaned.ts';
import { asDrawn, sloppyGrids, tangles, type Point } from './shapes.ts';

/** m² an area claimed, which is what it has and what it lost to others. */
function claimedBy({ cleaned, repairs }: AreaReport): number {
  const overlap = repairs.find(({ kind }) => kind === 'overlap');
  return cleaned + (overlap ? overlap.lost : 0);
}

describe('any rings at all', () => {
  test('become valid boundaries that share their borders', () => {
    fc.assert(
      fc.property(tangles, (areas) => expectValid(cleaned(areas).topology)),
      { numRuns: 150 },
    );
  });

  test('every place has the owner the rules give it', () => {
    const places: Point[] = [];
    for (let x = 1.5; x < 40; x += 4.3) for (let y = 1.4; y < 40; y += 4.1) places.push([x, y]);
    fc.assert(
      fc.property(tangles, (areas) => {
        const result = cleaned(areas);
        const owned = areasOf(result.topology);
        const claimed = result.report.areas.map(claimedBy);
        const regular = new Set<number>();
        const saved = new Set<number>();
        for (const place of places) {
          if (clearance(areas, place) < 2) continue;
          const claiming = ownersAt(areas, place);
          const owners = ownersAt(owned, place);
          expect(owners).toHaveLength(claiming.length > 0 ? 1 : 0);
          if (claiming.length === 0) continue;
          expect(claiming).toContain(owners[0]);
          const least = Math.min(...claiming.map((area) => claimed[area]!));
          (claimed[owners[0]!]! < least + 1e-3 ? regular : saved).add(owners[0]!);
        }
        // Land of larger areas is theirs only where it is all they have.
        for (const area of saved) expect(regular).not.toContain(area);
      }),
      { numRuns: 150 },
    );
  });

  test('are left alone when they come again', () => {
    fc.assert(
      fc.property(tangles, fc.double({ min: 0, max: 5, noNaN: true }), (areas, gapWidth) => {
        const options = { ...asDrawn, gapWidth, gapArea: 1 };
        const once = toFlatPolygons(cleaned(areas, options).topology);
        const again = cleanedPolygons(once, options);
        expect(canonical(toFlatPolygons(again.topology))).toEqual(canonical(once));
        expect(again.report.totals.filter(({ kind }) => kind !== 'empty-ring')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('change by what the report says', () => {
    fc.assert(
      fc.property(tangles, (areas) => {
        const { report, topology } = cleaned(areas, { ...asDrawn, gapWidth: 0.3, gapArea: 2 });
        const land = geometries(topology);
        report.areas.forEach((area, index) => {
          const geometry = land[index];
          expect(area.cleaned).toBeCloseTo(geometry ? areaKm2(geometry) * 1e6 : 0, 4);
          const change = area.repairs.reduce((sum, { gained, lost }) => sum + gained - lost, area.rounded);
          expect(area.before + change).toBeCloseTo(area.cleaned, 4);
        });
      }),
    );
  });
});

describe('maps drawn by neighbours apart', () => {
  const options: CleanOptions = { gapWidth: 5, gapArea: 400, overlapArea: 1000, simplify: null };

  test('close up, every area keeping its land', () => {
    fc.assert(
      fc.property(sloppyGrids, (areas) => {
        const result = cleaned(areas, options);
        expectValid(result.topology);
        expect(result.report.landless).toEqual([]);
        expect(result.report.keptGaps).toEqual([]);
        sizes(result).forEach((size) => expect(Math.abs(size - 40000)).toBeLessThan(16000));
      }),
      { numRuns: 30 },
    );
  });
});
