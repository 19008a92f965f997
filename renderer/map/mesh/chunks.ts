import type { WorldBoundaries } from './world.ts';

/**
 * Runs of slots that are drawn together. Slots are in code order and so mostly next to each other on the ground:
 * a run is as good as a tile, and no polygon has to be cut at an edge.
 */
export interface Chunks {
  /** First slot of each chunk, then the number of slots. */
  readonly starts: Uint32Array;
  /** West, north, east and south of each chunk in world units; west is beyond east where nothing is known. */
  readonly boxes: Float64Array;
}

const mostSlots = 256;
const mostPositions = 20_000;

export function chunksOf(boundaries: WorldBoundaries): Chunks {
  const { rings, polygons, slots } = boundaries;
  const slotCount = slots.length - 1;
  const starts = [0];
  const positionOf = (slot: number): number => rings[polygons[slots[slot]!]!]!;
  for (let slot = 1; slot < slotCount; slot++) {
    const start = starts.at(-1)!;
    if (slot - start >= mostSlots || positionOf(slot + 1) - positionOf(start) > mostPositions)
      starts.push(slot);
  }
  starts.push(slotCount);
  const boxes = new Float64Array(4 * (starts.length - 1));
  for (let chunk = 0; chunk + 1 < starts.length; chunk++)
    boxes.set(boxOf(boundaries, starts[chunk]!, starts[chunk + 1]!), 4 * chunk);
  return { starts: Uint32Array.from(starts), boxes };
}

export type Box = [west: number, north: number, east: number, south: number];

/** The box around slots from one up to another. */
export function boxOf({ positions, rings, polygons, slots }: WorldBoundaries, from: number, to: number): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = rings[polygons[slots[from]!]!]!; i < rings[polygons[slots[to]!]!]!; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return [west, north, east, south];
}

/** What meshes count their positions from: single precision then holds them exactly. */
export function originOf({ boxes }: Chunks, chunk: number): [x: number, y: number] {
  const [west, north, east, south] = boxes.subarray(4 * chunk, 4 * chunk + 4);
  return west! <= east! ? [Math.round((west! + east!) / 2), Math.round((north! + south!) / 2)] : [0, 0];
}
