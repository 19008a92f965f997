import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cleaned } from '#shared/boundary/clean/clean.ts';
import type { Simplification } from '#shared/boundary/clean/options.ts';
import { expectValid, ringsOf, signedSize } from './checks.ts';
import { cleaned } from './cleaned.ts';
import { asDrawn, box, sloppyGrids, tangles, type Drawn, type Point } from './shapes.ts';

function simplified(areas: readonly Drawn[], simplify: Simplification | null): Cleaned {
  return cleaned(areas, { ...asDrawn, gapWidth: 5, gapArea: 400, simplify });
}

/** Who has what beside it, ring by ring: what simplification must not change. */
function structure({ topology: { uses, rings, polygons, areas } }: Cleaned): unknown {
  return [uses, rings, polygons, areas];
}

/** A wave along y = 0 with detail of ever smaller size on it. */
function coast(vertices: number): Point[] {
  return Array.from({ length: vertices }, (_, i) => {
    const t = i / vertices;
    const y = 2000 * Math.sin(9 * t) + 300 * Math.sin(80 * t) + 40 * Math.sin(700 * t);
    return [Math.round(20_000 * t), Math.round(y)];
  });
}

const coastal: Drawn[] = [
  [[[...coast(1500), [20_000, -9000], [0, -9000]]]],
  [[[...coast(1500), [20_000, 9000], [0, 9000]].toReversed() as Point[]]],
];

describe('simplification', () => {
  test('keeps the share of vertices asked for', () => {
    for (const share of [0.5, 0.2, 0.05]) {
      const { vertices } = simplified(coastal, { by: 'share', share }).report;
      expect(vertices.after / vertices.cleaned).toBeGreaterThan(share - 0.01);
      expect(vertices.after / vertices.cleaned).toBeLessThan(share + 0.03);
    }
    expect(simplified(coastal, { by: 'share', share: 1 }).report.vertices.after).toBe(
      simplified(coastal, null).report.vertices.cleaned,
    );
  });

  test('by metres drops smaller detail and keeps larger', () => {
    // The largest waves reach 220 m, the middle ones 33 m, the smallest 4.4 m.
    const [fine, middle, coarse] = [1, 20, 100].map(
      (metres) => simplified(coastal, { by: 'metres', metres }).report.vertices.after,
    );
    expect(fine).toBeGreaterThan(2 * middle!);
    expect(middle).toBeGreaterThan(2 * coarse!);
    const [exterior] = ringsOf(simplified(coastal, { by: 'metres', metres: 100 }).topology, 0)[0]!;
    const heights = exterior!.filter(([, y]) => y > -9000).map(([, y]) => y);
    expect(Math.max(...heights)).toBeGreaterThan(1900);
    expect(Math.min(...heights)).toBeLessThan(-1900);
  });

  test('tells cleaned and simplified areas apart', () => {
    const { areas } = simplified(coastal, { by: 'share', share: 0.05 }).report;
    expect(areas[0]!.cleaned).toBeCloseTo(simplified(coastal, null).report.areas[0]!.after, 6);
    expect(areas[0]!.after).not.toBeCloseTo(areas[0]!.cleaned, 0);
    expect(areas[0]!.after + areas[1]!.after).toBeCloseTo(areas[0]!.cleaned + areas[1]!.cleaned, 0);
  });

  test('the smallest areas keep most of themselves', () => {
    const round: Point[] = Array.from({ length: 60 }, (_, i) => [
      Math.round(1000 + 90 * Math.cos((2 * Math.PI * i) / 60)),
      Math.round(1000 + 90 * Math.sin((2 * Math.PI * i) / 60)),
    ]);
    const areas: Drawn[] = [[[box(0, 0, 1e6, 1e6), round.toReversed()]], [[round]]];
    const { report } = simplified(areas, { by: 'metres', metres: 5000 });
    expect(report.vertices.after).toBeLessThan(report.vertices.cleaned / 2);
    expect(report.areas[1]!.after / report.areas[1]!.cleaned).toBeGreaterThan(0.8);
  });

  test('of anything leaves valid boundaries, the same rings of the same areas', () => {
    fc.assert(
      fc.property(
        fc.oneof(tangles, sloppyGrids),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (areas, share) => {
          const plain = simplified(areas, null);
          const result = simplified(areas, { by: 'share', share });
          expect(structure(result)).toEqual(structure(plain));
          expectValid(result.topology);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('to the utmost keeps every area its land', () => {
    fc.assert(
      fc.property(sloppyGrids, (areas) => {
        const { topology, report } = simplified(areas, { by: 'metres', metres: 1e6 });
        expect(report.landless).toEqual([]);
        for (let area = 0; area < areas.length; area++)
          for (const [exterior] of ringsOf(topology, area)) expect(signedSize(exterior!)).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
