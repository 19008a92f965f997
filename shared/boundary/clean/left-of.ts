import type { ArcGraph, HalfArc } from './arcs.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';

/** Rows of the plane in which edges are looked for. */
const mostRows = 8_192;
const slice = 2_000;

/**
 * What a ray to the west from each vertex meets first: the half-arc with the vertex on its left, or -1. Yields the
 * share that is done.
 *
 * @param from vertices to the west of which no edge of their own leads
 */
export function* firstToTheLeft(graph: ArcGraph, from: Int32Array, room: Room): Work<Int32Array> {
  const found = new Int32Array(from.length).fill(-1);
  // A single group has nothing to its left.
  if (from.length < 2) return found;
  const rows = rowsOf(graph, room);
  for (let i = 0; i < from.length; i++) {
    if (i % slice === 0) yield i / from.length;
    found[i] = firstLeft(graph, rows, from[i]!);
  }
  room.back(rows.edges);
  return found;
}

interface Rows {
  readonly bottom: number;
  readonly height: number;
  /** First place of each row in `edges`, then its length. */
  readonly starts: Uint32Array;
  /** Places in the graph's path of the edge from there to the next. */
  readonly edges: Int32Array<ArrayBuffer>;
}

function rowsOf({ path, starts, vertices }: ArcGraph, room: Room): Rows {
  const ys = vertices.second;
  let bottom = Infinity;
  let top = -Infinity;
  for (const vertex of path) {
    if (ys[vertex]! < bottom) bottom = ys[vertex]!;
    if (ys[vertex]! > top) top = ys[vertex]!;
  }
  const rowCount = Math.max(1, Math.min(mostRows, path.length >> 4));
  const height = Math.max(1, (top - bottom + 1) / rowCount);
  // By `from` with a function they would first be made a list of objects, 60 MB of it.
  const rowOf = new Uint16Array(path.length);
  for (let at = 0; at < path.length; at++) rowOf[at] = (ys[path[at]!]! - bottom) / height;
  const rowStarts = new Uint32Array(rowCount + 1);
  for (let arc = 0; arc + 1 < starts.length; arc++)
    for (let at = starts[arc]!; at + 1 < starts[arc + 1]!; at++)
      for (let row = lower(rowOf, at); row <= higher(rowOf, at); row++) rowStarts[row + 1]!++;
  for (let row = 0; row < rowCount; row++) rowStarts[row + 1]! += rowStarts[row]!;
  const edges = room.ints(rowStarts[rowCount]!);
  const next = rowStarts.slice();
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    for (let at = starts[arc]!; at + 1 < starts[arc + 1]!; at++) {
      for (let row = lower(rowOf, at); row <= higher(rowOf, at); row++) {
        edges[next[row]!++] = at;
      }
    }
  }
  return { bottom, height, starts: rowStarts, edges };
}

/** First and last of the rows an edge is in. */
function lower(rowOf: Uint16Array, at: number): number {
  return Math.min(rowOf[at]!, rowOf[at + 1]!);
}

function higher(rowOf: Uint16Array, at: number): number {
  return Math.max(rowOf[at]!, rowOf[at + 1]!);
}

function firstLeft({ path, starts, vertices }: ArcGraph, rows: Rows, vertex: number): HalfArc {
  const { first: xs, second: ys } = vertices;
  const x = xs[vertex]!;
  const y = ys[vertex]!;
  const row = Math.floor((y - rows.bottom) / rows.height);
  /** Positive when c lies left of the line from a up to b. */
  const side = (a: number, b: number, c: number) =>
    (xs[b]! - xs[a]!) * (ys[c]! - ys[a]!) - (ys[b]! - ys[a]!) * (xs[c]! - xs[a]!);
  let [low, high, found] = [-1, -1, -1];
  for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
    const at = rows.edges[i]!;
    const a = path[at]!;
    const b = path[at + 1]!;
    // Of an edge the lower end belongs to it and the upper does not, so that a ray meets one of two that join.
    if (ys[a]! <= y === ys[b]! <= y) continue;
    if (xs[a]! > x && xs[b]! > x) continue;
    const [bottom, top] = ys[a]! < ys[b]! ? [a, b] : [b, a];
    if (side(bottom, top, vertex) >= 0) continue;
    if (found !== -1 && !isRightOf(side, bottom, top, low, high, ys)) continue;
    [low, high] = [bottom, top];
    found = at;
  }
  // Downwards an edge has the east on its left.
  return found < 0 ? -1 : 2 * arcAt(starts, found) + (path[found] === low ? 1 : 0);
}

/** The arc a place of the path is in, by halving. */
function arcAt(starts: Uint32Array, place: number): number {
  let [from, to] = [0, starts.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (starts[middle]! <= place) from = middle;
    else to = middle;
  }
  return from;
}

/** True when an edge lies east of another at a height both have; they do not cross. */
function isRightOf(
  side: (a: number, b: number, c: number) => number,
  bottom: number,
  top: number,
  low: number,
  high: number,
  ys: Int32Array,
): boolean {
  if (ys[bottom]! >= ys[low]!) {
    const atBottom = side(low, high, bottom);
    if (atBottom !== 0) return atBottom < 0;
    return ys[top]! <= ys[high]! ? side(low, high, top) < 0 : side(bottom, top, high) > 0;
  }
  const atLow = side(bottom, top, low);
  if (atLow !== 0) return atLow > 0;
  return ys[top]! <= ys[high]! ? side(low, high, top) < 0 : side(bottom, top, high) > 0;
}
