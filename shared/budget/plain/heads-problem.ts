import { sum } from '../../allocation/exact.ts';

/**
 * Heads and funds as the solvers see them. Lines whose heads cost the same are one class. Money is counted
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

/** A fund with one limit: in all, or for each desa where it pays. Whole Rupiah. */
export type PlainFund =
  { readonly ceiling: number } | { readonly perRegion: number; readonly where: Uint8Array };

/** Claims of the plain kind, see `plain.ts`. */
export interface PlainClaims {
  /** Heads to fund per line, one entry per slot. */
  readonly lines: readonly Int32Array[];
  /** Whole Rupiah for one head of each line, above 0, whoever pays. */
  readonly costPerHead: readonly number[];
  /** In the order in which they are to be used up. */
  readonly funds: readonly PlainFund[];
}

export interface PosedProblem {
  readonly problem: HeadsProblem;
  /** Slot of each region. */
  readonly slots: Int32Array;
  /** Class of each line. */
  readonly classOf: readonly number[];
}

export function poseHeadsProblem({ lines, costPerHead, funds }: PlainClaims): PosedProblem {
  const distinct = [...new Set(costPerHead)].sort((a, b) => a - b);
  const unit = distinct.reduce(greatestCommonDivisor, 0) || 1;
  const classOf = costPerHead.map((cost) => distinct.indexOf(cost));
  const slots = slotsWithHeads(lines, lines[0]?.length ?? 0);
  const heads = distinct.map(() => new Int32Array(slots.length));
  for (const [line, perSlot] of lines.entries()) {
    const perRegion = heads[classOf[line]!]!;
    for (let region = 0; region < slots.length; region++) perRegion[region]! += perSlot[slots[region]!]!;
  }

  const shared: number[] = [];
  const local: Float64Array[] = [];
  const order = funds.map((fund): FundPlace => {
    if ('ceiling' in fund) return { kind: 'shared', place: shared.push(Math.floor(fund.ceiling / unit)) - 1 };
    const units = Math.floor(fund.perRegion / unit);
    const ceilings = new Float64Array(slots.length);
    for (let region = 0; region < slots.length; region++)
      ceilings[region] = fund.where[slots[region]!] ? units : 0;
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

function slotsWithHeads(lines: readonly Int32Array[], count: number): Int32Array {
  const slots = new Int32Array(count);
  let regions = 0;
  for (let slot = 0; slot < count; slot++) {
    for (const heads of lines) {
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
