import { canFillExactly, fillMost, worthBound } from './fill.ts';
import { totalsOf, unitsOf, type HeadsProblem, type Score } from './heads-problem.ts';

/** What no funding can exceed. */
export interface FundingBound {
  readonly heads: number;
  /** Class of the dearest heads the shared funds reach, at which the bound on heads is attained. */
  readonly critical: number;
  /** Units of the first fund, of the first two, and so on, in the plan's order. */
  readonly usedTogether: readonly number[];
}

/** Guards against a bound one too low from rounding in divisions of up to 10⁹ units. */
const rounding = 1e-6;

/**
 * Bounds by weak duality: let a unit of the shared funds be worth 1/s heads, s the cost of some class. Then a
 * head they pay gains max(0, 1 − cost/s), the ceilings together 1/s a unit, and a region's own fund whatever
 * is worth most in it, min(1, cost/s) a head. This holds for every class; the least is the bound.
 */
export function boundFunding(problem: HeadsProblem): FundingBound {
  const { costs, order, shared } = problem;
  const all = totalsOf(problem.heads);
  const ceiling = shared.reduce((sum, units) => sum + reachable(costs, all, units), 0);
  const worth = localWorth(problem);
  let heads = all.reduce((sum, count) => sum + count, 0);
  let critical = costs.length - 1;
  for (const [s, cost] of costs.entries()) {
    let sum = ceiling + worth[s]!;
    for (let c = 0; c < s; c++) sum += all[c]! * (cost - costs[c]!);
    const bound = Math.floor(sum / cost + rounding);
    if (bound < heads) [heads, critical] = [bound, s];
  }
  const need = unitsOf(costs, all);
  const usedTogether = order.map((_, last) => {
    const first = order.slice(0, last + 1);
    const of = (kind: 'shared' | 'local') => first.filter((fund) => fund.kind === kind);
    const own = of('local').reduce((sum, { place }) => sum + localReach(problem, place), 0);
    const common = of('shared').reduce((sum, { place }) => sum + reachable(costs, all, shared[place]!), 0);
    return Math.min(need, own + common);
  });
  return { heads, critical, usedTogether };
}

/** Which parts of a funding are certain to be the best possible. */
export function certify(bound: FundingBound, [heads, ...used]: Score): { heads: boolean; order: boolean } {
  let together = 0;
  const order = used.every((units, f) => (together += units) === bound.usedTogether[f]);
  return { heads: heads === bound.heads, order: heads === bound.heads && order };
}

/** Units of a ceiling that whole heads can use up. */
function reachable(costs: readonly number[], available: ArrayLike<number>, ceiling: number): number {
  const most = Math.min(ceiling, unitsOf(costs, available));
  return canFillExactly(costs, available, ceiling)
    ? unitsOf(costs, fillMost(costs, available, ceiling))
    : most;
}

function localReach({ costs, heads, local, regions }: HeadsProblem, place: number): number {
  const available = costs.map(() => 0);
  let sum = 0;
  for (let region = 0; region < regions; region++) {
    for (let c = 0; c < costs.length; c++) available[c] = heads[c]![region]!;
    sum += reachable(costs, available, local[place]![region]!);
  }
  return sum;
}

/** Per class s: what the regions' own funds are worth together, in units, when heads count up to s. */
function localWorth({ costs, heads, local, regions }: HeadsProblem): number[] {
  const worth = costs.map(() => 0);
  if (local.length === 0) return worth;
  const available = costs.map(() => 0);
  for (let region = 0; region < regions; region++) {
    for (let c = 0; c < costs.length; c++) available[c] = heads[c]![region]!;
    const ceiling = local.reduce((sum, ceilings) => sum + ceilings[region]!, 0);
    for (const [s, cost] of costs.entries())
      worth[s]! += Math.floor(worthBound(costs, available, ceiling, cost) + rounding);
  }
  return worth;
}
