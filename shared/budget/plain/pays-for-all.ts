import { sum } from '../../allocation/exact.ts';
import { payAll } from './construct.ts';
import { poseHeadsProblem, type PlainClaims } from './heads-problem.ts';

/**
 * Whether the funds pay for all heads: `payPlain` without saying who pays whom, hence much quicker.
 *
 * Yes is certain. So is no where the money together is short, or one fund for all and one per region pay;
 * where more funds must be filled to within less than a head, a way to pay for the last head may be missed.
 *
 * The search for alternatives asks it many times, so the two clear answers come first: no where even money
 * that could be divided at will is short, yes where the dearest heads taken first all find their place.
 */
export function plainPaysForAll(claims: PlainClaims): boolean {
  const { lines, funds } = claims;
  const dearestFirst = [...lines.keys()].sort((a, b) => claims.costPerHead[b]! - claims.costPerHead[a]!);
  const costs = dearestFirst.map((t) => claims.costPerHead[t]!);
  const heads = dearestFirst.map((t) => lines[t]!);
  const local = funds.filter((fund) => 'perRegion' in fund);
  const shared = funds.flatMap((fund) => ('ceiling' in fund ? fund.ceiling : []));
  const slots = lines[0]?.length ?? 0;

  let short = 0;
  const unpaid = costs.map(() => 0);
  const here = costs.map(() => 0);
  for (let slot = 0; slot < slots; slot++) {
    let need = 0;
    for (let c = 0; c < costs.length; c++) {
      here[c] = heads[c]![slot]!;
      need += here[c]! * costs[c]!;
    }
    if (need === 0) continue;
    for (const { perRegion, where } of local) {
      if (where[slot] !== 1) continue;
      need = Math.max(0, need - perRegion);
      payDearest(here, costs, perRegion);
    }
    short += need;
    for (let c = 0; c < costs.length; c++) unpaid[c]! += here[c]!;
  }
  if (short > sum(shared)) return false;
  for (const money of shared) payDearest(unpaid, costs, money);
  return unpaid.every((count) => count === 0) || payAll(poseHeadsProblem(claims).problem) !== null;
}

/** Takes from `heads` those that the money pays, the dearest first. */
function payDearest(heads: number[], costs: readonly number[], money: number): void {
  let left = money;
  for (let c = 0; c < costs.length; c++) {
    const paid = Math.min(heads[c]!, Math.floor(left / costs[c]!));
    heads[c]! -= paid;
    left -= paid * costs[c]!;
  }
}
