import type { PlanResult, RegionAllocations } from '../plan/result.ts';

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

interface Figures {
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
}

/** True where the figure is the plan's own, so that it says nothing of desa outside the plan's area. */
export function isOfPlan(indicator: Indicator): boolean {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
    case 'gap':
    case 'eligible':
      return false;
    case 'allocated':
    case 'cost':
    case 'phase':
      return true;
  }
}

/**
 * One value per slot, NaN for "tidak ada data". Indicators of the plan are NaN everywhere when there is no
 * result, and NaN outside the plan's area.
 */
export function indicatorValues(
  indicator: Indicator,
  coverage: Figures,
  result: PlanResult | null,
): Float64Array {
  return coverage.eligible.map((_, slot) => indicatorValue(indicator, coverage, result, slot));
}

/** The value of one slot; see {@link indicatorValues}. */
export function indicatorValue(
  indicator: Indicator,
  { eligible, covered }: Figures,
  result: PlanResult | null,
  slot: number,
): number {
  const [e, c] = [eligible[slot]!, covered[slot]!];
  const regions = result?.regions;
  switch (indicator.kind) {
    case 'coverage':
      return e > 0 ? c / e : NaN;
    case 'gap':
      return Math.max(0, e - c);
    case 'eligible':
      return e;
    case 'coverage-after':
      return regions && e > 0 ? (c + regions.allocated[slot]!) / e : NaN;
    case 'allocated':
      return inPlan(regions, slot) ? regions.allocated[slot]! : NaN;
    case 'cost':
      return inPlan(regions, slot) ? regions.cost[slot]! : NaN;
    case 'phase':
      return inPlan(regions, slot) ? (regions.phases[indicator.phase]?.[slot] ?? NaN) : NaN;
  }
}

function inPlan(regions: RegionAllocations | undefined, slot: number): regions is RegionAllocations {
  return regions !== undefined && regions.inArea[slot] === 1 && !Number.isNaN(regions.gap[slot]);
}
