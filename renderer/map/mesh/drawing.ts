import { snapped } from './detail.ts';
import type { WorldBoundaries } from './world.ts';

/** How rings are drawn at one detail. */
export interface Drawing {
  /** Positions of a ring that are drawn, ascending, without the closing one. */
  kept(ring: number): readonly number[];
  /** World units of a position as it is drawn. */
  x(position: number): number;
  y(position: number): number;
}

/** Positions in the middle of the cells of a grid, repeats dropped. @param bits of a coordinate below a cell */
export function gridDrawing({ positions, rings }: WorldBoundaries, bits: number): Drawing {
  const x = (position: number): number => snapped(positions[2 * position]!, bits);
  const y = (position: number): number => snapped(positions[2 * position + 1]!, bits);
  return {
    x,
    y,
    kept(ring) {
      const kept: number[] = [];
      for (let i = rings[ring]!; i + 1 < rings[ring + 1]!; i++) {
        const last = kept.at(-1);
        if (last === undefined || x(last) !== x(i) || y(last) !== y(i)) kept.push(i);
      }
      return kept;
    },
  };
}

/**
 * Positions that lie off the line between their neighbours by more than a tolerance (Douglas and Peucker, 1973),
 * between the places where three desa meet, which always stay. Neighbours have the stretch between two such places in
 * common and thin it out alike, whichever way round they take it.
 * @param beyond by position, the slot beyond the stretch that starts there; negative where there is none
 * @param tolerance world units
 */
export function thinDrawing(
  { positions, rings }: WorldBoundaries,
  beyond: Int32Array,
  tolerance: number,
): Drawing {
  return {
    x: (position) => positions[2 * position]!,
    y: (position) => positions[2 * position + 1]!,
    kept(ring) {
      const start = rings[ring]!;
      const count = rings[ring + 1]! - start - 1;
      if (count < 3) return [];
      const keeps = new Uint8Array(count);
      const ends = junctions(beyond, start, count);
      if (ends.length === 0) ends.push(...farApart(positions, start, count));
      ends.forEach((from, i) => {
        const to = ends[i + 1] ?? ends[0]! + count;
        keeps[from] = 1;
        thinStretch(positions, start, count, from, to, tolerance, keeps);
      });
      const kept: number[] = [];
      for (let k = 0; k < count; k++) if (keeps[k] === 1) kept.push(start + k);
      return kept;
    },
  };
}

/** Where the desa beyond is another than just before, counted from the start of the ring. */
function junctions(beyond: Int32Array, start: number, count: number): number[] {
  const found: number[] = [];
  // However nobody is noted there, nobody is nobody.
  let before = Math.max(-1, beyond[start + count - 1]!);
  for (let k = 0; k < count; k++) {
    const after = Math.max(-1, beyond[start + k]!);
    if (after !== before) found.push(k);
    before = after;
  }
  return found;
}

/** Two positions of a ring that both desa along it choose alike, wherever it starts for them. */
function farApart(positions: Int32Array, start: number, count: number): number[] {
  let first = 0;
  for (let k = 1; k < count; k++) if (isBefore(positions, start + k, start + first)) first = k;
  let far = first;
  let most = -1;
  for (let k = 0; k < count; k++) {
    const distance = Math.hypot(
      positions[2 * (start + k)]! - positions[2 * (start + first)]!,
      positions[2 * (start + k) + 1]! - positions[2 * (start + first) + 1]!,
    );
    if (distance > most || (distance === most && isBefore(positions, start + k, start + far)))
      [far, most] = [k, distance];
  }
  return first < far ? [first, far] : [far, first];
}

function isBefore(positions: Int32Array, a: number, b: number): boolean {
  const across = positions[2 * a]! - positions[2 * b]!;
  return across < 0 || (across === 0 && positions[2 * a + 1]! < positions[2 * b + 1]!);
}

/** Marks what stays strictly between two places of a ring; `to` may lie beyond its end. */
function thinStretch(
  positions: Int32Array,
  start: number,
  count: number,
  from: number,
  to: number,
  tolerance: number,
  keeps: Uint8Array,
): void {
  const open: [number, number][] = [[from, to]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [a, b] = stretch;
    // Always from the same end: rounding then is the same for both desa.
    let [one, other] = [start + (a % count), start + (b % count)];
    if (isBefore(positions, other, one)) [one, other] = [other, one];
    let [farthest, most] = [-1, tolerance];
    for (let k = a + 1; k < b; k++) {
      const position = start + (k % count);
      const distance = offLine(positions, one, other, position);
      if (distance < most) continue;
      if (distance === most && farthest >= 0 && !isBefore(positions, position, start + (farthest % count)))
        continue;
      [farthest, most] = [k, distance];
    }
    if (farthest < 0) continue;
    keeps[farthest % count] = 1;
    open.push([a, farthest], [farthest, b]);
  }
}

/** Distance of a position from the stretch between two others. */
function offLine(positions: Int32Array, one: number, other: number, position: number): number {
  const [x, y] = [positions[2 * one]!, positions[2 * one + 1]!];
  const [dx, dy] = [positions[2 * other]! - x, positions[2 * other + 1]! - y];
  const [px, py] = [positions[2 * position]! - x, positions[2 * position + 1]! - y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length)) : 0;
  return Math.hypot(px - along * dx, py - along * dy);
}
