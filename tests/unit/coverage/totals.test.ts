import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageTotals, totalsByRegion } from '#shared/coverage/totals.ts';
import { parseRegionCode, type RegionCode } from '#shared/region/code.ts';

const code = (text: string): RegionCode => parseRegionCode(text)!;
const figure = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(NaN));

describe('coverageTotals', () => {
  it('sums what is known and counts what is not', () => {
    const totals = coverageTotals({
      eligible: Float64Array.of(100, 200, 50, NaN, 80),
      covered: Float64Array.of(40, 250, 50, 10, NaN),
    });
    expect(totals).toEqual({
      eligible: 350,
      covered: 340,
      gap: 60,
      coverage: 340 / 350,
      known: 3,
      unknown: 2,
    });
  });

  it('knows no coverage when nothing is known', () => {
    expect(
      coverageTotals({ eligible: Float64Array.of(NaN), covered: Float64Array.of(5) }).coverage,
    ).toBeNaN();
  });
});

describe('totalsByRegion', () => {
  it('splits the whole without loss', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), figure, figure), { minLength: 1, maxLength: 40 }),
        (rows) => {
          const coverage = {
            codes: rows.map(([kecamatan], i) => code(`63.11.0${kecamatan}.${2001 + i}`)),
            eligible: Float64Array.from(rows, ([, eligible]) => eligible),
            covered: Float64Array.from(rows, ([, , covered]) => covered),
          };
          const whole = coverageTotals(coverage);
          const parts = [...totalsByRegion(coverage, 'kecamatan').values()];
          for (const field of ['eligible', 'covered', 'gap', 'known', 'unknown'] as const)
            expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(whole[field]);
        },
      ),
    );
  });
});
