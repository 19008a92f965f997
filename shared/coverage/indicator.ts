import { coverageFraction } from './fraction.ts';

/** What a map or a column can show of each desa. Money in Rupiah, coverage as a fraction 0–1, the rest in heads. */
export type Indicator =
  | { readonly kind: 'coverage' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'eligible' }
  | { readonly kind: 'allocated' }
  | { readonly kind: 'coverage-after' }
  | { readonly kind: 'cost' }
  /** Heads of one phase, by its index in the plan. */
  | { readonly kind: 'phase'; readonly phase: number }
  /** Heads of one plan less those of another, see {@link Difference}. */
  | { readonly kind: 'difference' };

/** The result of a plan as far as maps and columns show it; a `PlanResult` is one. One entry per slot. */
export interface PlannedResult {
  readonly regions: {
    /** 1 inside the plan's area. */
    readonly inArea: Uint8Array;
    /** NaN for unknown. */
    readonly gap: Float64Array;
    readonly allocated: Int32Array;
    readonly phases: readonly Int32Array[];
    /** Rupiah. */
    readonly cost: Float64Array;
  };
}

/** Two plans of one document, desa by desa; a `Comparison` is one. */
export interface Difference {
  /** Heads of the second plan less those of the first, one entry per slot. */
  readonly difference: Int32Array;
}

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
    case 'difference':
      return true;
  }
}

/**
 * Heads one plan gives more or fewer than another, NaN where coverage is unknown: such a desa gets nothing of
 * either because nothing is known of it, which is no sameness.
 */
export function differenceValues({ difference }: Difference, { eligible, covered }: Figures): Float64Array {
  return Float64Array.from(difference, (heads, slot) =>
    Number.isNaN(eligible[slot]! + covered[slot]!) ? NaN : heads,
  );
}

/**
 * One value per slot, NaN for "tidak ada data". Indicators of the plan are NaN everywhere when there is no
 * result, and NaN outside the plan's area.
 */
export function indicatorValues(
  indicator: Indicator,
  coverage: Figures,
  result: PlannedResult | null,
): Float64Array {
  return coverage.eligible.map((_, slot) => indicatorValue(indicator, coverage, result, slot));
}

/** The value of one slot; see {@link indicatorValues}. */
export function indicatorValue(
  indicator: Indicator,
  { eligible, covered }: Figures,
  result: PlannedResult | null,
  slot: number,
): number {
  const [e, c] = [eligible[slot]!, covered[slot]!];
  const regions = result?.regions;
  switch (indicator.kind) {
    case 'coverage':
      return coverageFraction(c, e);
    case 'gap':
      return Math.max(0, e - c);
    case 'eligible':
      return e;
    case 'coverage-after':
      return regions ? coverageFraction(c + regions.allocated[slot]!, e) : NaN;
    case 'allocated':
      return inPlan(regions, slot) ? regions.allocated[slot]! : NaN;
    case 'cost':
      return inPlan(regions, slot) ? regions.cost[slot]! : NaN;
    case 'phase':
      return inPlan(regions, slot) ? (regions.phases[indicator.phase]?.[slot] ?? NaN) : NaN;
    case 'difference':
      // One plan alone differs from nothing; two are asked by `differenceValues`.
      return NaN;
  }
}

type Regions = PlannedResult['regions'];

function inPlan(regions: Regions | undefined, slot: number): regions is Regions {
  return regions !== undefined && regions.inArea[slot] === 1 && !Number.isNaN(regions.gap[slot]);
}
