import { allocate } from '../allocation/allocate.ts';
import { sum } from '../allocation/exact.ts';
import { splitPhases } from '../allocation/phases.ts';
import { fundHeads } from '../budget/funding.ts';
import { done, refused, type Result } from '../text/problem.ts';
import { alternativesOf } from './alternatives.ts';
import { lockSlots } from './area.ts';
import { planProblem } from './check.ts';
import { coverageProblem } from './coverage-check.ts';
import { explainSlot } from './explain.ts';
import type { PlanInput } from './input.ts';
import { costPerHeadOf, monthsOf } from './phase-cost.ts';
import type { PlanRun } from './result.ts';
import type { PlanSpec } from './spec.ts';
import { warningsOf } from './warnings.ts';

/**
 * Computes a plan: heads per desa by the rule, over phases, within funds, with what they cost.
 *
 * Desa without figures are left out and listed in a warning; an area without any gives nothing to anyone.
 *
 * @returns a problem when fields of the plan contradict each other, a month has no rate, or locks and floors
 * do not fit
 */
export function runPlan(input: PlanInput, spec: PlanSpec): Result<PlanRun> {
  const problem = planProblem(spec) ?? coverageProblem(input);
  if (problem) return refused(problem);
  const locks = lockSlots(spec.locks, input.codes);
  if (!locks.ok) return locks;
  const costs = costPerHeadOf(input.rates, spec);
  if (!costs.ok) return costs;
  const costPerHead = costs.value;
  const allocation = allocate({ ...input, quota: spec.quota, rule: spec.rule, locks: locks.value });
  if (!allocation.ok) return allocation;
  const { heads, allocated, unallocated } = allocation.value;

  const phases = splitPhases(
    heads,
    spec.phases.map((phase) => phase.quota),
  );
  const phaseHeads = phases.map((phase) => sum(phase));
  const funding = fundHeads({ phases, costPerHead, funds: spec.funds, inArea: input.inArea });
  const { codes, names, eligible, covered, inArea } = input;
  const gap = eligible.map((target, slot) => Math.max(0, target - covered[slot]!));
  const fits = funding.shortfall === 0;
  const base = {
    allocated,
    unallocated,
    cost: phaseHeads.reduce((total, count, t) => total + count * costPerHead[t]!, 0),
    funded: funding.funded,
    shortfall: funding.shortfall,
    fits,
    alternatives: alternativesOf({
      input,
      spec,
      locks: locks.value,
      room: allocation.value.room,
      phases,
      phaseHeads,
      costPerHead,
      fits,
    }),
    regions: {
      inArea,
      gap,
      allocated: heads,
      phases,
      funds: funding.funds,
      cost: costOfRegions(phases, costPerHead),
    },
    phases: spec.phases.map((phase, t) => ({
      name: phase.name,
      heads: phaseHeads[t]!,
      months: monthsOf(phase),
      costPerHead: costPerHead[t]!,
      cost: phaseHeads[t]! * costPerHead[t]!,
    })),
    funds: funding.totals.map((total, f) => ({
      name: spec.funds[f]!.name,
      heads: total.heads,
      ceiling: total.ceiling,
      used: total.used,
      left: total.left,
    })),
  };
  const result = {
    ...base,
    warnings: warningsOf({
      codes,
      names,
      eligible,
      covered,
      spec,
      allocation: allocation.value,
      funding,
      result: base,
    }),
  };
  const evidence = { eligible, covered, spec, locks: locks.value, allocation: allocation.value, result };
  return done({ result, explain: (slot) => explainSlot(evidence, slot) });
}

function costOfRegions(phases: readonly Int32Array[], costPerHead: readonly number[]): Float64Array {
  const cost = new Float64Array(phases[0]?.length ?? 0);
  for (const [t, heads] of phases.entries()) {
    for (let slot = 0; slot < cost.length; slot++) cost[slot]! += heads[slot]! * costPerHead[t]!;
  }
  return cost;
}
