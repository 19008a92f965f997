import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankedMeasure, Rule } from '#shared/allocation/rule.ts';
import { allocate } from '#shared/allocation/allocate.ts';
import { allocated, inputOf, regionsArbitrary, termsArbitrary, type Sample } from './samples.ts';

const unitsFirst: Rule = { kind: 'priority', by: [{ measure: { column: 'unit' }, first: 'high' }] };

function regionsOf(...figures: readonly (readonly [gap: number, unit: number])[]): Sample[] {
  return figures.map(([gap, unit]) => ({ eligible: gap + 10, covered: 10, unit }));
}

/** A measure as an exact fraction; null for unknown. */
function measured({ measure }: RankedMeasure, sample: Sample): readonly [bigint, bigint] | null {
  if (measure === 'coverage') return [BigInt(sample.covered), BigInt(sample.eligible)];
  const value =
    measure === 'gap'
      ? sample.eligible - sample.covered
      : typeof measure === 'string'
        ? sample[measure]
        : sample.unit!;
  // The samples' figures have two decimals.
  return Number.isNaN(value) ? null : [BigInt(Math.round(value * 100)), 100n];
}

/** Sign of the order in which the rule serves two regions. */
function order(by: readonly RankedMeasure[], a: Sample, b: Sample): number {
  for (const ranked of by) {
    const left = measured(ranked, a);
    const right = measured(ranked, b);
    if (left === null || right === null) {
      if (left === right) continue;
      return left === null ? 1 : -1;
    }
    const difference = left[0] * right[1] - right[0] * left[1];
    if (difference !== 0n) return difference < 0n === (ranked.first === 'low') ? -1 : 1;
  }
  return 0;
}

const rankedArbitrary: fc.Arbitrary<RankedMeasure> = fc.record({
  measure: fc.constantFrom<RankedMeasure['measure']>('gap', 'eligible', 'covered', 'coverage', {
    column: 'unit',
  }),
  first: fc.constantFrom('high', 'low'),
});

describe('the rule "priority"', () => {
  it('fills class by class: nobody has more than bounds give while someone before is not full', () => {
    fc.assert(
      fc.property(
        regionsArbitrary,
        fc.nat(500),
        fc.array(rankedArbitrary, { minLength: 1, maxLength: 3 }),
        fc.option(fc.nat(4), { nil: undefined }),
        termsArbitrary,
        (samples, quota, by, floor, terms) => {
          const result = allocate(inputOf(samples, quota, { kind: 'priority', by, floor }, new Map(), terms));
          fc.pre(result.ok);
          const { heads, room, floor: floors, minimum, priority } = result.value;
          const slots = [...samples.keys()].filter((slot) => room[slot]! > 0);
          for (const a of slots) {
            for (const b of slots) {
              const sign = order(by, samples[a]!, samples[b]!);
              expect(Math.sign(priority!.classes[a]! - priority!.classes[b]!)).toBe(sign);
              if (sign < 0 && heads[a]! < room[a]!) expect(heads[b]).toBe(Math.max(floors[b]!, minimum[b]!));
            }
          }
          expect(priority!.count).toBe(Math.max(0, ...priority!.classes));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shares what is left in proportion to the gap of the class that cannot be filled', () => {
    const samples = regionsOf([30, 2], [10, 5], [20, 2], [40, 1], [25, 5]);
    const { heads, share, priority } = allocated(inputOf(samples, 60, unitsFirst));
    expect([...priority!.classes]).toEqual([2, 1, 2, 3, 1]);
    expect([...heads]).toEqual([15, 10, 10, 0, 25]);
    expect([...share]).toEqual([15, 10, 10, 0, 25]);
    expect(priority).toMatchObject({ count: 3, open: 2, openHeads: 25 });
  });

  it('puts regions of which a measure is unknown last, and names them', () => {
    const samples = regionsOf([10, NaN], [10, 0], [10, 3]);
    for (const first of ['high', 'low'] as const) {
      const { priority, withoutWeight, heads } = allocated(
        inputOf(samples, 21, { kind: 'priority', by: [{ measure: { column: 'unit' }, first }] }),
      );
      expect([...priority!.classes]).toEqual(first === 'high' ? [3, 2, 1] : [3, 1, 2]);
      expect([...heads]).toEqual([1, 10, 10]);
      expect(withoutWeight).toEqual([0]);
    }
  });

  it('keeps the minimum of later classes free', () => {
    const samples = regionsOf([30, 2], [30, 1], [30, 0]);
    const { heads, priority } = allocated(
      inputOf(samples, 40, unitsFirst, new Map(), { limits: { minimum: 4 } }),
    );
    expect([...heads]).toEqual([30, 6, 4]);
    expect(priority).toMatchObject({ open: 2, openHeads: 2 });
  });

  it('has no open class where all are full', () => {
    const { priority, unallocated } = allocated(inputOf(regionsOf([5, 2], [5, 1]), 12, unitsFirst));
    expect(priority).toMatchObject({ count: 2, open: 0, openHeads: 0 });
    expect(unallocated).toBe(2);
  });

  it('tells coverages apart that floating point cannot', () => {
    // n/(2n − 1) falls with n, here by less than the last bit of 0.5.
    const samples: Sample[] = [2 ** 30 - 3, 2 ** 30 - 1].map((n) => ({ eligible: 2 * n - 1, covered: n }));
    const { priority } = allocated(
      inputOf(samples, 0, { kind: 'priority', by: [{ measure: 'coverage', first: 'low' }] }),
    );
    expect([...priority!.classes]).toEqual([2, 1]);
  });
});
