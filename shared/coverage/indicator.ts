import type { PlanResult } from '../plan/result.ts';

/** What a map or a column can show of each desa. Money in Rupiah, coverage as a fraction 0–1, the rest in heads. */
export type Indicator =
  | { readonly kind: 'coverage' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'eligible' }
  | { readonly kind: 'allocated' }
  | { readonly kind: 'coverage-after' }
  | { readonly kind: 'cost' }
  /** Heads of one phase, by its index in the plan. */
  | { readonly kind: 'phase'; readonly phase: number };

/**
 * One value per slot, NaN for "tidak ada data". Indicators of the plan are NaN everywhere when there is no
 * result, and NaN outside the plan's area.
 */
export function indicatorValues(
  indicator: Indicator,
  coverage: { readonly eligible: Float64Array; readonly covered: Float64Array },
  result: PlanResult | null,
): Float64Array {
  const { eligible, covered } = coverage;
  switch (indicator.kind) {
    case 'coverage':
      return eligible.map((e, slot) => (e > 0 ? covered[slot]! / e : NaN));
    case 'gap':
      return eligible.map((e, slot) => Math.max(0, e - covered[slot]!));
    case 'eligible':
      return eligible.slice();
    case 'coverage-after':
      return eligible.map((e, slot) =>
        result && e > 0 ? (covered[slot]! + result.regions.allocated[slot]!) / e : NaN,
      );
    case 'allocated':
      return ofPlan(eligible.length, result, (r, slot) => r.regions.allocated[slot]!);
    case 'cost':
      return ofPlan(eligible.length, result, (r, slot) => r.regions.cost[slot]!);
    case 'phase':
      return ofPlan(eligible.length, result, (r, slot) => r.regions.phases[indicator.phase]?.[slot] ?? NaN);
  }
}

function ofPlan(
  length: number,
  result: PlanResult | null,
  value: (result: PlanResult, slot: number) => number,
): Float64Array {
  const values = new Float64Array(length).fill(NaN);
  if (!result) return values;
  for (let slot = 0; slot < length; slot++) {
    if (result.regions.inArea[slot] && !Number.isNaN(result.regions.gap[slot]))
      values[slot] = value(result, slot);
  }
  return values;
}
