import { sum } from './exact.ts';

/** min(floor, room) of each region. */
export function floorHeads(floor: number, room: Int32Array): Int32Array {
  return room.map((most) => Math.min(floor, most));
}

/** The largest floor f with Σ min(f, room) ≤ heads; the largest room where all rooms together fit. */
export function largestFloor(room: Int32Array, heads: number): number {
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
