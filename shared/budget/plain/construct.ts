import { sum } from '../../allocation/exact.ts';
import { totalsOf, unitsOf, type HeadsProblem, type HeadsSolution } from './heads-problem.ts';
import { cutUp, mostHeads, packShared } from './pack-shared.ts';
import { RegionFilling } from './region-filling.ts';

/**
 * The best funding where only one fund can pay for any head at all, or null where several can.
 *
 * @returns `exact` as of `mostHeads`
 */
export function payAlone(problem: HeadsProblem): { solution: HeadsSolution; exact: boolean } | null {
  const { costs, heads, shared, local, order } = problem;
  const cheapest = costs[0] ?? Infinity;
  const able = order.filter(({ kind, place }) =>
    kind === 'shared' ? shared[place]! >= cheapest : local[place]!.some((ceiling) => ceiling >= cheapest),
  );
  if (able.length > 1) return null;
  const locally = new RegionFilling(problem, () => 1);
  const { paid: paidLocally } = fillLocal(problem, (available, ceiling) => locally.fill(available, ceiling));
  let { exact } = locally;
  const paidShared = shared.map((ceiling) => {
    const paid = mostHeads(costs, totalsOf(heads), ceiling);
    exact &&= paid.exact;
    return paid.heads;
  });
  return { solution: { shared: paidShared, local: paidLocally }, exact };
}

/**
 * All heads paid, earlier funds filled first; null when this way of filling leaves heads over.
 *
 * Regions' own funds take what they can, but no more than the shared funds named before them leave over.
 */
export function payAll(problem: HeadsProblem): HeadsSolution | null {
  const local = fillForAll(problem);
  const packed = cutUp(problem.costs, local.rest, problem.shared);
  return packed && { shared: packed, local: local.paid };
}

/** Heads for whom `payAll` has no money: 0 where it pays all, else as many of the dearest as lack it together, at least 1. */
export function unpaidOfAll(problem: HeadsProblem): number {
  const { costs, shared } = problem;
  const { rest } = fillForAll(problem);
  if (cutUp(costs, rest, shared)) return 0;
  return Math.max(1, Math.ceil((unitsOf(costs, rest) - sum(shared)) / costs.at(-1)!));
}

/** Regions' own funds filled with what the shared funds named before them leave over. */
function fillForAll(problem: HeadsProblem): FilledLocally {
  const { costs, heads, order, shared } = problem;
  const firstLocal = order.findIndex(({ kind }) => kind === 'local');
  const before = order
    .slice(0, firstLocal < 0 ? 0 : firstLocal)
    .reduce((money, { place }) => money + shared[place]!, 0);
  let wanted = Math.max(0, unitsOf(costs, totalsOf(heads)) - before);
  const filling = new RegionFilling(problem, (cost) => cost);
  const none = new Int32Array(costs.length);
  return fillLocal(problem, (available, ceiling) => {
    if (wanted === 0) return none;
    const filled = fillDown(costs, available, ceiling, wanted, filling);
    wanted = Math.max(0, wanted - unitsOf(costs, filled));
    return filled;
  });
}

/** As much as fits below the ceiling, or the least that is not below what is wanted. */
function fillDown(
  costs: readonly number[],
  available: Int32Array,
  ceiling: number,
  wanted: number,
  filling: RegionFilling,
): Int32Array {
  const all = unitsOf(costs, available);
  if (wanted < Math.min(ceiling, all)) {
    const left = filling.fill(available, all - wanted);
    const taken = available.map((count, c) => count - left[c]!);
    if (unitsOf(costs, taken) <= ceiling) return taken;
  }
  return filling.fill(available, ceiling);
}

/**
 * As many heads as possible when the money is short, with class `critical` as the dearest the shared funds
 * pay: then a head that a region's own fund pays for saves them its cost, but no more than the critical one's.
 */
export function payMost(problem: HeadsProblem, critical: number): HeadsSolution {
  const { costs, shared } = problem;
  const filling = new RegionFilling(problem, (cost) => Math.min(cost, costs[critical]!));
  const local = fillLocal(problem, (available, ceiling) => filling.fill(available, ceiling));
  return { shared: packShared(costs, local.rest, shared), local: local.paid };
}

interface FilledLocally {
  /** Heads per fund and class, one entry per region. */
  readonly paid: Int32Array[][];
  /** Heads per class nobody has paid for. */
  readonly rest: number[];
}

/** Runs through the regions' own funds in their order. */
function fillLocal(
  { costs, heads, local, regions }: HeadsProblem,
  fill: (available: Int32Array, ceiling: number) => Int32Array,
): FilledLocally {
  const paid = local.map(() => costs.map(() => new Int32Array(regions)));
  const rest = totalsOf(heads);
  if (local.length === 0) return { paid, rest };
  const available = new Int32Array(costs.length);
  for (let region = 0; region < regions; region++) {
    for (let c = 0; c < costs.length; c++) available[c] = heads[c]![region]!;
    for (let f = 0; f < local.length; f++) {
      const ceilings = local[f]!;
      const filled = fill(available, ceilings[region]!);
      for (let c = 0; c < costs.length; c++) {
        const count = filled[c]!;
        available[c]! -= count;
        rest[c]! -= count;
        paid[f]![c]![region] = count;
      }
    }
  }
  return { paid, rest };
}
