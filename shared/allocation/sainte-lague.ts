import { compareProducts } from './exact.ts';
import { SlotHeap } from './slot-heap.ts';

/**
 * Sainte-Laguë's method (Webster's; odd divisors) under bounds: every region starts at its least heads, and each
 * next head goes to the region with the largest weight/(2·heads + 1), ties to the lower slot, until all heads
 * are given; a region that has reached its room takes no more. (Balinski and Young, Fair Representation,
 * 1982: divisor methods with minimum and maximum requirements.) Equivalently, all heads are
 * weight/divisor rounded to the nearest whole number and brought within the bounds, for one common divisor.
 *
 * No region loses when there are more heads to give. Unlike the largest remainders, heads may, though rarely
 * do, lie a whole head or more from the exact share.
 *
 * @param heads as one common divisor has them, brought within the bounds; changed to the result
 * @param slots ascending: the regions with weight
 * @param missing heads still to give; below 0, heads that were given too many
 */
export function settleSainteLague(
  heads: Int32Array,
  slots: Int32Array,
  weight: ArrayLike<number>,
  least: Int32Array,
  room: Int32Array,
  missing: number,
): void {
  if (missing > 0) giveNext(heads, slots, weight, room, missing);
  else if (missing < 0) takeLast(heads, slots, weight, least, -missing);
}

function giveNext(
  heads: Int32Array,
  slots: Int32Array,
  weight: ArrayLike<number>,
  room: Int32Array,
  count: number,
): void {
  const divisor = (slot: number): number => 2 * heads[slot]! + 1;
  const heap = new SlotHeap(
    slots.filter((slot) => heads[slot]! < room[slot]!),
    (a, b) => {
      const order = compareQuotients(weight[a]!, divisor(a), weight[b]!, divisor(b));
      return order === 0 ? a < b : order > 0;
    },
  );
  for (let given = 0; given < count; given++) {
    const next = heap.first;
    if (++heads[next]! === room[next]) heap.removeFirst();
    else heap.firstMoved();
  }
}

/** The way back: of the heads given, those that came last. */
function takeLast(
  heads: Int32Array,
  slots: Int32Array,
  weight: ArrayLike<number>,
  least: Int32Array,
  count: number,
): void {
  const divisor = (slot: number): number => 2 * heads[slot]! - 1;
  const heap = new SlotHeap(
    slots.filter((slot) => heads[slot]! > least[slot]!),
    (a, b) => {
      const order = compareQuotients(weight[a]!, divisor(a), weight[b]!, divisor(b));
      return order === 0 ? a > b : order < 0;
    },
  );
  for (let taken = 0; taken < count; taken++) {
    const last = heap.first;
    if (--heads[last]! === least[last]) heap.removeFirst();
    else heap.firstMoved();
  }
}

/** Sign of a/b − c/d. Division rounds monotonically: unequal quotients compare rightly, equal ones exactly. */
function compareQuotients(a: number, b: number, c: number, d: number): number {
  const left = a / b;
  const right = c / d;
  return left === right ? compareProducts(a, d, c, b) : left - right;
}
