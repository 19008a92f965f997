import { divideProduct, sum } from '../allocation/exact.ts';
import { coverageFraction } from '../coverage/fraction.ts';
import { coverageTotals } from '../coverage/totals.ts';
import { enrolmentLists, type EnrolledBeside } from './enrolled-beside.ts';
import type { PlanInput } from './input.ts';
import type { YearCoverage } from './result.ts';
import type { Goal, PlanSpec } from './spec.ts';

/** Goals in coverage are counted to a millionth: percentages with up to four decimals are exact. */
const millionths = 1_000_000;

/**
 * Coverage of the plan's area at the end of each year, over desa whose figures are both known. Those covered at
 * the start are taken to stay so. Who is enrolled in years before the figures is counted with the first year.
 *
 * @param phases heads per phase and slot
 * @param commitments heads per commitment and slot
 * @param beside whom the plan takes off the gap: those reported of other plans are covered as well
 */
export function coveragePath(
  input: PlanInput,
  spec: PlanSpec,
  phases: readonly Int32Array[],
  commitments: readonly Int32Array[],
  beside: EnrolledBeside | null,
): readonly YearCoverage[] {
  const enrolments = [
    ...spec.phases.map(({ year }, t) => ({ year, heads: sum(phases[t]!) })),
    ...enrolledByLists(input, spec, commitments),
    ...(beside?.parts ?? [])
      .filter(({ reported }) => reported)
      .map(({ year, heads }) => ({ year, heads: sumOfKnown(input, heads) })),
  ];
  const first = input.coverageYear;
  const last = Math.max(first, spec.goal?.year ?? first, ...enrolments.map(({ year }) => year));
  const totals = coverageTotals(
    input,
    [...input.inArea.keys()].filter((slot) => input.inArea[slot] === 1),
  );
  const nothingKnown = totals.known === 0;
  let covered = nothingKnown ? NaN : totals.covered;
  return Array.from({ length: last - first + 1 }, (_, i): YearCoverage => {
    const year = first + i;
    const enrolled = sum(
      enrolments
        .filter((each) => each.year === year || (i === 0 && each.year < year))
        .map(({ heads }) => heads),
    );
    covered += enrolled;
    const goal = spec.goal?.year === year ? goalHeads(spec.goal, nothingKnown ? NaN : totals.eligible) : null;
    return {
      year,
      enrolled,
      covered,
      coverage: coverageFraction(covered, totals.eligible),
      goal,
      short: goal === null ? null : goal - covered,
    };
  });
}

/** Heads that commitments enrol and no phase does, see `enrolmentLists`. */
function enrolledByLists(
  input: PlanInput,
  spec: PlanSpec,
  perSlot: readonly Int32Array[],
): readonly { readonly year: number; readonly heads: number }[] {
  return enrolmentLists(spec).map((l) => ({
    year: spec.commitments![l]!.year,
    heads: sumOfKnown(input, perSlot[l]!),
  }));
}

/** Heads of desa whose coverage is known. */
function sumOfKnown({ eligible, covered }: PlanInput, heads: Int32Array): number {
  return sum(heads.filter((_, slot) => !Number.isNaN(eligible[slot]! + covered[slot]!)));
}

/** Heads a goal asks for, rounded up; NaN where it is a coverage of nobody knows how many. */
export function goalHeads(goal: Goal, eligible: number): number {
  if ('heads' in goal) return goal.heads;
  if (Number.isNaN(eligible)) return NaN;
  const { quotient, remainder } = divideProduct(eligible, Math.round(goal.coverage * millionths), millionths);
  return quotient + (remainder > 0 ? 1 : 0);
}
