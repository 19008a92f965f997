import { canFillExactly, fillMost, roundingError, worthBound } from './fill.ts';
import { totalsOf, unitsOf, type HeadsProblem, type Score } from './heads-problem.ts';
import { RegionFilling } from './region-filling.ts';

/** What no funding can exceed. */
export interface FundingBound {
  readonly heads: number;
  /** Class of the dearest heads the shared funds reach, at which the bound on heads is attained. */
  readonly critical: number;
  /** Units of the first fund, of the first two, and so on, in the plan's order. */
  readonly usedTogether: readonly number[];
}

/**
 * Bounds by weak duality: let a unit of the shared funds be worth 1/s heads, s the cost of some class. Then a
 * head they pay gains max(0, 1 − cost/s), the ceilings together 1/s a unit, and a region's own fund whatever
 * is worth most in it, min(1, cost/s) a head. This holds for every class; the least is the bound.
 *
 * As if heads could be divided: quick, and mostly attained.
 */
export function boundDivided(problem: HeadsProblem): FundingBound {
  const { costs, heads, local, regions } = problem;
  const all = totalsOf(heads);
  let most = all.reduce((sum, count) => sum + count, 0);
  let critical = Math.max(0, costs.length - 1);
  for (const [s, worth] of dividedWorth(problem).entries()) {
    const bound = headsBound(problem, all, s, worth);
    if (bound < most) [most, critical] = [bound, s];
  }
  const usedTogether = boundUse(problem, all, (place) => {
    let sum = 0;
    for (let region = 0; region < regions; region++) {
      let need = 0;
      for (let c = 0; c < costs.length; c++) need += costs[c]! * heads[c]![region]!;
      sum += Math.min(need, local[place]![region]!);
    }
    return sum;
  });
  return { heads: most, critical, usedTogether };
}

/** The same with what regions' own funds can pay in whole heads. */
export function boundWhole(problem: HeadsProblem, divided: FundingBound): FundingBound {
  const { costs, local } = problem;
  if (local.length === 0) return divided;
  const all = totalsOf(problem.heads);
  const { critical } = divided;
  const worth = wholeWorth(problem, costs[critical]!);
  return {
    heads: Math.min(divided.heads, headsBound(problem, all, critical, worth)),
    critical,
    usedTogether: boundUse(problem, all, (place) => localReach(problem, place)),
  };
}

/** Which parts of a funding are certain to be the best possible. */
export function certify(bound: FundingBound, [heads, ...used]: Score): Proof {
  let together = 0;
  const order = used.every((units, f) => (together += units) === bound.usedTogether[f]);
  return { heads: heads === bound.heads, order: heads === bound.heads && order };
}

/** What is certain: that no funding pays for more heads, and that none of as many uses earlier funds more. */
export interface Proof {
  readonly heads: boolean;
  readonly order: boolean;
}

function headsBound(
  { costs, shared }: HeadsProblem,
  all: readonly number[],
  s: number,
  localWorth: number,
): number {
  let sum = localWorth;
  for (const ceiling of shared) sum += reachable(costs, all, ceiling);
  for (let c = 0; c < s; c++) sum += all[c]! * (costs[s]! - costs[c]!);
  return Math.floor(sum / costs[s]! + roundingError);
}

function boundUse(
  { costs, order, shared }: HeadsProblem,
  all: readonly number[],
  localUse: (place: number) => number,
): number[] {
  const need = unitsOf(costs, all);
  let together = 0;
  return order.map(({ kind, place }) => {
    together += kind === 'shared' ? reachable(costs, all, shared[place]!) : localUse(place);
    return Math.min(need, together);
  });
}

/** Units of a ceiling that whole heads can use up. */
function reachable(costs: readonly number[], available: ArrayLike<number>, ceiling: number): number {
  const need = unitsOf(costs, available);
  if (need <= ceiling) return need;
  return canFillExactly(costs, available, ceiling)
    ? unitsOf(costs, fillMost(costs, available, ceiling))
    : ceiling;
}

/** Units that a fund can pay in all regions together, each filled for itself. */
function localReach(problem: HeadsProblem, place: number): number {
  const filling = new RegionFilling(problem, (cost) => cost);
  return overRegions(problem, (available, region) =>
    filling.worth(available, problem.local[place]![region]!),
  );
}

/** Per class s, what the regions' own funds are worth together when heads count up to s and can be divided. */
function dividedWorth({ costs, heads, local, regions }: HeadsProblem): number[] {
  const worth = costs.map(() => 0);
  if (local.length === 0) return worth;
  const available = costs.map(() => 0);
  for (let region = 0; region < regions; region++) {
    for (let c = 0; c < costs.length; c++) available[c] = heads[c]![region]!;
    const ceiling = ceilingOf(local, region);
    for (let s = 0; s < costs.length; s++)
      worth[s]! += Math.floor(worthBound(costs, available, ceiling, costs[s]!) + roundingError);
  }
  return worth;
}

/** The same for one class, in whole heads; a region's own funds are taken for one. */
function wholeWorth(problem: HeadsProblem, mostWorth: number): number {
  const filling = new RegionFilling(problem, (cost) => Math.min(cost, mostWorth));
  return overRegions(problem, (available, region) =>
    filling.worth(available, ceilingOf(problem.local, region)),
  );
}

function overRegions(
  { costs, heads, regions }: HeadsProblem,
  figureOf: (available: Int32Array, region: number) => number,
): number {
  const available = new Int32Array(costs.length);
  let sum = 0;
  for (let region = 0; region < regions; region++) {
    for (let c = 0; c < costs.length; c++) available[c] = heads[c]![region]!;
    sum += figureOf(available, region);
  }
  return sum;
}

function ceilingOf(local: readonly Float64Array[], region: number): number {
  let sum = 0;
  for (const ceilings of local) sum += ceilings[region]!;
  return sum;
}
