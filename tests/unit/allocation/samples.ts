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
  /** Of the column "unit"; unknown where left out. */
  readonly unit?: number;
}

/** What a plan may say beside quota, rule and locks. */
export type Terms = Pick<AllocationInput, 'limits' | 'rounding' | 'reservePercent'>;

/** Codes in ascending order. */
export function codesOf(count: number): RegionCode[] {
  return Array.from({ length: count }, (_, i) => `63.11.01.${2001 + i}` as RegionCode);
}

export function inputOf(
  samples: readonly Sample[],
  quota: number,
  rule: Rule,
  locks: ReadonlyMap<number, number> = new Map(),
  terms: Terms = {},
): AllocationInput {
  return {
    codes: codesOf(samples.length),
    eligible: Float64Array.from(samples, (s) => s.eligible),
    covered: Float64Array.from(samples, (s) => s.covered),
    inArea: Uint8Array.from(samples, (s) => (s.inArea === false ? 0 : 1)),
    quota,
    rule,
    locks,
    columns: { unit: Float64Array.from(samples, (s) => s.unit ?? NaN) },
    ...terms,
  };
}

/** The allocation of an input that has no problem. */
export function allocated(input: AllocationInput): Allocation {
  const result = allocate(input);
  if (!result.ok) throw new Error(result.problem.what.en);
  return result.value;
}

/** A region with a gap of 0–60 and a figure that is sometimes 0 or unknown; some unknown, some covered beyond the eligible, some outside the area. */
export const regionArbitrary = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 9 }),
    fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.constant(NaN),
      fc.integer({ min: 0, max: 9999 }).map((n) => n / 100),
    ),
  )
  .map(([covered, gap, kind, unit]): Sample => ({
    unit,
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
      { kind: 'proportional', weight: { column: 'unit' } },
      { kind: 'raise-lowest' },
      { kind: 'priority', by: [{ measure: { column: 'unit' }, first: 'high' }] },
      {
        kind: 'priority',
        by: [
          { measure: 'coverage', first: 'low' },
          { measure: 'gap', first: 'high' },
        ],
      },
    ),
    fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  )
  .map(([rule, floor]): Rule => ({ ...rule, floor }));

export const termsArbitrary: fc.Arbitrary<Terms> = fc.record(
  {
    limits: fc.record(
      {
        minimum: fc.integer({ min: 0, max: 12 }),
        cap: fc.oneof(
          fc.integer({ min: 0, max: 50 }).map((heads) => ({ heads })),
          fc.integer({ min: 0, max: 100 }).map((percent) => ({ coverage: percent / 100 })),
        ),
      },
      { requiredKeys: [] },
    ),
    rounding: fc.constantFrom('largest-remainder', 'sainte-lague'),
    reservePercent: fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 10),
  },
  { requiredKeys: [] },
);
