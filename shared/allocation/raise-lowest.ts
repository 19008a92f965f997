import { compareProducts, sum } from './exact.ts';
import { SlotHeap } from './slot-heap.ts';

/**
 * The rule "raise-lowest": each next head goes to the region with the lowest covered/eligible at that moment,
 * ties to the lower slot, until `rest` heads are given (leximin on coverage).
 *
 * The k-th further head of a region is asked for at level (covered + k)/eligible, which grows with k, so the
 * head-by-head process takes the `rest` lowest of all levels. Instead of walking there, the level at which
 * nearly all heads are given is closed in on, and a heap gives the few that remain.
 *
 * @param covered heads protected before the rule starts, floors and minimums included
 * @param eligible > 0 wherever `room` is
 * @param room most further heads a region can take
 * @param rest heads to give, 0 ≤ rest ≤ Σ room
 * @returns the further heads of each region
 */
export function raiseLowest(
  covered: Float64Array,
  eligible: Float64Array,
  room: Int32Array,
  rest: number,
): Int32Array {
  const heads = headsBelow(levelBelow(covered, eligible, room, rest), covered, eligible, room, -margin);
  giveOneByOne(heads, covered, eligible, room, rest - sum(heads));
  return heads;
}

/**
 * Heads by which a level computed in floating point may be wrong, generously: for fewer than 2³¹ eligible
 * workers the error stays below 2⁻²⁰. Counting with +margin never misses a head below the level, with
 * −margin never takes one that is not.
 */
const margin = 1e-3;

/** Remaining heads from which on the heap is as quick as another step. */
const fewHeads = 64;

/**
 * A level, as high as is cheap to find, below which no more than `rest` heads are asked for. With the level the heads
 * grow as fast as there are eligible in regions that are open at it, which leads there in a few steps; every eighth
 * halves, for where they do not.
 */
function levelBelow(covered: Float64Array, eligible: Float64Array, room: Int32Array, rest: number): number {
  let [low, high] = [0, 1];
  let level = 0.5;
  // 2⁻⁴⁰ tells apart the levels of regions of up to a million million workers.
  for (let step = 1; high - low > 2 ** -40; step++) {
    let count = 0;
    let open = 0;
    for (let slot = 0; slot < room.length; slot++) {
      const most = room[slot]!;
      const heads = headsToLevel(level, covered[slot]!, eligible[slot]!, most, margin);
      count += heads;
      if (heads > 0 && heads < most) open += eligible[slot]!;
    }
    if (count > rest) {
      high = level;
    } else {
      low = level;
      if (rest - count <= fewHeads) break;
    }
    const led = level + (rest - fewHeads / 2 - count) / open;
    level = step % 8 > 0 && led > low && led < high ? led : (low + high) / 2;
  }
  return low;
}

function headsBelow(
  level: number,
  covered: Float64Array,
  eligible: Float64Array,
  room: Int32Array,
  allowance: number,
): Int32Array {
  return room.map((most, slot) => headsToLevel(level, covered[slot]!, eligible[slot]!, most, allowance));
}

/** Number of a region's further heads asked for below a level; `most` 0 is 0 also where figures are NaN. */
function headsToLevel(
  level: number,
  covered: number,
  eligible: number,
  most: number,
  allowance: number,
): number {
  if (most === 0) return 0;
  return Math.min(most, Math.max(0, Math.ceil(level * eligible - covered + allowance)));
}

/** The rule itself, head by head, from where `heads` stands. */
function giveOneByOne(
  heads: Int32Array,
  covered: Float64Array,
  eligible: Float64Array,
  room: Int32Array,
  count: number,
): void {
  if (count === 0) return;
  const level = new Float64Array(room.length);
  const open = new Int32Array(room.length);
  let size = 0;
  for (let slot = 0; slot < room.length; slot++) {
    if (heads[slot]! < room[slot]!) {
      level[slot] = (covered[slot]! + heads[slot]!) / eligible[slot]!;
      open[size++] = slot;
    }
  }

  // Division rounds monotonically, so unequal quotients compare rightly; equal ones are compared exactly.
  const heap = new SlotHeap(open.subarray(0, size), (a, b) => {
    if (level[a] !== level[b]) return level[a]! < level[b]!;
    const order = compareProducts(
      covered[a]! + heads[a]!,
      eligible[b]!,
      covered[b]! + heads[b]!,
      eligible[a]!,
    );
    return order === 0 ? a < b : order < 0;
  });
  for (let given = 0; given < count; given++) {
    const lowest = heap.first;
    const after = ++heads[lowest]!;
    if (after === room[lowest]) {
      heap.removeFirst();
    } else {
      level[lowest] = (covered[lowest]! + after) / eligible[lowest]!;
      heap.firstMoved();
    }
  }
}
