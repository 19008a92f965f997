import { release } from '../../session/release.ts';
import type { WorldBoundaries } from './world.ts';

/** Nothing lies beyond. */
export const none = -1;
/** No desa has the same stretch of border; one may still lie beyond a sliver. */
export const unmatched = -2;

/**
 * By position, the slot beyond the stretch of border that starts there: {@link unmatched} where no other desa has
 * that very stretch. Borders are compared position by position; where neighbours do not share theirs, `beyond` of
 * the boundary store looks across the gap.
 */
export function twins(boundaries: WorldBoundaries): Int32Array {
  const { positions, rings, polygons, slots } = boundaries;
  const count = positions.length / 2;
  // Until a stretch has its twin, whose it is itself stands here, below `unmatched`.
  const beyond = new Int32Array(count).fill(unmatched);
  // Open addressing: most stretches are there twice, so half as much again as there are leaves two thirds empty.
  const mask = 2 ** Math.ceil(Math.log2(1.5 * count + 2)) - 1;
  const table = new Int32Array(mask + 1);
  for (let slot = 0; slot + 1 < slots.length; slot++) {
    for (let ring = polygons[slots[slot]!]!; ring < polygons[slots[slot + 1]!]!; ring++) {
      for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
        beyond[i] = unmatched - 1 - slot;
        let [x, y, u, v] = [
          positions[2 * i]!,
          positions[2 * i + 1]!,
          positions[2 * i + 2]!,
          positions[2 * i + 3]!,
        ];
        if (x > u || (x === u && y > v)) [x, y, u, v] = [u, v, x, y];
        let place = hash(x, y, u, v) & mask;
        for (;;) {
          const other = table[place]! - 1;
          if (other < 0) {
            table[place] = i + 1;
            break;
          }
          if (isBetween(positions, other, x, y, u, v)) {
            const noted = beyond[other]!;
            // Where three desa have the same stretch, as overlapping ones do, that place is taken.
            beyond[i] = noted < unmatched ? unmatched - 1 - noted : slotAt(boundaries, other);
            beyond[other] = slot;
            break;
          }
          place = (place + 1) & mask;
        }
      }
    }
  }
  release(table);
  for (let i = 0; i < count; i++) if (beyond[i]! < unmatched) beyond[i] = unmatched;
  return beyond;
}

/** The slot whose boundary has a position. */
function slotAt({ rings, polygons, slots }: WorldBoundaries, position: number): number {
  let [low, high] = [0, slots.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rings[polygons[slots[middle]!]!]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

function isBetween(positions: Int32Array, at: number, x: number, y: number, u: number, v: number): boolean {
  const [a, b, c, d] = [
    positions[2 * at],
    positions[2 * at + 1],
    positions[2 * at + 2],
    positions[2 * at + 3],
  ];
  return (a === x && b === y && c === u && d === v) || (a === u && b === v && c === x && d === y);
}

function hash(x: number, y: number, u: number, v: number): number {
  const mixed =
    Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(u, 0xc2b2ae35) ^ Math.imul(v, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}
