import type { PlannedCoverage } from '#shared/coverage/after.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';

/**
 * The plan as it goes by: stop 0 is today, stop n after its first n phases. Every stop is a map of coverage in
 * the same classes.
 */

/** What the map shows at a stop. */
export function indicatorAt(stop: number, phases: number): Indicator {
  if (stop === 0) return { kind: 'coverage' };
  return stop === phases ? { kind: 'coverage-after' } : { kind: 'coverage-after', phase: stop - 1 };
}

/** The stop at which the map shows this; null where it is none of them. */
export function stopOf(indicator: Indicator, phases: number): number | null {
  if (indicator.kind === 'coverage') return 0;
  if (indicator.kind === 'coverage-after')
    return indicator.phase === undefined ? phases : indicator.phase + 1;
  return null;
}

/** What has been reached at a stop. */
export interface Reached {
  /** Heads covered, over desa whose figures are known; NaN where none are. */
  readonly covered: number;
  /** 0–1, NaN where nothing is known. */
  readonly coverage: number;
  /** Rupiah of the phases so far. */
  readonly cost: number;
}

/** @param coverage of today, or what the plan was computed over with those it takes off the gap */
export function reachedAt(
  stop: number,
  coverage: Pick<PlannedCoverage, 'eligible' | 'covered'> & Partial<Pick<PlannedCoverage, 'beside'>>,
  phases: readonly { readonly heads: number; readonly cost: number }[],
): Reached {
  const { beside } = coverage;
  const { known, eligible, covered } = coverageTotals(
    beside
      ? { ...coverage, covered: coverage.covered.map((heads, slot) => heads + beside[slot]!) }
      : coverage,
  );
  const past = phases.slice(0, stop);
  const reached = past.reduce((sum, { heads }) => sum + heads, known > 0 ? covered : NaN);
  return {
    covered: reached,
    coverage: coverageFraction(reached, eligible),
    cost: past.reduce((sum, { cost }) => sum + cost, 0),
  };
}
