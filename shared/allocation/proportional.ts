import type { Shares } from './allocation.ts';
import { divideProduct } from './exact.ts';
import { giveToLargestRemainders } from './rounding.ts';

/**
 * The rule "proportional": `rest` heads in proportion to a weight, none beyond a region's room.
 *
 * Exact shares are min(λ·weight, room) with the one λ at which they add up to `rest`: a region whose
 * share reaches its room keeps the room, and what it cannot take is shared in proportion among the
 * others until no share exceeds its room (water-filling). λ is a fraction of whole numbers, so shares are
 * exact. Whole heads come by largest remainder, ties to the lower slot.
 *
 * @param weight whole, > 0 wherever `room` is
 * @param room most heads a region can take; regions with 0 take no part
 * @param rest heads to give, 0 ≤ rest ≤ Σ room
 */
export function shareInProportion(weight: ArrayLike<number>, room: Int32Array, rest: number): Shares {
  const share = new Float64Array(room.length);
  const heads = new Int32Array(room.length);
  let open = new Int32Array(room.length);
  let count = 0;
  let weightSum = 0;
  for (let slot = 0; slot < room.length; slot++) {
    if (room[slot]! > 0) {
      open[count++] = slot;
      weightSum += weight[slot]!;
    }
  }
  open = open.subarray(0, count);

  // Each pass fills the regions that λ = left/weightSum overflows, which raises λ for the others. Few passes
  // suffice: the rise shrinks by the weight filled over the weight left.
  let left = rest;
  for (;;) {
    let stillOpen = 0;
    let filledWeight = 0;
    let filledHeads = 0;
    for (const slot of open) {
      if (divideProduct(weight[slot]!, left, weightSum).quotient >= room[slot]!) {
        heads[slot] = room[slot]!;
        share[slot] = room[slot]!;
        filledHeads += room[slot]!;
        filledWeight += weight[slot]!;
      } else {
        open[stillOpen++] = slot;
      }
    }
    if (stillOpen === open.length) break;
    open = open.subarray(0, stillOpen);
    left -= filledHeads;
    weightSum -= filledWeight;
  }

  const remainders = new Float64Array(open.length);
  let unrounded = left;
  for (let i = 0; i < open.length; i++) {
    const slot = open[i]!;
    const { quotient, remainder } = divideProduct(weight[slot]!, left, weightSum);
    heads[slot] = quotient;
    share[slot] = quotient + remainder / weightSum;
    remainders[i] = remainder;
    unrounded -= quotient;
  }
  giveToLargestRemainders(heads, open, remainders, unrounded);
  return { share, heads };
}
