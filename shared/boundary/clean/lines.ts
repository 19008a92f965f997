import { arcCount, origin, type ArcGraph, type HalfArc } from './arcs.ts';
import { IntList, type Pairs } from './pair-table.ts';
import type { Room } from './room.ts';

/** Arcs joined into lines, the two directions of line n numbered 2n and 2n + 1. */
export interface Lines {
  /** Vertices of all lines in order, both ends included. */
  readonly path: Int32Array;
  /** First place of each line in `path`, then its length. */
  readonly starts: Uint32Array;
  /** By line, the half-arcs that are first and last in it. */
  readonly first: readonly HalfArc[];
  readonly last: readonly HalfArc[];
  /** By half-arc that begins a line in either direction, that line and direction. */
  readonly startingWith: Int32Array;
}

/** The half-arc that begins a line in a direction. */
export function firstHalf(lines: Lines, use: number): HalfArc {
  return (use & 1) === 0 ? lines.first[use >> 1]! : lines.last[use >> 1]! ^ 1;
}

/** The half-arc that ends a line in a direction. */
export function lastHalf(lines: Lines, use: number): HalfArc {
  return firstHalf(lines, use ^ 1) ^ 1;
}

/**
 * Joins arcs where just two that are kept meet.
 *
 * @param after the kept half-arc that follows one along the land on its left
 */
export function linesOf(
  graph: ArcGraph,
  isKept: (half: HalfArc) => boolean,
  after: (half: HalfArc) => HalfArc,
  room: Room,
): Lines {
  const path = new IntList(graph.path.length, room);
  const starts = new IntList();
  const first: HalfArc[] = [];
  const last: HalfArc[] = [];
  const startingWith = new Int32Array(2 * arcCount(graph)).fill(-1);
  const taken = new Uint8Array(arcCount(graph));
  // Where two meet, each follows the other; where more do, what follows is another on one of the sides.
  const goesOn = (half: HalfArc) => after(after(half) ^ 1) === (half ^ 1);
  const follow = (start: HalfArc): void => {
    starts.push(path.length);
    first.push(start);
    startingWith[start] = 2 * first.length - 2;
    let half = start;
    for (;;) {
      taken[half >> 1] = 1;
      append(graph, half, path);
      if (!goesOn(half) || after(half) === start) break;
      half = after(half);
    }
    last.push(half);
    startingWith[half ^ 1] = 2 * first.length - 1;
    path.push(origin(graph, half ^ 1));
  };
  for (let half = 0; half < 2 * arcCount(graph); half++)
    if (taken[half >> 1] === 0 && isKept(half) && !goesOn(half ^ 1)) follow(half);
  // What is left goes round without meeting another.
  for (let half = 0; half < 2 * arcCount(graph); half += 2) {
    if (taken[half >> 1] === 1 || !isKept(half)) continue;
    const from = path.length;
    follow(half);
    beginLowest(graph.vertices, path.values.subarray(from, path.length));
  }
  starts.push(path.length);
  return {
    path: path.values.subarray(0, path.length),
    starts: Uint32Array.from(starts.values.subarray(0, starts.length)),
    first,
    last,
    startingWith,
  };
}

/** Adds the vertices of a half-arc but its last. */
function append(graph: ArcGraph, half: HalfArc, path: IntList): void {
  const from = graph.starts[half >> 1]!;
  const end = graph.starts[(half >> 1) + 1]! - 1;
  if ((half & 1) === 0) for (let at = from; at < end; at++) path.push(graph.path[at]!);
  else for (let at = end; at > from; at--) path.push(graph.path[at]!);
}

/** Turns a closed line to begin in its lowest and leftmost vertex, which simplification then leaves in place. */
function beginLowest({ first: xs, second: ys }: Pairs, closed: Int32Array): void {
  const end = closed.length - 1;
  let lowest = 0;
  for (let at = 1; at < end; at++) {
    const dy = ys[closed[at]!]! - ys[closed[lowest]!]!;
    if (dy < 0 || (dy === 0 && xs[closed[at]!]! < xs[closed[lowest]!]!)) lowest = at;
  }
  const before = closed.slice(0, lowest);
  closed.copyWithin(0, lowest, end);
  closed.set(before, end - lowest);
  closed[end] = closed[0]!;
}
