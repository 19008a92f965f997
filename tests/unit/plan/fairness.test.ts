import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadOf } from '#shared/plan/fairness.ts';
import type { PlanInput } from '#shared/plan/input.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { inputOf, onePhase, ran } from './samples.ts';

function spread(eligible: readonly number[], covered: readonly number[]) {
  const input = inputOf(eligible, covered);
  return spreadOf(input, input.covered);
}

/** Mean difference of two workers drawn at random over twice the mean: the definition, pair by pair. */
function giniByPairs(eligible: readonly number[], covered: readonly number[]): number {
  const total = eligible.reduce((sum, heads) => sum + heads, 0);
  const mean = covered.reduce((sum, heads) => sum + heads, 0) / total;
  if (mean === 0) return 0;
  let difference = 0;
  for (const [i, a] of eligible.entries())
    for (const [j, b] of eligible.entries())
      difference += a * b * Math.abs(covered[i]! / a - covered[j]! / b);
  return difference / (2 * total * total * mean);
}

function fairnessOf(input: PlanInput, spec: PlanSpec) {
  return ran(input, spec).fairness();
}

describe('spread of coverage', () => {
  test('by hand: half the workers fully covered, half not at all', () => {
    expect(spread([100, 100], [100, 0])).toEqual({
      desa: 2,
      coverage: 0.5,
      lowest: { slot: 1, coverage: 0 },
      highest: { slot: 0, coverage: 1 },
      gini: 0.5,
      histogram: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    });
  });

  test('unknown, empty and outside desa do not count', () => {
    const input = {
      ...inputOf([100, NaN, 0, 50, 10], [50, 5, 0, NaN, 9]),
      inArea: Uint8Array.of(1, 1, 1, 1, 0),
    };
    expect(spreadOf(input, input.covered)).toMatchObject({ desa: 1, coverage: 0.5, gini: 0 });
    const nobody = spread([0, NaN], [0, 1]);
    expect(nobody).toMatchObject({ desa: 0, coverage: NaN, lowest: null, highest: null, gini: NaN });
  });

  test('classes of 10 % have exact bounds, the last takes what is above', () => {
    const { histogram } = spread([10, 10, 1_000, 10, 10], [1, 3, 299, 10, 15]);
    expect(histogram).toEqual([0, 1, 1, 1, 0, 0, 0, 0, 0, 2]);
  });

  const desa = fc.array(
    fc
      .record({
        eligible: fc.integer({ min: 1, max: 5_000 }),
        share: fc.double({ min: 0, max: 1.2, noNaN: true }),
      })
      .map(({ eligible, share }) => [eligible, Math.round(eligible * share)] as const),
    { minLength: 1, maxLength: 20 },
  );

  test('Gini is that of all pairs of workers, within 0 and 1', () => {
    fc.assert(
      fc.property(desa, (given) => {
        const eligible = given.map(([heads]) => heads);
        const covered = given.map(([, heads]) => heads);
        const { gini, histogram, desa: counted } = spread(eligible, covered);
        expect(gini).toBeCloseTo(giniByPairs(eligible, covered), 10);
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
        expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(counted);
      }),
    );
  });

  test('Gini does not change when desa are split into parts alike, nor when all figures grow alike', () => {
    fc.assert(
      fc.property(desa, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const one = spread(
          given.map(([heads]) => heads),
          given.map(([, heads]) => heads),
        );
        const twice = [...given, ...given];
        const split = spread(
          twice.map(([heads]) => heads),
          twice.map(([, heads]) => heads),
        );
        const grown = spread(
          given.map(([heads]) => heads * times),
          given.map(([, heads]) => heads * times),
        );
        expect(split.gini).toBeCloseTo(one.gini, 10);
        expect(grown.gini).toBeCloseTo(one.gini, 10);
      }),
    );
  });
});

function raise(quota: number, changes: Partial<PlanSpec> = {}): PlanSpec {
  return onePhase(quota, 12, { rule: { kind: 'raise-lowest' }, ...changes });
}

describe('fairness of a plan', () => {
  const input = inputOf([100, 100, 100], [0, 50, 80]);

  test('heads moved against an equal split', () => {
    const { movedAgainstEqual, before, after } = fairnessOf(input, raise(60));
    // 55 and 5 instead of 20 each.
    expect(movedAgainstEqual).toBe(35);
    expect(before.lowest).toEqual({ slot: 0, coverage: 0 });
    expect(after.lowest).toEqual({ slot: 0, coverage: 0.55 });
    expect(after.gini).toBeLessThan(before.gini);
    expect(after.coverage).toBeCloseTo(190 / 300, 12);
  });

  test('an equal split moves nobody, whatever its floor and limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 50, max: 200 }),
        (eligible, floor, cap, quota) => {
          const spec = onePhase(quota, 1, {
            rule: { kind: 'equal', floor },
            limits: { cap: { heads: cap } },
          });
          expect(fairnessOf(inputOf(eligible), spec).movedAgainstEqual).toBe(0);
        },
      ),
    );
  });

  test('the certificate names the desa that decide it; other rules have none', () => {
    expect(fairnessOf(input, raise(60)).certificate).toEqual({
      holds: true,
      lastTaken: { slot: 0, coverage: 0.54 },
      lowestOpen: { slot: 0, coverage: 0.55 },
    });
    expect(fairnessOf(input, raise(170)).certificate).toMatchObject({ holds: true, lowestOpen: null });
    expect(fairnessOf(input, onePhase(60, 12)).certificate).toBeNull();
  });

  test('the certificate of "raise the lowest" always holds, and its lowest desa is no lower than of other rules', () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 1_000 }), (given, quota) => {
        const of = inputOf(
          given.map(([eligible]) => eligible),
          given.map(([, covered]) => covered),
        );
        const raised = fairnessOf(of, raise(quota));
        expect(raised.certificate!.holds).toBe(true);
        for (const rule of [{ kind: 'equal' }, { kind: 'proportional', weight: 'gap' }] as const) {
          const other = fairnessOf(of, raise(quota, { rule }));
          expect(raised.after.lowest!.coverage).toBeGreaterThanOrEqual(other.after.lowest!.coverage);
        }
      }),
    );
  });
});
