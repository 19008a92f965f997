import Flatbush from 'flatbush';
import { normalized, type GridPolygon, type GridRing } from './grid.ts';

/** Ax, ay, bx, by with a before b, so that a border has one key whichever way it runs. */
type Segment = readonly [number, number, number, number];

/** More rounds than the worst case seen (2) would mean that rounding does not settle. */
const mostRounds = 10;

/**
 * Makes areas that were rounded to the grid a planar partition again (snap rounding, Hobby 1999): where a
 * border runs over another's vertex it gets that vertex, where two cross both get the crossing, on the grid.
 * Neighbours thereby keep their borders in common exactly.
 */
export function snapped(areas: readonly (readonly GridPolygon[])[]): GridPolygon[][] {
  let current = areas.map(normalized);
  for (let round = 0; round < mostRounds; round++) {
    const insertions = findInsertions(segmentsOf(current));
    if (insertions.size === 0) return current;
    current = current.map((polygons) =>
      normalized(polygons.map((rings) => rings.map((ring) => withInsertions(ring, insertions)))),
    );
  }
  throw new Error(`borders still cross after ${mostRounds} rounds of snapping`);
}

/** Every border once. */
function segmentsOf(areas: readonly (readonly GridPolygon[])[]): Segment[] {
  const segments = new Map<string, Segment>();
  for (const ring of areas.flat(2)) {
    for (let i = 1; i < ring.length; i++) {
      const segment = between(ring[i - 1]!, ring[i]!);
      segments.set(segment.join(), segment);
    }
  }
  return [...segments.values()];
}

function between(a: readonly [number, number], b: readonly [number, number]): Segment {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a[0], a[1], b[0], b[1]] : [b[0], b[1], a[0], a[1]];
}

/** Points to be set into segments, by segment key. */
function findInsertions(segments: readonly Segment[]): Map<string, [number, number][]> {
  // Rounding may leave nothing of areas smaller than the grid, and the index takes no empty list.
  if (segments.length === 0) return new Map();
  const index = new Flatbush(segments.length);
  for (const [ax, ay, bx, by] of segments) index.add(ax, Math.min(ay, by), bx, Math.max(ay, by));
  index.finish();
  const insertions = new Map<string, [number, number][]>();
  const insert = (segment: Segment, x: number, y: number): void => {
    const [ax, ay, bx, by] = segment;
    if ((x === ax && y === ay) || (x === bx && y === by)) return;
    const key = segment.join();
    insertions.set(key, [...(insertions.get(key) ?? []), [x, y]]);
  };
  segments.forEach((one, i) => {
    const [ax, ay, bx, by] = one;
    for (const j of index.search(ax, Math.min(ay, by), bx, Math.max(ay, by))) {
      if (j <= i) continue;
      const other = segments[j]!;
      const [cx, cy, dx, dy] = other;
      const c = side(one, cx, cy);
      const d = side(one, dx, dy);
      const a = side(other, ax, ay);
      const b = side(other, bx, by);
      if (c === 0 && within(one, cx, cy)) insert(one, cx, cy);
      if (d === 0 && within(one, dx, dy)) insert(one, dx, dy);
      if (a === 0 && within(other, ax, ay)) insert(other, ax, ay);
      if (b === 0 && within(other, bx, by)) insert(other, bx, by);
      if (c * d < 0 && a * b < 0) {
        const t = a / (a - b);
        const x = Math.round(ax + t * (bx - ax));
        const y = Math.round(ay + t * (by - ay));
        insert(one, x, y);
        insert(other, x, y);
      }
    }
  });
  return insertions;
}

/** Twice the signed area of the segment and the point: 0 on its line. Exact, the segments being short. */
function side([ax, ay, bx, by]: Segment, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

function within([ax, ay, bx, by]: Segment, x: number, y: number): boolean {
  return x >= ax && x <= bx && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

function withInsertions(ring: GridRing, insertions: ReadonlyMap<string, [number, number][]>): GridRing {
  return ring.flatMap((point, i) => {
    const before = ring[i - 1];
    if (!before) return [point];
    const points = insertions.get(between(before, point).join());
    if (!points) return [point];
    const along = ([x, y]: readonly [number, number]): number =>
      Math.abs(x - before[0]) + Math.abs(y - before[1]);
    return [...points.toSorted((p, q) => along(p) - along(q)), point];
  });
}
