import { sum } from '../allocation/exact.ts';
import { payAll } from './construct.ts';
import { ceilingPerRegion } from './fund.ts';
import { poseHeadsProblem, type FundingInput } from './heads-problem.ts';

/**
 * Whether the funds pay for all heads: `fundHeads` without saying who pays whom, hence much quicker.
 *
 * Yes is certain. So is no where the money together is short, or one fund for all and one per region pay;
 * where more funds must be filled to within less than a head, a way to pay for the last head may be missed.
 *
 * The search for alternatives asks it many times, so the two clear answers come first: no where even money
 * that could be divided at will is short, yes where the dearest heads taken first all find their place.
 *
 * @throws RangeError as `fundHeads`, where neither is clear
 */
export function paysForAll(input: FundingInput): boolean {
  const { phases, funds, inArea } = input;
  const dearestFirst = [...phases.keys()].sort((a, b) => input.costPerHead[b]! - input.costPerHead[a]!);
  const costs = dearestFirst.map((t) => input.costPerHead[t]!);
  const heads = dearestFirst.map((t) => phases[t]!);
  const perRegion = funds.flatMap((fund) => ceilingPerRegion(fund) ?? []);
  const shared = funds.flatMap((fund) => fund.ceiling ?? []);
  const ownMoney = sum(perRegion);

  let short = 0;
  const unpaid = costs.map(() => 0);
  const here = costs.map(() => 0);
  for (let slot = 0; slot < inArea.length; slot++) {
    let need = 0;
    for (let c = 0; c < costs.length; c++) {
      here[c] = heads[c]![slot]!;
      need += here[c]! * costs[c]!;
    }
    if (need === 0) continue;
    if (inArea[slot] === 1) {
      need = Math.max(0, need - ownMoney);
      for (const money of perRegion) payDearest(here, costs, money);
    }
    short += need;
    for (let c = 0; c < costs.length; c++) unpaid[c]! += here[c]!;
  }
  if (short > sum(shared)) return false;
  for (const money of shared) payDearest(unpaid, costs, money);
  return unpaid.every((count) => count === 0) || payAll(poseHeadsProblem(input).problem) !== null;
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
