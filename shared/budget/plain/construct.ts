import { fillMost, fillWorthiest, remembering, workPerRegion } from './fill.ts';
import { totalsOf, unitsOf, type HeadsProblem, type HeadsSolution } from './heads-problem.ts';
import { cutUp, mostHeads, packShared } from './pack-shared.ts';

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
  let exact = true;
  const pay = (available: readonly number[], ceiling: number, work?: number) => {
    const paid = mostHeads(costs, available, ceiling, work);
    exact &&= paid.exact;
    return paid.heads;
  };
  const work = workPerRegion(problem);
  const payLocally = remembering((available, ceiling) => pay(available, ceiling, work));
  const paidLocally = fillLocal(problem, payLocally).paid;
  const paidShared = shared.map((ceiling) => [...pay(totalsOf(heads), ceiling)]);
  return { solution: { shared: paidShared, local: paidLocally }, exact };
}

/**
 * All heads paid, earlier funds filled first; null when this way of filling leaves heads over.
 *
 * Regions' own funds take what they can, but no more than the shared funds named before them leave over.
 */
export function payAll(problem: HeadsProblem): HeadsSolution | null {
  const { costs, heads, order, shared } = problem;
  const firstLocal = order.findIndex(({ kind }) => kind === 'local');
  const before = order
    .slice(0, firstLocal < 0 ? 0 : firstLocal)
    .reduce((sum, { place }) => sum + shared[place]!, 0);
  let wanted = Math.max(0, unitsOf(costs, totalsOf(heads)) - before);
  const work = workPerRegion(problem);
  const fill = remembering((available, ceiling) => fillMost(costs, available, ceiling, work));
  const local = fillLocal(problem, (available, ceiling) => {
    if (wanted === 0) return costs.map(() => 0);
    const filled = fillDown(costs, available, ceiling, wanted, fill);
    wanted = Math.max(0, wanted - unitsOf(costs, filled));
    return filled;
  });
  const packed = cutUp(costs, local.rest, shared);
  return packed && { shared: packed, local: local.paid };
}

/** As much as fits below the ceiling, or the least that is not below what is wanted. */
function fillDown(
  costs: readonly number[],
  available: readonly number[],
  ceiling: number,
  wanted: number,
  fill: (available: readonly number[], ceiling: number) => readonly number[],
): readonly number[] {
  const all = unitsOf(costs, available);
  if (wanted < Math.min(ceiling, all)) {
    const left = fill(available, all - wanted);
    const taken = available.map((count, c) => count - left[c]!);
    if (unitsOf(costs, taken) <= ceiling) return taken;
  }
  return fill(available, ceiling);
}

/**
 * As many heads as possible when the money is short, with class `critical` as the dearest the shared funds
 * pay: then a region's own fund is worth most where it pays for the heads that save them most, see
 * `fillWorthiest`.
 */
export function payMost(problem: HeadsProblem, critical: number): HeadsSolution {
  const { costs, shared } = problem;
  const work = workPerRegion(problem);
  const fill = remembering((available, ceiling) =>
    fillWorthiest(costs, available, ceiling, costs[critical]!, work),
  );
  const local = fillLocal(problem, fill);
  return { shared: packShared(costs, local.rest, shared), local: local.paid };
}

/** Runs through the regions' own funds in their order; `rest` are the heads per class nobody has paid for. */
function fillLocal(
  { costs, heads, local, regions }: HeadsProblem,
  fill: (available: readonly number[], ceiling: number) => readonly number[],
): { readonly paid: Int32Array[][]; readonly rest: number[] } {
  const paid = local.map(() => costs.map(() => new Int32Array(regions)));
  const rest = totalsOf(heads);
  if (local.length === 0) return { paid, rest };
  const available = costs.map(() => 0);
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
