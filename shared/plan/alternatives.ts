import { allocate } from '../allocation/allocate.ts';
import { sum } from '../allocation/exact.ts';
import { floorHeads, largestFloor } from '../allocation/floor.ts';
import { mostHeads } from '../allocation/heads.ts';
import { phaseTotals, splitPhases } from '../allocation/phases.ts';
import { apportion } from '../allocation/rounding.ts';
import { paysForAll } from '../budget/payable.ts';
import type { PlanInput } from './input.ts';
import type { Alternatives } from './result.ts';
import { costPerHeadOver, monthsOf } from './phase-cost.ts';
import type { PlanSpec } from './spec.ts';

/** A plan with the steps of its computation that the alternatives build on. */
export interface AlternativesInput {
  readonly input: PlanInput;
  readonly spec: PlanSpec;
  readonly locks: ReadonlyMap<number, number>;
  readonly room: Int32Array;
  readonly phases: readonly Int32Array[];
  readonly phaseHeads: readonly number[];
  readonly costPerHead: readonly number[];
  /** Whether the funds pay for the plan as it is. */
  readonly fits: boolean;
}

/** Both 0 where there are no funds. */
export function alternativesOf(plan: AlternativesInput): Alternatives {
  if (plan.spec.funds.length === 0) return { headsAtTheseMonths: 0, monthsAtTheseHeads: 0 };
  return { headsAtTheseMonths: headsAtTheseMonths(plan), monthsAtTheseHeads: monthsAtTheseHeads(plan) };
}

/**
 * The most heads N of which every one is funded when they are given by the plan's rule and split over its
 * phases in proportion to the phase quotas (largest remainder), each phase with its own months.
 *
 * Money is the only limit: N may exceed the quota, and heads for which the area has no room belong to no
 * desa, so that only funds with a total ceiling pay for them. For an N that floors or locks do not fit,
 * the floor is the largest that fits, and the locks are scaled down in proportion.
 */
function headsAtTheseMonths(plan: AlternativesInput): number {
  const { spec, costPerHead } = plan;
  const quotas = spec.phases.map((phase) => phase.quota);
  const weights = sum(quotas) === 0 ? quotas.map(() => 1) : quotas;
  const meanCost = weights.reduce((cost, weight, t) => cost + weight * costPerHead[t]!, 0) / sum(weights);

  // N heads cost N·meanCost but for rounding, which moves less than one head in each phase.
  const money = spec.funds.reduce(
    (total, fund) => total + (fund.ceiling ?? fund.perRegion! * sum(plan.input.inArea)),
    0,
  );
  const most = Math.min(mostHeads, Math.floor((money + sum(costPerHead)) / meanCost) + 1);
  const found = withCeilingsAlone(spec)
    ? mostWithCeilings(spec, costPerHead, most)
    : mostWithFundsPerRegion(plan, quotas, most);
  return plan.fits ? Math.max(found, sum(plan.phaseHeads)) : found;
}

/**
 * Where no fund belongs to a desa, it does not matter which desa heads are in. Rounding can make N heads dearer
 * than N + 1, so N is sought downwards from what the money bounds: few steps, as what funds leave over is
 * less than one head each.
 */
function mostWithCeilings(spec: PlanSpec, costPerHead: readonly number[], most: number): number {
  const quotas = spec.phases.map((phase) => phase.quota);
  let heads = most;
  while (heads > 0 && !ceilingsPay(spec, phaseTotals(heads, quotas), costPerHead)) heads--;
  return heads;
}

function withCeilingsAlone({ funds }: PlanSpec): boolean {
  return funds.every((fund) => fund.ceiling !== undefined);
}

/** Whether funds with total ceilings pay for all heads of the phases. */
function ceilingsPay(spec: PlanSpec, phaseHeads: readonly number[], costPerHead: readonly number[]): boolean {
  return paysForAll({
    phases: phaseHeads.map((heads) => Int32Array.of(heads)),
    costPerHead,
    funds: spec.funds,
    inArea: Uint8Array.of(0),
  });
}

/**
 * Found by bisection: what a desa gets grows with N, so more heads are paid for less easily. Rounding makes
 * exceptions of a head or so, for which a few larger N are tried as well.
 */
function mostWithFundsPerRegion(plan: AlternativesInput, quotas: readonly number[], most: number): number {
  let low = 0;
  let high = most + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (paysFor(plan, quotas, middle)) low = middle;
    else high = middle;
  }
  for (let heads = low + 2; heads <= Math.min(most, low + 1 + quotas.length); heads++)
    if (paysFor(plan, quotas, heads)) low = heads;
  return low;
}

/** Whether `count` heads, given and split like the plan's, are all paid for. */
function paysFor(plan: AlternativesInput, quotas: readonly number[], count: number): boolean {
  const { input, spec, costPerHead } = plan;
  const slots = input.codes.length;
  // One more slot, in no area, for heads beyond the room.
  const heads = new Int32Array(slots + 1);
  const given = headsFor(plan, count);
  heads.set(given);
  heads[slots] = count - sum(given);
  const inArea = new Uint8Array(slots + 1);
  inArea.set(input.inArea);
  return paysForAll({ phases: splitPhases(heads, quotas), costPerHead, funds: spec.funds, inArea });
}

/** The plan's allocation for another quota, with floors and locks made to fit. */
function headsFor({ input, spec, locks, room }: AlternativesInput, quota: number): Int32Array {
  const locked = sum([...locks.values()]);
  const fittingLocks =
    locked <= quota
      ? locks
      : new Map(
          apportion(quota, [...locks.values()]).map((heads, i) => [[...locks.keys()][i]!, heads] as const),
        );
  const open = room.map((most, slot) => (locks.has(slot) ? 0 : most));
  const available = Math.max(0, quota - locked);
  const floor = spec.rule.floor ?? 0;
  const fits = sum(floorHeads(floor, open)) <= available;
  const rule = { ...spec.rule, floor: fits ? floor : largestFloor(open, available) };
  const allocation = allocate({ ...input, quota, rule, locks: fittingLocks });
  if (!allocation.ok) throw new Error(allocation.problem.what.en);
  return allocation.value.heads;
}

/**
 * The most months m within 0–12, the same in all phases, each from its own first month on, for which the
 * funds pay for all allocated heads. Months for which the rate table has no rate are not planned on.
 */
function monthsAtTheseHeads({ input, spec, phases, phaseHeads, fits }: AlternativesInput): number {
  const pays = (months: number): boolean => {
    const costs = costPerHeadOver(input.rates, spec, months);
    if (!costs.ok) return false;
    const costPerHead = costs.value;
    return withCeilingsAlone(spec)
      ? ceilingsPay(spec, phaseHeads, costPerHead)
      : paysForAll({ phases, costPerHead, funds: spec.funds, inArea: input.inArea });
  };
  let low = fits ? Math.min(...spec.phases.map(monthsOf)) : 0;
  let high = 13;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pays(middle)) low = middle;
    else high = middle;
  }
  return low;
}
