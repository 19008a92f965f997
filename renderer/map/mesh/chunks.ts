import type { Detail } from './detail.ts';
import type { WorldBoundaries } from './world.ts';

/**
 * Runs of slots that are drawn together. Slots are in code order and so mostly next to each other on the ground:
 * a run is as good as a tile, and no polygon has to be cut at an edge. There are two sets over all slots: small runs
 * for close views, of which few are in sight, and after them large ones for views of many desa, where the calls to
 * the card would take longer than the drawing.
 */
export interface Chunks {
  /** First slot of each chunk, and the one after its last. */
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** West, north, east and south of each chunk in world units; west is beyond east where nothing is known. */
  readonly boxes: Float64Array;
  /** Number of small chunks, which is that of the first large one. */
  readonly small: number;
}

const smallRun = { slots: 256, positions: 20_000 };
const largeRun = { slots: 4096, positions: 300_000 };

/** At this detail and coarser ones the large chunks are drawn. */
const largeUpTo: Detail = 7;

export function chunksOf(boundaries: WorldBoundaries): Chunks {
  const small = runs(boundaries, smallRun);
  const all = [...small, ...runs(boundaries, largeRun)];
  const boxes = new Float64Array(4 * all.length);
  all.forEach(([from, to], chunk) => boxes.set(boxOf(boundaries, from, to), 4 * chunk));
  return {
    first: Uint32Array.from(all, ([from]) => from),
    end: Uint32Array.from(all, ([, to]) => to),
    boxes,
    small: small.length,
  };
}

type Run = readonly [from: number, to: number];

function runs({ rings, polygons, slots }: WorldBoundaries, most: typeof smallRun): Run[] {
  const count = slots.length - 1;
  const positionOf = (slot: number): number => rings[polygons[slots[slot]!]!]!;
  const found: Run[] = [];
  let from = 0;
  for (let slot = 1; slot < count; slot++) {
    if (slot - from < most.slots && positionOf(slot + 1) - positionOf(from) <= most.positions) continue;
    found.push([from, slot]);
    from = slot;
  }
  return [...found, [from, count]];
}

/** The chunks a detail is drawn in: from one number up to another. */
export function chunksAt({ first, small }: Chunks, detail: Detail): Run {
  return detail <= largeUpTo ? [small, first.length] : [0, small];
}

/** A detail that is drawn in the other set of chunks. */
export function otherSetOf(detail: Detail): Detail {
  return detail <= largeUpTo ? largeUpTo + 1 : largeUpTo;
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

/** What meshes count their positions from: single precision then holds them well enough for any zoom they serve. */
export function originOf({ boxes }: Chunks, chunk: number): [x: number, y: number] {
  const [west, north, east, south] = boxes.subarray(4 * chunk, 4 * chunk + 4);
  return west! <= east! ? [Math.round((west! + east!) / 2), Math.round((north! + south!) / 2)] : [0, 0];
}
