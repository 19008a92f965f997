import { allocate } from '../allocation/allocate.ts';
import type { AllocationInput } from '../allocation/allocation.ts';
import { sum } from '../allocation/exact.ts';
import { floorHeads, largestFloor } from '../allocation/floor.ts';
import { mostHeads } from '../allocation/heads.ts';
import { phaseTotals, splitPhases } from '../allocation/phases.ts';
import { apportion } from '../allocation/rounding.ts';
import type { Claims } from '../budget/claims.ts';
import { paysForAll } from '../budget/pay.ts';
import { moneyOf, yearsOf, type FundLimits } from '../budget/money.ts';
import { poseClaims } from './claims.ts';
import { monthsOf } from './lines.ts';
import { mostBySearch, mostDownwards } from './most-heads.ts';
import type { Past } from './past.ts';
import type { LineCost, LineCosts } from './phase-cost.ts';
import { restView, type RestView } from './rest-view.ts';
import type { Alternatives } from './result.ts';
import type { Funded } from './totals.ts';

/** A plan with the steps of its computation that the alternatives build on. */
export interface AlternativesInput extends Funded {
  /** What the rule decided on: the quota, or what phases that are over leave of it. */
  readonly rest: AllocationInput;
  readonly past: Past | null;
  readonly room: Int32Array;
  readonly limits: FundLimits;
  readonly lineCosts: LineCosts;
  /** Heads per phase and slot. */
  readonly phases: readonly Int32Array[];
  readonly commitments: readonly Int32Array[];
  /** Whether the funds pay for the plan as it is. */
  readonly fits: boolean;
}

/**
 * What the funds do pay for. Commitments keep the money they have in the plan, as they are paid first. Both 0
 * where there are no funds.
 */
export function alternativesOf(plan: AlternativesInput): Alternatives {
  if (plan.spec.funds.length === 0) return { headsAtTheseMonths: 0, monthsAtTheseHeads: 0 };
  if (plan.past) return alternativesOfRest(plan, restView(plan, plan.past));
  const ledger = ledgerOf(plan);
  return {
    headsAtTheseMonths: headsAtTheseMonths(plan, ledger),
    monthsAtTheseHeads: monthsAtTheseHeads(plan, ledger),
  };
}

/** Those of the phases to come, and whom the funds pay of the others. */
function alternativesOfRest(
  { spec, fits }: AlternativesInput,
  { view, past, pastFunded }: RestView,
): Alternatives {
  if (!view)
    return {
      headsAtTheseMonths: pastFunded,
      monthsAtTheseHeads: fits ? Math.min(...spec.phases.map(monthsOf)) : 0,
    };
  const { headsAtTheseMonths, monthsAtTheseHeads } = alternativesOf(view);
  return {
    headsAtTheseMonths: pastFunded < past ? pastFunded : past + headsAtTheseMonths,
    monthsAtTheseHeads,
  };
}

/** The funding of a plan with other heads or months, over as few slots as its funds tell apart. */
interface Ledger {
  readonly limits: FundLimits;
  /** Heads per slot of the document as heads per slot of the ledger. */
  readonly over: (lines: readonly Int32Array[]) => readonly Int32Array[];
  /** Heads of each commitment that the funds pay in the plan. */
  readonly committed: readonly Int32Array[];
  /** No fund is for some desa alone, so that it does not matter where heads are. */
  readonly anywhere: boolean;
}

function ledgerOf({ spec, limits, paid, commitments }: AlternativesInput): Ledger {
  const committed = commitments.map((heads, l) =>
    heads.map((_, slot) => paid.cells.reduce((total, cells) => total + cells[l]![slot]!, 0)),
  );
  const anywhere = spec.funds.every(({ perRegion, regions }) => perRegion === undefined && !regions);
  if (anywhere) {
    const where = Uint8Array.of(1);
    const funds = limits.funds.map((fund) => ({ ...fund, where }));
    return { limits: { ...limits, funds }, over: addedUp, committed: addedUp(committed), anywhere };
  }
  const funds = limits.funds.map((fund, f) => {
    const where = new Uint8Array(fund.where.length + 1);
    where.set(fund.where);
    where[fund.where.length] = fund.perRegion === null && !spec.funds[f]!.regions ? 1 : 0;
    return { ...fund, where };
  });
  return { limits: { ...limits, funds }, over: withOneMore, committed: withOneMore(committed), anywhere };
}

function addedUp(lines: readonly Int32Array[]): readonly Int32Array[] {
  return lines.map((heads) => Int32Array.of(sum(heads)));
}

/** One more slot, in no desa, for heads beyond the room: funds that are for no desa in particular pay there. */
function withOneMore(lines: readonly Int32Array[]): readonly Int32Array[] {
  return lines.map((heads) => {
    const longer = new Int32Array(heads.length + 1);
    longer.set(heads);
    return longer;
  });
}

/**
 * The most heads N of which every one is funded when they are given by the plan's rule and split over its
 * phases in proportion to the phase quotas (largest remainder), each phase with its own months.
 *
 * Money is the only limit: N may exceed the quota, and heads for which the area has no room belong to no
 * desa, so that only funds for all desa pay for them. For an N that floors or locks do not fit, the floor is
 * the largest that fits, and the locks are scaled down in proportion. Of commitments to heads enrolled in
 * phases no more are paid than N has.
 */
function headsAtTheseMonths(plan: AlternativesInput, ledger: Ledger): number {
  const { spec, commitments, phases, fits } = plan;
  const quotas = spec.phases.map((phase) => phase.quota);
  const weights = sum(quotas) === 0 ? quotas.map(() => 1) : quotas;
  const costs = plan.costs.slice(commitments.length).map(cheapest);
  const meanCost = weights.reduce((cost, weight, t) => cost + weight * costs[t]!, 0) / sum(weights);

  // N heads cost N·meanCost but for rounding, which moves less than one head in each phase.
  const most = Math.min(
    mostHeads,
    Math.floor((moneyOf(plan.limits, yearsOf(plan.lines)) + sum(costs)) / meanCost) + 1,
  );
  const given = (heads: number): Claims => claimsFor(plan, ledger, quotas, heads);
  const paid = fits ? sum(phases.map(sum)) : 0;
  return ledger.anywhere && withCeilingsAlone(plan)
    ? Math.max(paid, mostDownwards(most, given))
    : mostBySearch(paid, Math.max(paid, most), quotas.length, given);
}

/** What the cheapest fund pays for a head. */
function cheapest({ full, funds }: LineCost): number {
  return Math.min(full, ...funds.filter((cost) => cost !== null));
}

/** Funds for all desa that are all alike to every head: then the money bounds the heads to within one for each fund and phase. */
function withCeilingsAlone({ limits, costs, commitments }: AlternativesInput): boolean {
  return (
    commitments.length === 0 &&
    limits.funds.every(
      ({ ceiling, perYear, agency }) => ceiling !== null && perYear === null && agency === null,
    ) &&
    costs.every(({ full, funds }) => funds.every((cost) => cost === full))
  );
}

/** The claims of `count` heads, given and split like the plan's. */
function claimsFor(
  plan: AlternativesInput,
  ledger: Ledger,
  quotas: readonly number[],
  count: number,
): Claims {
  if (ledger.anywhere)
    return claimsOf(
      plan,
      ledger,
      plan.costs,
      phaseTotals(count, quotas).map((heads) => Int32Array.of(heads)),
    );
  const slots = plan.rest.codes.length;
  const heads = new Int32Array(slots + 1);
  const given = headsFor(plan, count);
  heads.set(given);
  heads[slots] = count - sum(given);
  return claimsOf(plan, ledger, plan.costs, splitPhases(heads, quotas));
}

/** The claims of these heads, besides the commitments the plan pays. @param phases over the ledger's slots */
function claimsOf(
  { spec, lines }: AlternativesInput,
  { limits, committed }: Ledger,
  costs: readonly LineCost[],
  phases: readonly Int32Array[],
): Claims {
  const commitments = committed.map((paid, l) => {
    const { heads } = spec.commitments![l]!;
    if (typeof heads !== 'object' || !('phases' in heads)) return paid;
    const enrolled = phases.filter((_, t) => heads.phases.includes(spec.phases[t]!.name));
    return paid.map((most, slot) =>
      Math.min(
        most,
        enrolled.reduce((total, phase) => total + phase[slot]!, 0),
      ),
    );
  });
  return poseClaims(limits, lines, [...commitments, ...phases], costs);
}

/** The plan's allocation for another quota, with floors, minimum and locks made to fit. */
function headsFor({ rest, spec, room }: AlternativesInput, quota: number): Int32Array {
  const { locks, given } = rest;
  const locked = sum([...locks.values()]);
  const fittingLocks =
    locked <= quota
      ? locks
      : new Map(
          apportion(quota, [...locks.values()]).map((heads, i) => [[...locks.keys()][i]!, heads] as const),
        );
  const open = room.map((most, slot) => (locks.has(slot) ? 0 : most));
  const available = Math.max(0, quota - locked);
  const { floor = 0 } = spec.rule;
  const minimum = spec.limits?.minimum ?? 0;
  const fits = sum(floorHeads(Math.max(floor, minimum), open, given)) <= available;
  const most = fits ? Infinity : largestFloor(open, available, given);
  const allocation = allocate({
    ...rest,
    quota,
    rule: { ...spec.rule, floor: Math.min(floor, most) },
    limits: { ...spec.limits, minimum: Math.min(minimum, most) },
    rounding: spec.rounding,
    locks: fittingLocks,
  });
  if (!allocation.ok) throw new Error(allocation.problem.what.en);
  return allocation.value.heads;
}

/**
 * The most months m within 0–12, the same in all phases, each from its own first month on, for which the
 * funds pay for all allocated heads. Months for which the rate table has no rate are not planned on, nor, where
 * money is given by fiscal year, those of the year after.
 */
function monthsAtTheseHeads(plan: AlternativesInput, ledger: Ledger): number {
  const { spec, lines, costs, commitments, phases, limits, lineCosts, fits } = plan;
  const newLines = lines.slice(commitments.length);
  const heads = ledger.over(phases);
  const byYear = [...limits.funds, ...limits.agencies].some(({ perYear }) => perYear !== null);
  const paysOver = (months: number): boolean => {
    if (byYear && newLines.some(({ from }) => from + months - 1 > 12)) return false;
    const newCosts = lineCosts.over(newLines, months);
    if (!newCosts.ok) return false;
    return paysForAll(
      claimsOf(plan, ledger, [...costs.slice(0, commitments.length), ...newCosts.value], heads),
    );
  };
  let low = fits ? Math.min(...spec.phases.map(monthsOf)) : 0;
  let high = 13;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (paysOver(middle)) low = middle;
    else high = middle;
  }
  return low;
}
