import { allocate } from '../allocation/allocate.ts';
import { sum } from '../allocation/exact.ts';
import { splitPhases } from '../allocation/phases.ts';
import { payClaims } from '../budget/pay.ts';
import { done, refused, type Result } from '../text/problem.ts';
import { alternativesOf } from './alternatives.ts';
import { lockSlots } from './area.ts';
import { budgetLines } from './budget.ts';
import { paymentProblem } from './check-payment.ts';
import { planProblem } from './check.ts';
import { fundLimits, poseClaims } from './claims.ts';
import { columnProblem } from './columns.ts';
import { commitmentHeads } from './commitments.ts';
import { coverageProblem } from './coverage-check.ts';
import { discountsTaken } from './discounts.ts';
import { enrolledBeside } from './enrolled-beside.ts';
import { explainSlot } from './explain.ts';
import { fairnessOf } from './fairness.ts';
import type { PlanInput } from './input.ts';
import { linesOf } from './lines.ts';
import { allocationOfRest, pastOf, type Past } from './past.ts';
import { coveragePath } from './path.ts';
import { billProblem, LineCosts } from './phase-cost.ts';
import type { Alternatives, PlanRun, RegionAllocations } from './result.ts';
import type { PlanSpec } from './spec.ts';
import { topUpOf } from './top-up.ts';
import { agencyTotalsOf, commitmentTotalsOf, fundTotalsOf, phaseTotalsOf, type Funded } from './totals.ts';
import { warningsOf } from './warnings.ts';

/**
 * Computes a plan: heads per desa by the rule, over phases, commitments beside them, within funds, with what
 * all of it costs and what it does for coverage.
 *
 * Desa without figures are left out and listed in a warning; an area without any gives nothing to anyone.
 *
 * @returns a problem when fields of the plan contradict each other or the document, a month has no rate, or
 * locks and floors do not fit
 */
export function runPlan(input: PlanInput, spec: PlanSpec): Result<PlanRun> {
  const problem =
    planProblem(spec) ??
    paymentProblem(input.rates, spec) ??
    coverageProblem(input) ??
    columnProblem(input, spec);
  if (problem) return refused(problem);
  const locks = lockSlots(spec.locks, input.codes);
  if (!locks.ok) return locks;
  const limits = fundLimits(input, spec);
  if (!limits.ok) return limits;
  const lines = linesOf(spec);
  const lineCosts = new LineCosts(input.rates, spec.funds);
  const dear = lineCosts.of(lines);
  if (!dear.ok) return dear;
  const costs = dear.value;
  const over = pastOf(input, spec);
  if (!over.ok) return over;
  const past = over.value;
  const found = enrolledBeside(input, spec);
  if (!found.ok) return found;
  const beside = found.value;
  const rest = allocationOfRest(input, spec, locks.value, past, beside);
  const allocation = allocate(rest);
  if (!allocation.ok) return allocation;
  const phases = phaseHeads(allocation.value.heads, spec, past);
  const heads = past ? added(phases, input.codes.length) : allocation.value.heads;
  const allocated = allocation.value.allocated + (past?.total ?? 0);
  const committed = commitmentHeads(input, spec, phases);
  if (!committed.ok) return committed;
  const commitments = committed.value;
  const tooDear = billProblem(lines, [...commitments, ...phases], costs);
  if (tooDear) return refused(tooDear);
  const claims = poseClaims(limits.value, lines, [...commitments, ...phases], costs);
  const paid = payClaims(claims);
  const funded: Funded = { spec, lines, costs, claims, paid };
  const phaseTotals = phaseTotalsOf(funded);
  const commitmentTotals = commitmentTotalsOf(funded);
  const fits = paid.shortfall === 0;
  const { eligible, covered, inArea } = input;
  const gap = eligible.map((target, slot) => Math.max(0, target - covered[slot]!));
  const newCosts = costs.slice(commitments.length);
  const regions: RegionAllocations = {
    inArea,
    eligible,
    covered,
    gap,
    beside: beside?.total ?? null,
    allocated: heads,
    phases,
    funds: paid.cells.map((cells) => added(cells.slice(commitments.length), heads.length)),
    commitments,
    reserve: allocation.value.reserve,
    cost: costOfRegions(phases, newCosts, heads.length),
    committedCost: costOfRegions(commitments, costs, heads.length),
  };
  const alternatives = (): Alternatives =>
    alternativesOf({
      rest,
      past,
      room: allocation.value.room,
      limits: limits.value,
      lineCosts,
      phases,
      commitments,
      fits,
      ...funded,
    });
  const base = {
    allocated,
    unallocated: Math.max(0, spec.quota - allocated),
    cost: sum(phaseTotals.map(({ cost }) => cost)),
    committedCost: sum(commitmentTotals.map(({ cost }) => cost)),
    discount: paid.discount,
    funded: sum(paid.funded.slice(commitments.length)),
    shortfall: paid.shortfall,
    fits,
    topUp: topUpOf(funded),
    alternatives: fits ? null : alternatives(),
    regions,
    phases: phaseTotals,
    commitments: commitmentTotals,
    funds: fundTotalsOf(funded),
    agencies: agencyTotalsOf(funded),
    path: coveragePath(input, spec, phases, commitments, beside),
  };
  const discounts = discountsTaken(input.rates, spec);
  const evidence = {
    ...input,
    input,
    spec,
    past,
    beside,
    discounts,
    locks: locks.value,
    allocation: allocation.value,
  };
  const warnings = warningsOf({ input, allocation: allocation.value, ...funded, result: base });
  const result = { ...base, warnings };
  return done({
    result,
    input,
    paid,
    alternatives: () => result.alternatives ?? alternatives(),
    explain: (slot) => explainSlot({ ...evidence, result }, slot),
    fairness: () => fairnessOf(input, spec, result, { input: rest, heads: allocation.value.heads }),
    budget: () => budgetLines(input, spec, { result, paid }),
  });
}

/** Phases that are over have whom they have; those to come share the rest. */
function phaseHeads(heads: Int32Array, { phases }: PlanSpec, past: Past | null): readonly Int32Array[] {
  const quotas = phases.map((phase) => phase.quota);
  if (!past) return splitPhases(heads, quotas);
  const toCome = splitPhases(
    heads,
    quotas.filter((_, t) => past.phases[t] === null),
  );
  let next = 0;
  return past.phases.map((enrolled) => enrolled ?? toCome[next++]!);
}

function added(cells: readonly Int32Array[], slots: number): Int32Array {
  const total = new Int32Array(slots);
  for (const heads of cells) for (let slot = 0; slot < slots; slot++) total[slot]! += heads[slot]!;
  return total;
}

function costOfRegions(
  lines: readonly Int32Array[],
  costs: readonly { readonly full: number }[],
  slots: number,
): Float64Array {
  const cost = new Float64Array(slots);
  for (const [l, heads] of lines.entries()) {
    const { full } = costs[l]!;
    for (let slot = 0; slot < slots; slot++) cost[slot]! += heads[slot]! * full;
  }
  return cost;
}
