import { coveredAfter } from '#shared/coverage/after.ts';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import type { CoverageState, PlanState } from '#shared/workspace/snapshot.ts';

/** What a planner wants to know of a result at one look. */
export interface PlanFigures {
  /** Desa in the area whose figures are known. */
  readonly desa: number;
  /** Fewest and most heads a desa in the area gets; null without desa. */
  readonly range: { readonly least: number; readonly most: number } | null;
  /** covered/eligible over the desa in the area, before and after; NaN when nothing is known. */
  readonly coverageBefore: number;
  readonly coverageAfter: number;
  /** Coverage of the desa that is worst off, before and after. */
  readonly lowestBefore: number;
  readonly lowestAfter: number;
}

export function planFigures({ regions }: Pick<PlanResult, 'regions'>): PlanFigures {
  const { inArea, gap, allocated } = regions;
  let [desa, eligible, covered, after] = [0, 0, 0, 0];
  let [least, most, lowestBefore, lowestAfter] = [Infinity, 0, Infinity, Infinity];
  for (let slot = 0; slot < inArea.length; slot++) {
    if (!inArea[slot] || Number.isNaN(gap[slot])) continue;
    const [e, c, x] = [regions.eligible[slot]!, regions.covered[slot]!, allocated[slot]!];
    desa++;
    eligible += e;
    covered += c;
    const reached = coveredAfter(regions, slot);
    after += reached;
    least = Math.min(least, x);
    most = Math.max(most, x);
    if (e > 0) {
      lowestBefore = Math.min(lowestBefore, c / e);
      lowestAfter = Math.min(lowestAfter, reached / e);
    }
  }
  return {
    desa,
    range: desa > 0 ? { least, most } : null,
    coverageBefore: coverageFraction(covered, eligible),
    coverageAfter: coverageFraction(after, eligible),
    lowestBefore: Number.isFinite(lowestBefore) ? lowestBefore : NaN,
    lowestAfter: Number.isFinite(lowestAfter) ? lowestAfter : NaN,
  };
}

/** Whether a frozen result was made with figures other than those the document has now. */
export function hasOtherFigures({ outcome }: Pick<PlanState, 'outcome'>, coverage: CoverageState): boolean {
  if (!outcome.ok) return false;
  const then = outcome.value.regions;
  return then.eligible.some(
    (eligible, slot) =>
      !Object.is(eligible, coverage.eligible[slot]) || !Object.is(then.covered[slot], coverage.covered[slot]),
  );
}
