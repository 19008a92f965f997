import { sum } from '../allocation/exact.ts';
import { ceilingPerRegion, type Fund } from './fund.ts';

/**
 * Heads and funds as the solvers see them. Phases whose heads cost the same are one class. Money is counted
 * in units, the greatest common divisor of the classes' costs: no payment is ever a fraction of it, so a
 * ceiling is worth its whole units and no more.
 */
export interface HeadsProblem {
  /** Rupiah per unit. */
  readonly unit: number;
  /** Units per head and class, ascending. */
  readonly costs: readonly number[];
  /** Heads to fund per class, one entry per region; only regions that have any. */
  readonly heads: readonly Int32Array[];
  /** Ceilings of the funds that pay for all regions, in their order. */
  readonly shared: readonly number[];
  /** Ceilings per region of the funds that each region has for itself, in their order. */
  readonly local: readonly Float64Array[];
  /** The funds in the plan's order: the place of each among `shared` or `local`. */
  readonly order: readonly FundPlace[];
  readonly regions: number;
}

export interface FundPlace {
  readonly kind: 'shared' | 'local';
  readonly place: number;
}

/** Who pays whom. Of a shared fund only the heads per class matter, as it pays for any region. */
export interface HeadsSolution {
  /** Heads per shared fund and class. */
  readonly shared: readonly (readonly number[])[];
  /** Heads per local fund and class, one entry per region. */
  readonly local: readonly (readonly Int32Array[])[];
}

/** Funded heads, then units used of each fund in the plan's order: compared from the left, more is better. */
export type Score = readonly number[];

export interface FundingInput {
  /** Heads to fund per phase, one entry per slot. */
  readonly phases: readonly Int32Array[];
  /** Whole Rupiah for one head over all months of the phase, one per phase; above 0. */
  readonly costPerHead: readonly number[];
  /** In the order in which they are to be used up. */
  readonly funds: readonly Fund[];
  /** 1 for the slots a fund per region pays in. */
  readonly inArea: Uint8Array;
}

export interface PosedProblem {
  readonly problem: HeadsProblem;
  /** Slot of each region. */
  readonly slots: Int32Array;
  /** Class of each phase. */
  readonly classOf: readonly number[];
}

/** @throws RangeError when a cost is not a whole number above 0, or a fund has not exactly one ceiling */
export function poseHeadsProblem({ phases, costPerHead, funds, inArea }: FundingInput): PosedProblem {
  for (const cost of costPerHead) {
    if (!Number.isSafeInteger(cost) || cost <= 0)
      throw new RangeError(`cost ${cost} of a head is not a whole number of Rupiah above 0`);
  }
  const distinct = [...new Set(costPerHead)].sort((a, b) => a - b);
  const unit = distinct.reduce(greatestCommonDivisor, 0) || 1;
  const classOf = costPerHead.map((cost) => distinct.indexOf(cost));
  const slots = slotsWithHeads(phases, inArea.length);
  const heads = distinct.map(() => new Int32Array(slots.length));
  for (const [phase, perSlot] of phases.entries()) {
    const perRegion = heads[classOf[phase]!]!;
    for (let region = 0; region < slots.length; region++) perRegion[region]! += perSlot[slots[region]!]!;
  }

  const shared: number[] = [];
  const local: Float64Array[] = [];
  const order = funds.map((fund): FundPlace => {
    if ((fund.ceiling === undefined) === (fund.perRegion === undefined))
      throw new RangeError(`fund ${fund.name} needs either a ceiling or a ceiling per region`);
    if (fund.ceiling !== undefined)
      return { kind: 'shared', place: shared.push(Math.floor(fund.ceiling / unit)) - 1 };
    const units = Math.floor(ceilingPerRegion(fund)! / unit);
    const ceilings = new Float64Array(slots.length);
    for (let region = 0; region < slots.length; region++)
      ceilings[region] = inArea[slots[region]!] ? units : 0;
    return { kind: 'local', place: local.push(ceilings) - 1 };
  });
  return {
    problem: {
      unit,
      costs: distinct.map((cost) => cost / unit),
      heads,
      shared,
      local,
      order,
      regions: slots.length,
    },
    slots,
    classOf,
  };
}

function slotsWithHeads(phases: readonly Int32Array[], count: number): Int32Array {
  const slots = new Int32Array(count);
  let regions = 0;
  for (let slot = 0; slot < count; slot++) {
    for (const heads of phases) {
      if (heads[slot]! > 0) {
        slots[regions++] = slot;
        break;
      }
    }
  }
  return slots.subarray(0, regions);
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Units that heads per class cost. */
export function unitsOf(costs: readonly number[], heads: ArrayLike<number>): number {
  let units = 0;
  for (let c = 0; c < costs.length; c++) units += costs[c]! * heads[c]!;
  return units;
}

/** Heads per class over all regions. */
export function totalsOf(heads: readonly Int32Array[]): number[] {
  return heads.map(sum);
}

export function scoreOf(problem: HeadsProblem, solution: HeadsSolution): Score {
  let funded = 0;
  const used = problem.order.map(({ kind, place }) => {
    const perClass = kind === 'shared' ? solution.shared[place]! : totalsOf(solution.local[place]!);
    for (const heads of perClass) funded += heads;
    return unitsOf(problem.costs, perClass);
  });
  return [funded, ...used];
}

/** Above 0 when a is better than b. */
export function compareScores(a: Score, b: Score): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return 0;
}
