import type { FlatBoundaries } from './flat.ts';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** What a document without any boundary shows. */
export const indonesia: Bounds = [95, -11, 141, 6];

/** The box around the boundaries of some slots, from one up to another; null where none is known. */
export function boxOf(
  { positions, rings, polygons, slots }: FlatBoundaries,
  from: number,
  to: number,
): Bounds | null {
  let [west, south, east, north]: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = rings[polygons[slots[from]!]!]!; i < rings[polygons[slots[to]!]!]!; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The box around all boundaries of a document. */
export function boundsOf(boundaries: FlatBoundaries): Bounds {
  return boxOf(boundaries, 0, boundaries.slots.length - 1) ?? indonesia;
}
