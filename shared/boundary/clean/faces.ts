import { arcCount, origin, type ArcGraph, type HalfArc } from './arcs.ts';
import { firstToTheLeft } from './left-of.ts';
import { IntList } from './pair-table.ts';
import { share, type Work } from './progress.ts';
import type { Room } from './room.ts';

/** The stretches of the plane that arcs part from each other. Face 0 is the one without bounds. */
export interface Faces {
  readonly count: number;
  /** By half-arc, the face on its left. */
  readonly left: Int32Array;
  readonly windings: Windings;
}

/** How often rings wind around each face. */
export interface Windings {
  /** First place of each face in `turns`, then its length. */
  readonly starts: Int32Array;
  /** A ring and the number of its turns, in pairs; rings that do not wind around a face are not there. */
  readonly turns: Int32Array;
}

const slice = 5_000;

/** Finds the faces of arcs and what lies in which. Yields the share that is done. */
export function* facesOf(graph: ArcGraph, room: Room): Work<Faces> {
  const cycles = cyclesOf(graph);
  yield 0.1;
  const groups = groupsOf(graph, cycles);
  yield 0.3;
  const left = new Int32Array(2 * arcCount(graph));
  const starts = new IntList();
  const turns = new IntList();
  // Nothing winds around face 0.
  starts.push(0);
  starts.push(0);
  // A group of arcs that hang together lies in the face its leftmost vertex lies in, which groups reaching
  // further left have.
  const outside = yield* share(0.3, 0.6, firstToTheLeft(graph, groups.leftmost, room));
  const faceOf = new Int32Array(cycles.count).fill(-1);
  for (const [done, group] of groups.order.entries()) {
    if (done % slice === 0) yield 0.6 + (0.4 * done) / groups.order.length;
    const neighbour = outside[group]!;
    const container = neighbour < 0 ? 0 : faceOf[cycles.of[neighbour]!]!;
    faceOf[groups.outer[group]!] = container;
    // From each cycle reached, across its arcs into those beyond.
    const reached = [groups.outer[group]!];
    for (let cycle = reached.pop(); cycle !== undefined; cycle = reached.pop()) {
      const face = faceOf[cycle]!;
      const first = cycles.first[cycle]!;
      let half = first;
      do {
        left[half] = face;
        const beyond = cycles.of[half ^ 1]!;
        if (faceOf[beyond] === -1) {
          faceOf[beyond] = starts.length - 1;
          across(graph, half, turns, starts.values[face]!, starts.values[face + 1]!);
          starts.push(turns.length);
          reached.push(beyond);
        }
        half = nextOf(graph, half);
      } while (half !== first);
    }
  }
  return {
    count: starts.length - 1,
    left,
    windings: {
      starts: starts.values.subarray(0, starts.length),
      turns: turns.values.subarray(0, turns.length),
    },
  };
}

/** The half-arc that goes on along the same face. */
export function nextOf(graph: ArcGraph, half: HalfArc): HalfArc {
  return graph.clockwise[half ^ 1]!;
}

interface Cycles {
  readonly count: number;
  /** By half-arc. */
  readonly of: Int32Array;
  /** By cycle, one of its half-arcs. */
  readonly first: readonly HalfArc[];
}

/** Half-arcs that follow each other along a face; a face has one around it and one for each group within. */
function cyclesOf(graph: ArcGraph): Cycles {
  const halves = 2 * arcCount(graph);
  const of = new Int32Array(halves).fill(-1);
  const first: HalfArc[] = [];
  for (let start = 0; start < halves; start++) {
    if (of[start] !== -1) continue;
    for (let half = start; of[half] === -1; half = nextOf(graph, half)) of[half] = first.length;
    first.push(start);
  }
  return { count: first.length, of, first };
}

interface Groups {
  /** By group, its leftmost vertex, of several the lowest. */
  readonly leftmost: Int32Array;
  /** By group, the cycle that goes around all of it. */
  readonly outer: Int32Array;
  /** Groups from left to right. */
  readonly order: readonly number[];
}

/** Arcs that hang together. */
function groupsOf(graph: ArcGraph, cycles: Cycles): Groups {
  const { first: xs, second: ys } = graph.vertices;
  const groupOf = new Int32Array(cycles.count).fill(-1);
  const leftmost: number[] = [];
  const outer: number[] = [];
  for (let start = 0; start < cycles.count; start++) {
    if (groupOf[start] !== -1) continue;
    const group = leftmost.length;
    let least = -1;
    let leaving: HalfArc = -1;
    groupOf[start] = group;
    const reached = [start];
    for (let cycle = reached.pop(); cycle !== undefined; cycle = reached.pop()) {
      let half = cycles.first[cycle]!;
      do {
        if ((half & 1) === 0) {
          const end = graph.starts[(half >> 1) + 1]!;
          for (let i = graph.starts[half >> 1]!; i < end; i++) {
            const vertex = graph.path[i]!;
            const dx = least < 0 ? -1 : xs[vertex]! - xs[least]!;
            if (dx > 0 || (dx === 0 && ys[vertex]! >= ys[least]!)) continue;
            least = vertex;
            leaving = half;
          }
        }
        const beyond = cycles.of[half ^ 1]!;
        if (groupOf[beyond] === -1) {
          groupOf[beyond] = group;
          reached.push(beyond);
        }
        half = nextOf(graph, half);
      } while (half !== cycles.first[cycle]);
    }
    leftmost.push(least);
    outer.push(cycles.of[outwardAt(graph, leaving, least)]!);
  }
  const order = leftmost
    .map((_, group) => group)
    .sort((a, b) => xs[leftmost[a]!]! - xs[leftmost[b]!]! || ys[leftmost[a]!]! - ys[leftmost[b]!]!);
  return { leftmost: Int32Array.from(leftmost), outer: Int32Array.from(outer), order };
}

/**
 * The half-arc with the outside of its group on its left.
 *
 * @param along a half-arc through the leftmost vertex
 */
function outwardAt(graph: ArcGraph, along: HalfArc, vertex: number): HalfArc {
  const { first: xs, second: ys } = graph.vertices;
  const { path, starts } = graph;
  const from = starts[along >> 1]!;
  const last = starts[(along >> 1) + 1]! - 1;
  const at = path.indexOf(vertex, from);
  if (at > from && at < last) {
    // Through it from a to b: the outside, to the west, is on the left when the turn is to the left at a
    // vertex all lies east of, taken clockwise.
    const [a, b] = [path[at - 1]!, path[at + 1]!];
    const turn =
      (xs[vertex]! - xs[a]!) * (ys[b]! - ys[vertex]!) - (ys[vertex]! - ys[a]!) * (xs[b]! - xs[vertex]!);
    return turn < 0 ? 2 * (along >> 1) : 2 * (along >> 1) + 1;
  }
  // Of those leaving to the east, the west lies clockwise before the first and after the last: on the left of
  // the one that points furthest up.
  const leaving = path[from] === vertex ? along & ~1 : along | 1;
  let highest = leaving;
  for (let half = graph.clockwise[leaving]!; half !== leaving; half = graph.clockwise[half]!)
    if (isAbove(graph, half, highest)) highest = half;
  return highest;
}

/** True when one half-arc leaves a vertex further to the left, seen eastwards, than another does. */
function isAbove(graph: ArcGraph, a: HalfArc, b: HalfArc): boolean {
  const { first: xs, second: ys } = graph.vertices;
  const { path, starts } = graph;
  const vertex = origin(graph, a);
  const second = (half: HalfArc) =>
    path[(half & 1) === 0 ? starts[half >> 1]! + 1 : starts[(half >> 1) + 1]! - 2]!;
  const [p, q] = [second(a), second(b)];
  const cross =
    (xs[q]! - xs[vertex]!) * (ys[p]! - ys[vertex]!) - (ys[q]! - ys[vertex]!) * (xs[p]! - xs[vertex]!);
  return cross > 0;
}

/**
 * Adds what winds around the face on the right of a half-arc.
 *
 * @param from where in the list the face on its left begins, and `to` where it ends
 */
function across(graph: ArcGraph, half: HalfArc, list: IntList, from: number, to: number): void {
  const begin = list.length;
  for (let at = from; at < to; at++) list.push(list.values[at]!);
  const arc = half >> 1;
  for (let i = graph.use[arc]!; i < graph.use[arc + 1]!; i++) {
    const user = graph.users[i]!;
    // A ring along the half-arc winds once more around what is on its left.
    const turn = ((user ^ half) & 1) === 0 ? -1 : 1;
    const ring = user >> 1;
    let at = begin;
    while (at < list.length && list.values[at] !== ring) at += 2;
    if (at === list.length) {
      list.push(ring);
      list.push(turn);
    } else if (list.values[at + 1]! + turn === 0) {
      list.values.copyWithin(at, at + 2, list.length);
      list.length -= 2;
    } else list.values[at + 1]! += turn;
  }
}
