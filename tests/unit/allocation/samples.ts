import * as fc from 'fast-check';
import type { Allocation, AllocationInput } from '#shared/allocation/allocation.ts';
import { allocate } from '#shared/allocation/allocate.ts';
import type { Rule } from '#shared/allocation/rule.ts';
import type { RegionCode } from '#shared/region/code.ts';

/** One region as a test writes it. */
export interface Sample {
  readonly eligible: number;
  readonly covered: number;
  readonly inArea?: boolean;
}

/** Codes in ascending order. */
export function codesOf(count: number): RegionCode[] {
  return Array.from({ length: count }, (_, i) => `63.11.01.${2001 + i}` as RegionCode);
}

export function inputOf(
  samples: readonly Sample[],
  quota: number,
  rule: Rule,
  locks: ReadonlyMap<number, number> = new Map(),
): AllocationInput {
  return {
    codes: codesOf(samples.length),
    eligible: Float64Array.from(samples, (s) => s.eligible),
    covered: Float64Array.from(samples, (s) => s.covered),
    inArea: Uint8Array.from(samples, (s) => (s.inArea === false ? 0 : 1)),
    quota,
    rule,
    locks,
  };
}

/** The allocation of an input that has no problem. */
export function allocated(input: AllocationInput): Allocation {
  const result = allocate(input);
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

/** A region with a gap of 0–60; some unknown, some covered beyond the eligible, some outside the area. */
export const regionArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }))
  .map(([covered, gap, kind]): Sample => ({
    eligible: kind === 0 ? NaN : covered + gap,
    covered: kind === 1 ? NaN : kind === 2 ? covered + gap + 3 : covered,
    inArea: kind !== 3,
  }));

export const regionsArbitrary = fc.array(regionArbitrary, { minLength: 1, maxLength: 12 });

export const ruleArbitrary: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom<Rule>(
      { kind: 'equal' },
      { kind: 'proportional', weight: 'gap' },
      { kind: 'proportional', weight: 'eligible' },
      { kind: 'raise-lowest' },
    ),
    fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  )
  .map(([rule, floor]): Rule => ({ ...rule, floor }));
