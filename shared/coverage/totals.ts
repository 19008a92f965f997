import { ancestor, type Level, type RegionCode } from '../region/code.ts';
import { coverageFraction } from './fraction.ts';
import type { CoverageSlots } from './slots.ts';

/** Sums over desa whose figures are both known, so that covered/eligible compares like with like. */
export interface CoverageTotals {
  /** Heads. */
  readonly eligible: number;
  readonly covered: number;
  /** Σ max(0, eligible − covered) per desa: one desa's surplus covers nobody in another. */
  readonly gap: number;
  /** covered / eligible, NaN when nothing is known. */
  readonly coverage: number;
  /** Desa in the sums. */
  readonly known: number;
  /** Desa left out because a figure is unknown. */
  readonly unknown: number;
}

/** Totals of the given slots, of all when none are given. */
export function coverageTotals(
  { eligible, covered }: Pick<CoverageSlots, 'eligible' | 'covered'>,
  slots: Iterable<number> = eligible.keys(),
): CoverageTotals {
  const sum = { eligible: 0, covered: 0, gap: 0, known: 0, unknown: 0 };
  for (const slot of slots) {
    const [e, c] = [eligible[slot] ?? NaN, covered[slot] ?? NaN];
    if (Number.isNaN(e) || Number.isNaN(c)) {
      sum.unknown++;
      continue;
    }
    sum.known++;
    sum.eligible += e;
    sum.covered += c;
    sum.gap += Math.max(0, e - c);
  }
  return { ...sum, coverage: coverageFraction(sum.covered, sum.eligible) };
}

/** Totals of each region of a level above desa, by its code, ascending. */
export function totalsByRegion(
  coverage: CoverageSlots,
  level: Exclude<Level, 'desa'>,
): ReadonlyMap<RegionCode, CoverageTotals> {
  const slots = new Map<RegionCode, number[]>();
  coverage.codes.forEach((code, slot) => {
    const region = ancestor(code, level);
    const known = slots.get(region);
    if (known) known.push(slot);
    else slots.set(region, [slot]);
  });
  return new Map([...slots].map(([region, of]) => [region, coverageTotals(coverage, of)]));
}
