import type { Shares } from './allocation.ts';
import { compareProducts, divideProduct } from './exact.ts';
import { giveToLargestRemainders } from './rounding.ts';
import type { Rounding } from './rule.ts';
import { settleSainteLague } from './sainte-lague.ts';

/** Bounds and rounding of shares. Arrays have one slot per region. */
export interface ShareTerms {
  /** Most heads a region can take; regions with 0 take no part. */
  readonly room: Int32Array;
  /** Heads a region gets at least, whatever its weight; 0 ≤ least ≤ room. */
  readonly least: Int32Array;
  readonly rounding: Rounding;
}

/**
 * The rule "proportional": `rest` heads in proportion to a weight, every region within its bounds.
 *
 * Exact shares are clamp(λ·weight, least, room) with the one λ at which they add up to `rest`
 * (water-filling): a region whose share reaches its room keeps the room, one whose share falls short of its
 * least gets the least, and the others share what is left in proportion. λ is a fraction of whole numbers, so
 * shares are exact. A region of weight 0 gets its least.
 *
 * Whole heads come by largest remainder, ties to the lower slot, so that each is its share rounded up or down;
 * or by Sainte-Laguë's divisors under the same bounds (see `settleSainteLague`).
 *
 * @param weight whole numbers ≥ 0 whose sum is safe
 * @param rest heads to give, ≥ Σ least; what exceeds the rooms of regions with weight is not given
 */
export function shareInProportion(weight: ArrayLike<number>, rest: number, terms: ShareTerms): Shares {
  const { room, least, rounding } = terms;
  const share = new Float64Array(room.length);
  const heads = new Int32Array(room.length);
  const weighed = new Int32Array(room.length);
  let count = 0;
  let weightSum = 0;
  let roomSum = 0;
  let left = rest;
  for (let slot = 0; slot < room.length; slot++) {
    if (room[slot] === 0) continue;
    if (weight[slot]! > 0) {
      weighed[count++] = slot;
      weightSum += weight[slot]!;
      roomSum += room[slot]!;
    } else {
      share[slot] = heads[slot] = least[slot]!;
      left -= least[slot]!;
    }
  }
  const taking = weighed.subarray(0, count);
  const level = findLevel(weight, taking, weightSum, Math.min(left, roomSum), terms, heads);

  const { open } = level;
  const remainders = new Float64Array(open.length);
  let unrounded = level.heads;
  for (const slot of taking) share[slot] = heads[slot]!;
  for (let i = 0; i < open.length; i++) {
    const slot = open[i]!;
    const { quotient, remainder } = divideProduct(weight[slot]!, level.heads, level.weight);
    heads[slot] = quotient;
    share[slot] = quotient + remainder / level.weight;
    remainders[i] = remainder;
    unrounded -= quotient;
  }
  if (rounding === 'largest-remainder') {
    giveToLargestRemainders(heads, open, remainders, unrounded);
  } else {
    for (let i = 0; i < open.length; i++) {
      if (remainders[i]! < level.weight - remainders[i]!) continue;
      heads[open[i]!]!++;
      unrounded--;
    }
    settleSainteLague(heads, taking, weight, least, room, unrounded);
  }
  return { share, heads };
}

/** λ = heads/weight, and the slots whose share λ·weight lies within their bounds. */
interface Level {
  readonly open: Int32Array;
  readonly heads: number;
  readonly weight: number;
}

/**
 * Narrows down λ (after Bitran and Hax, 1981). Each pass supposes that all regions still open are within their
 * bounds at λ = left/weightSum. If with the bounds they come to less than `left` together, λ must rise: those
 * above their room stay there and are settled; if they come to more, λ must fall, and those below their least
 * are settled. Few passes suffice: the change shrinks by the weight settled over the weight left.
 *
 * @param heads takes the bounds of the regions settled
 */
function findLevel(
  weight: ArrayLike<number>,
  slots: Int32Array,
  weightSum: number,
  heads: number,
  { room, least }: ShareTerms,
  settled: Int32Array,
): Level {
  let open = slots.slice();
  let left = heads;
  for (;;) {
    const above = { weight: 0, heads: 0 };
    const below = { weight: 0, heads: 0 };
    const scale = left / weightSum;
    for (const slot of open) {
      const w = weight[slot]!;
      const side = sideOf(w, scale, left, weightSum, least[slot]!, room[slot]!);
      if (side > 0) {
        above.weight += w;
        above.heads += room[slot]!;
      } else if (side < 0) {
        below.weight += w;
        below.heads += least[slot]!;
      }
    }
    const outside = above.weight + below.weight;
    if (outside === 0) return { open, heads: left, weight: weightSum };
    const excess = compareProducts(above.heads + below.heads, weightSum, left, outside);
    let count = 0;
    for (const slot of open) {
      const side = sideOf(weight[slot]!, scale, left, weightSum, least[slot]!, room[slot]!);
      if (side > 0 && excess <= 0) settled[slot] = room[slot]!;
      else if (side < 0 && excess >= 0) settled[slot] = least[slot]!;
      else open[count++] = slot;
    }
    open = open.subarray(0, count);
    if (excess <= 0) {
      left -= above.heads;
      weightSum -= above.weight;
    }
    if (excess >= 0) {
      left -= below.heads;
      weightSum -= below.weight;
    }
  }
}

/** Relative error of λ·weight in floating point, generously. */
const doubt = 1e-12;

/** 1 where λ·weight ≥ room, −1 where it is < least, else 0; in floating point where that leaves no doubt. */
function sideOf(
  weight: number,
  scale: number,
  left: number,
  weightSum: number,
  least: number,
  room: number,
): number {
  const share = weight * scale;
  const margin = share * doubt;
  if (share - margin > room) return 1;
  if (share + margin < least) return -1;
  if (share + margin < room && share - margin > least) return 0;
  const { quotient } = divideProduct(weight, left, weightSum);
  return quotient >= room ? 1 : quotient < least ? -1 : 0;
}
