import { sum } from './exact.ts';

/** min(floor, room) of each region. @param given what each has got of the floor before */
export function floorHeads(floor: number, room: Int32Array, given?: Int32Array): Int32Array {
  return room.map((most, slot) => Math.min(Math.max(0, floor - (given?.[slot] ?? 0)), most));
}

/**
 * The largest floor f with Σ min(f, room) ≤ heads; the largest room where all rooms together fit.
 * @param given what each region has got of the floor before
 */
export function largestFloor(room: Int32Array, heads: number, given?: Int32Array): number {
  if (given) return largestAboveGiven(room, heads, given);
  const ascending = room.toSorted();
  if (sum(ascending) <= heads) return ascending.at(-1) ?? 0;
  // Regions that the floor fills take their room; the others share the rest alike.
  let left = heads;
  for (let filled = 0; filled < ascending.length; filled++) {
    const open = ascending.length - filled;
    if (ascending[filled]! * open > left) return Math.floor(left / open);
    left -= ascending[filled]!;
  }
  return ascending.at(-1) ?? 0;
}

/** The sum grows with the floor, so it is sought by halves. */
function largestAboveGiven(room: Int32Array, heads: number, given: Int32Array): number {
  let high = room.reduce((most, open, slot) => Math.max(most, open + given[slot]!), 0);
  if (sum(floorHeads(high, room, given)) <= heads) return high;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sum(floorHeads(middle, room, given)) <= heads) low = middle;
    else high = middle;
  }
  return low;
}
