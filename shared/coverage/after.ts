import { coverageFraction } from './fraction.ts';

/** What coverage after a plan is counted from, one entry per slot; the regions of a `PlanResult` are one. */
export interface PlannedCoverage {
  /** NaN for unknown. */
  readonly eligible: Float64Array;
  readonly covered: Float64Array;
  /** Enrolled since these figures beside the quota, where the plan takes them off the gap; else null. */
  readonly beside: Int32Array | null;
  /** Heads the plan gives. */
  readonly allocated: Int32Array;
}

/** Covered workers of a slot once the plan is carried out, or `given` of its heads; NaN where unknown. */
export function coveredAfter(
  { covered, beside, allocated }: Omit<PlannedCoverage, 'eligible'>,
  slot: number,
  given: number = allocated[slot]!,
): number {
  return covered[slot]! + (beside ? beside[slot]! : 0) + given;
}

/** Covered over eligible workers of a slot once the plan is carried out, see {@link coverageFraction}. */
export function coverageAfter(regions: PlannedCoverage, slot: number): number {
  return coverageFraction(coveredAfter(regions, slot), regions.eligible[slot]!);
}

/** What a plan changes in some desa, in heads; desa with an unknown figure are counted apart. */
export interface CoverageChange {
  readonly known: number;
  readonly unknown: number;
  readonly eligible: number;
  readonly before: number;
  /** Enrolled beside the quota, see {@link PlannedCoverage}. */
  readonly beside: number;
  readonly after: number;
  /** Without cover after the plan: one desa's surplus covers nobody in another. */
  readonly left: number;
}

export function coverageChange(regions: PlannedCoverage, slots: Iterable<number>): CoverageChange {
  const change = { known: 0, unknown: 0, eligible: 0, before: 0, beside: 0, after: 0, left: 0 };
  for (const slot of slots) {
    const [eligible, after] = [regions.eligible[slot]!, coveredAfter(regions, slot)];
    if (Number.isNaN(eligible + after)) {
      change.unknown++;
      continue;
    }
    change.known++;
    change.eligible += eligible;
    change.before += regions.covered[slot]!;
    change.beside += regions.beside?.[slot] ?? 0;
    change.after += after;
    change.left += Math.max(0, eligible - after);
  }
  return change;
}
