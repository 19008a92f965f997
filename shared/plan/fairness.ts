import { allocate } from '../allocation/allocate.ts';
import type { AllocationInput } from '../allocation/allocation.ts';
import { certificateOf } from '../allocation/certificate.ts';
import { compareProducts, divideProduct } from '../allocation/exact.ts';
import { coveredAfter } from '../coverage/after.ts';
import { coverageFraction } from '../coverage/fraction.ts';
import { differenceOf, movedHeads } from './difference.ts';
import type { Certificate, CoverageSpread, Fairness, SlotCoverage } from './fairness-view.ts';
import type { PlanInput } from './input.ts';
import type { PlanResult } from './result.ts';
import type { PlanSpec } from './spec.ts';

/**
 * How fair a plan is: coverage over the desa of its area before and after, the heads it moved against an equal
 * split, and for "raise the lowest" the certificate anyone can check. Heads count as covered when allocated,
 * whether or not funds pay for them; commitments are counted where the plan takes those enrolled beside it off
 * the gap, and else not, as they renew or add to what is covered.
 *
 * @param regions of this plan's result over this input
 * @param given what the rule decided on, and its heads: in a plan with phases that are over, of the rest
 */
export function fairnessOf(
  input: PlanInput,
  spec: PlanSpec,
  { regions }: Pick<PlanResult, 'regions'>,
  given: { readonly input: AllocationInput; readonly heads: Int32Array },
): Fairness {
  return {
    before: spreadOf(input, input.covered),
    after: spreadOf(
      input,
      input.covered.map((_, slot) => coveredAfter(regions, slot)),
    ),
    movedAgainstEqual: movedAgainstEqual(given.input, given.heads),
    certificate: spec.rule.kind === 'raise-lowest' ? certificate(given.input, given.heads) : null,
  };
}

/**
 * Coverage over the area's desa with known figures and at least one eligible worker.
 *
 * Gini coefficient with weights, after Brown (1994, Soc. Sci. Med. 38, 1243–1256): desa in ascending order of
 * coverage, p and q the cumulated shares of eligible and of covered workers,
 *   G = 1 − Σ (p_k − p_{k−1}) · (q_k + q_{k−1}),
 * which is the mean difference in coverage of two workers drawn at random, over twice the mean coverage. 0 where
 * all desa are alike, also where nobody is covered; it does not change when a desa is split into parts of equal
 * coverage. NaN where no desa counts.
 *
 * Ties for the lowest and the highest desa go to the lower slot.
 */
export function spreadOf(
  { eligible, inArea }: Pick<PlanInput, 'eligible' | 'inArea'>,
  covered: Float64Array,
): CoverageSpread {
  const counted = [...inArea.keys()].filter(
    (slot) => inArea[slot] === 1 && eligible[slot]! > 0 && !Number.isNaN(covered[slot]!),
  );
  const coverage = eligible.map((target, slot) => coverageFraction(covered[slot]!, target));
  const histogram = Array.from({ length: 10 }, () => 0);
  let [eligibleSum, coveredSum] = [0, 0];
  let [lowest, highest]: [number | null, number | null] = [null, null];
  for (const slot of counted) {
    eligibleSum += eligible[slot]!;
    coveredSum += covered[slot]!;
    histogram[Math.min(9, divideProduct(covered[slot]!, 10, eligible[slot]!).quotient)]!++;
    const than = (other: number): number =>
      compareProducts(covered[slot]!, eligible[other]!, covered[other]!, eligible[slot]!);
    if (lowest === null || than(lowest) < 0) lowest = slot;
    if (highest === null || than(highest) > 0) highest = slot;
  }
  const at = (slot: number | null): SlotCoverage | null =>
    slot === null ? null : { slot, coverage: coverage[slot]! };
  const ascending = counted.toSorted((a, b) => coverage[a]! - coverage[b]!);
  return {
    desa: counted.length,
    coverage: coverageFraction(coveredSum, eligibleSum),
    lowest: at(lowest),
    highest: at(highest),
    gini: counted.length === 0 ? NaN : gini(ascending, eligible, covered, eligibleSum, coveredSum),
    histogram,
  };
}

function gini(
  ascending: readonly number[],
  eligible: Float64Array,
  covered: Float64Array,
  eligibleSum: number,
  coveredSum: number,
): number {
  if (coveredSum === 0) return 0;
  let [under, below] = [0, 0];
  for (const slot of ascending) {
    under += (eligible[slot]! / eligibleSum) * (2 * below + covered[slot]!);
    below += covered[slot]!;
  }
  // Rounding leaves a few 10⁻¹⁶ beneath 0 where all are alike.
  return Math.max(0, 1 - under / coveredSum);
}

/** The equal split has the same quota, locks and limits. */
function movedAgainstEqual(input: AllocationInput, heads: Int32Array): number {
  const equal = allocate({ ...input, rule: { kind: 'equal' } });
  if (!equal.ok) throw new Error(`a computed plan cannot be shared equally: ${equal.problem.what.en}`);
  return movedHeads(differenceOf(equal.value.heads, heads));
}

function certificate(input: AllocationInput, heads: Int32Array): Certificate {
  const { holds, lastTaken, lowestOpen } = certificateOf(input, heads);
  const at = (slot: number | null, more: number): SlotCoverage | null =>
    slot === null
      ? null
      : { slot, coverage: (input.covered[slot]! + heads[slot]! + more) / input.eligible[slot]! };
  return { holds, lastTaken: at(lastTaken, -1), lowestOpen: at(lowestOpen, 0) };
}
