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
  return { ...sum, coverage: sum.eligible > 0 ? sum.covered / sum.eligible : NaN };
}
